import Foundation
import TestSupport
import Testing

/// Outputs that cannot be written: the old file stays whole, nothing stands beside it, one line says why.
@Suite("Writers that fail")
struct FailingWriterTests {
    /// A command that writes, its words before the output, and the ending that its output needs.
    struct Writer: CustomTestStringConvertible, Sendable {
        let words: String
        var ending = "out"
        var testDescription: String { words }
    }

    static let writers = [
        Writer(words: "import new.xlsx"), Writer(words: "export new.xlsx"), Writer(words: "blank"),
        Writer(words: "check new.xlsx --format text"), Writer(words: "check new.xlsx --format json"),
        Writer(words: "check new.xlsx --format sarif"), Writer(words: "check new.xlsx --format xlsx"),
        Writer(words: "compare new.xlsx renewal.xlsx --format text"),
        Writer(words: "compare new.xlsx renewal.xlsx --format json"),
        Writer(words: "compare new.xlsx renewal.xlsx --format html"), Writer(words: "review new.xlsx renewal.xlsx"),
        Writer(words: "evidence new.xlsx"), Writer(words: "evidence new.xlsx", ending: "xlsx"),
    ]

    private let shugaki: ShugakiRun
    private let before: [String]

    init() throws {
        shugaki = try ShugakiRun()
        for (name, sample) in [("new", "aoba-2017-new"), ("renewal", "aoba-2019-renewal")] {
            try shugaki.put("\(name).xlsx", Repository.bytes(Repository.samples.appending(path: "\(sample).xlsx")))
        }
        before = try shugaki.names
    }

    /// Runs a command; gives its exit status and its complaint.
    private func run(_ writer: Writer, to place: String, under limit: String = "") throws -> (status: Int32, String) {
        let result = try shugaki.shell(
            "\(limit)shugaki \(writer.words) -o '\(place)' --language en",
            locale: "C"
        )
        return (result.status, result.text)
    }

    @Test("a disk that takes no more", arguments: writers)
    func fullDisk(writer: Writer) throws {
        let old = "old.\(writer.ending)"
        try shugaki.put(old, Array("old".utf8))
        // The least limit of a file's size that the shell knows: 512 bytes, or 1,024.
        let (status, text) = try run(writer, to: old, under: "ulimit -f 1; ")
        #expect(status == 73, "\(text)")
        let complaint = text.split(separator: "\n").last.map(String.init) ?? ""
        #expect(complaint.hasPrefix("shugaki: "), "\(text)")
        #expect(complaint.contains("cannot be written ("), "\(text)")
        #expect(try shugaki.bytes(old) == Array("old".utf8))
        #expect(try shugaki.names == (before + [old]).sorted())
    }

    @Test("no room for the temporary files of the library that writes workbooks: nothing half is put in place")
    func fullTemporaryFolder() throws {
        // Less than what the library packs: the workbook without its cells.
        for (writer, kilobytes) in [("export new.xlsx", 4), ("review new.xlsx renewal.xlsx", 4)] {
            try shugaki.put("old.xlsx", Array("old".utf8))
            let line =
                "ulimit -f $((\(kilobytes) * 1024 / $(ulimit -f 1; dd if=/dev/zero of=unit bs=9999 count=1 "
                + "2>/dev/null; wc -c < unit; rm unit)));"
            let (status, text) = try run(Writer(words: writer), to: "old.xlsx", under: line)
            #expect(status == 73, "\(text)")
            // The library complains on standard error, too.
            let complaint = text.split(separator: "\n").last.map(String.init) ?? ""
            #expect(complaint.hasPrefix("shugaki: "), "\(text)")
            #expect(complaint.contains("cannot be written (temporary folder: "), "\(text)")
            #expect(try shugaki.bytes("old.xlsx") == Array("old".utf8))
            #expect(try shugaki.names == (before + ["old.xlsx"]).sorted())
        }
    }

    @Test(
        "standard output that takes nothing",
        arguments: ["import new.xlsx", "export new.xlsx -o -", "cells new.xlsx"]
    )
    func fullOutput(words: String) throws {
        let result = try shugaki.shell("shugaki \(words) --language en 2>&1 > /dev/full", locale: "C")
        #expect(result.text == "shugaki: Standard output cannot be written.\n")
        #expect(result.status == 73)
    }

    @Test("a folder, a device, a folder that is not there, a circle of links", arguments: writers)
    func noFile(writer: Writer) throws {
        let ending = writer.ending
        try FileManager.default.createDirectory(
            at: shugaki.folder.appending(path: "folder.\(ending)"),
            withIntermediateDirectories: true
        )
        let links = [("circle.\(ending)", "circle.\(ending)"), ("to-folder.\(ending)", "folder.\(ending)")]
        for (name, target) in links {
            try FileManager.default.createSymbolicLink(
                atPath: shugaki.folder.appending(path: name).path,
                withDestinationPath: target
            )
        }
        let names = try shugaki.names
        let noFile = "This is no file and cannot be written."
        let places = [
            ("folder.\(ending)", noFile), ("to-folder.\(ending)", noFile), ("/dev/null", noFile),
            ("none/out.\(ending)", "It cannot be written (No such file or directory)."),
            ("new.xlsx/out.\(ending)", "It cannot be written (Not a directory)."),
            ("circle.\(ending)", "It cannot be written (too many symbolic links)."),
        ]
        // The ending decides what evidence writes.
        for (place, complaint) in places where writer.ending == "out" || place != "/dev/null" {
            let (status, text) = try run(writer, to: place)
            #expect(status == 73, "\(text)")
            #expect(text == "shugaki: \(place): \(complaint)\n")
            #expect(try shugaki.names == names)
        }
    }

    @Test("a link whose file is not there yet: the file is made, the link stays")
    func danglingLink() throws {
        let link = shugaki.folder.appending(path: "link").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "target")
        #expect(try run(Writer(words: "import new.xlsx"), to: "link").status == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "target")
        #expect(try shugaki.bytes("target").first == UInt8(ascii: "{"))
        #expect(try shugaki.names == (before + ["link", "target"]).sorted())
    }

    @Test("an input under any name", arguments: writers.filter { $0.words != "blank" })
    func input(writer: Writer) throws {
        let file = shugaki.folder.appending(path: "new.xlsx")
        let bytes = try shugaki.bytes("new.xlsx")
        let hard = "hard.\(writer.ending)"
        let soft = "soft.\(writer.ending)"
        try FileManager.default.linkItem(at: file, to: shugaki.folder.appending(path: hard))
        try FileManager.default.createSymbolicLink(
            atPath: shugaki.folder.appending(path: soft).path,
            withDestinationPath: "./new.xlsx"
        )
        let names = try shugaki.names
        for place in ["new.xlsx", "./new.xlsx", "../work/new.xlsx", file.path, hard, soft] {
            // What evidence writes to other endings is JSON, and just as unwelcome.
            let (status, text) = try run(writer, to: place)
            #expect(status == 64, "\(text)")
            #expect(text == "shugaki: \(place): This is an input and is never written over. Give another name.\n")
            #expect(try shugaki.bytes("new.xlsx") == bytes)
            #expect(try shugaki.names == names)
        }
    }

    @Test("no permission for the folder, and for the file", .enabled(if: Self.canBeNobody), arguments: writers)
    func noPermission(writer: Writer) throws {
        let ending = writer.ending
        try shugaki.put("mine.\(ending)", Array("mine".utf8))
        let names = try shugaki.names
        for place in ["mine.\(ending)", "new-file.\(ending)"] {
            let (status, text) = try run(writer, to: place, under: Self.asNobody)
            #expect(status == 73, "\(text)")
            #expect(text == "shugaki: \(place): It cannot be written (Permission denied).\n")
        }
        #expect(try shugaki.bytes("mine.\(ending)") == Array("mine".utf8))
        #expect(try shugaki.names == names)
    }

    /// Rights mean nothing to root; as root the command runs as nobody.
    private static let asNobody = "setpriv --reuid 65534 --regid 65534 --clear-groups -- "
    private static let canBeNobody =
        geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

    @Test("killed at any moment: the old file or the new one; beside it nothing that the next run does not clear away")
    func killed() throws {
        try shugaki.put("out", Array("old".utf8))
        let new = try shugaki.run("export", "renewal.xlsx", "-o", "-").output
        for hundredths in 0..<24 {
            let kill = "shugaki export renewal.xlsx -o out & sleep 0.\(hundredths < 10 ? "0" : "")\(hundredths); "
            _ = try shugaki.shell("\(kill) kill -9 $! 2>/dev/null; wait", locale: "C")
            let bytes = try shugaki.bytes("out")
            #expect(bytes == Array("old".utf8) || bytes == new)
            // The name that a file has for the moment in which it replaces another.
            #expect(try shugaki.names.filter { $0 != ".out.new" } == (before + ["out"]).sorted())
        }
        #expect(try shugaki.run("export", "renewal.xlsx", "-o", "out").status == 0)
        #expect(try shugaki.names == (before + ["out"]).sorted())
    }
}
