import Foundation
import TestSupport
import Testing

@testable import SpreadsheetReading

/// Outputs never carry what was not asked for: no formula, no markup, no escape sequence, no path of this machine.
@Suite("What outputs may carry")
struct OutputSafetyTests {
    private let shugaki: ShugakiRun

    init() throws {
        shugaki = try ShugakiRun()
        // The older form has other texts throughout, so that each of the hostile ones is a change.
        try shugaki.put("old.json", Self.submission(Self.texts.map { "以前の記述\($0.count)" }))
        try shugaki.put("new.json", Self.submission(Self.texts))
        try shugaki.put("form.xlsx", Repository.bytes(Repository.samples.appending(path: "aoba-2019-renewal.xlsx")))
    }

    /// What strangers write into cells.
    private static let texts = [
        "=HYPERLINK(\"http://example.com/?\"&A1,\"here\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "=1+1",
        "\t=1+1", "\u{FF1D}1+1", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]><b>&amp;",
        "\u{1B}[31mred\u{1B}[0m", "\u{9B}2J", "\u{1B}]0;title\u{07}", "a\u{8}\u{8}b", "\u{7F}", "\u{202E}txt.exe",
    ]

    /// A submission of which every text is one of these, claims and evidence.
    private static func submission(_ texts: [String]) throws -> [UInt8] {
        let catalogue = try JSONValue(
            Repository.bytes(
                Repository.root.appending(path: "Sources/ApplicationForm/Catalogues/Data/tokuko-2017.json")
            )
        )
        let fields = catalogue["fields"].elements.compactMap { $0["id"].text }.prefix(texts.count)
        func quoted(_ text: String) throws -> String {
            String(decoding: try JSONEncoder().encode([text]).dropFirst().dropLast(), as: UTF8.self)
        }
        let answers = try zip(fields, texts).map { field, text in
            "{\"field\":\"\(field)\",\"claim\":{\"text\":\(try quoted(text)),\"standing\":\"stated\"},"
                + "\"evidence\":{\"text\":\(try quoted(text)),\"citations\":[{\"text\":\(try quoted(text)),"
                + "\"label\":\(try quoted(text)),\"title\":\(try quoted(text))}]},"
                + "\"source\":{\"sheet\":\(try quoted(text)),\"claim\":\"F1\",\"evidence\":\"G1\"}}"
        }
        let name = try quoted(texts[7])
        return Array(
            "{\"format\":\"shugaki-submission\",\"version\":1,\"catalogue\":\"tokuko-2017\",\"application\":{\"kind\":\"new\",\"serviceName\":\(name),\"providerName\":\(name),\"certificationNumber\":\(name)},\"source\":{\"file\":\(name),\"sha256\":\"\"},\"answers\":[\(answers.joined(separator: ","))]}"
                .utf8
        )
    }

    /// The workbooks that commands write, with the words before `-o`.
    static let workbooks = [
        "export new.json", "review old.json new.json", "review --style side-by-side old.json new.json",
        "check --format xlsx new.json", "check --format xlsx new.json --baseline old.json", "evidence new.json",
    ]

    @Test("a text that begins like a formula is text in every workbook", arguments: workbooks)
    func formulas(words: String) throws {
        let made = try shugaki.shell("shugaki \(words) -o out.xlsx", locale: "ja_JP.UTF-8")
        #expect(made.status == 0 || words.hasPrefix("check"), "\(made.text)")
        let bytes = try shugaki.bytes("out.xlsx")
        try bytes.withUnsafeBufferPointer { buffer in
            let archive = try ZipArchive(buffer, limits: ReadingLimits())
            for name in ZipNames.all(in: bytes) where name.hasPrefix("xl/worksheets/") {
                let part = String(decoding: try archive.part(name).map { Array($0) } ?? [], as: UTF8.self)
                #expect(!part.contains("<f>") && !part.contains("<f "), "\(name)")
                #expect(!part.contains("example.com"), "\(name)")
            }
            #expect(!ZipNames.all(in: bytes).contains { $0.contains("externalLink") || $0.contains("vbaProject") })
        }
        let cells = try shugaki.run("cells", "out.xlsx", "--format", "json")
        #expect(!cells.text.contains("\"formula\""))
        // The list of documents reads the evidence anew and names what it takes for a title.
        #expect(cells.text.contains(words.hasPrefix("evidence") ? "HYPERLINK" : "=1+1"))
    }

    @Test("a page holds no markup of strangers, and Excel takes its cells for text", arguments: ["ja", "en"])
    func page(language: String) throws {
        let page = try shugaki.run("compare", "old.json", "new.json", "--format", "html", "--language", language)
        #expect(page.status == 1)
        #expect(page.text.components(separatedBy: "<script>").count == 2)
        #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(!page.text.contains("<img"))
        #expect(page.text.contains(#"mso-number-format: "\@""#))
        let controls = page.text.unicodeScalars.filter {
            ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || $0 == "\u{7F}"
        }
        #expect(controls.isEmpty)
    }

    /// The commands that show texts to people.
    static let shown = [
        "check new.json", "check new.json --baseline old.json", "compare old.json new.json",
        "compare --show-noise new.json old.json", "export new.json -o form2.xlsx && shugaki cells form2.xlsx",
        "cells form2.xlsx --sheet \"$(printf 'x\\033[31m')\"", "import \"$(printf 'no\\033]0;t\\007')\"",
        "import new.json -o \"$(printf 'no/\\033[31m')\"",
    ]

    @Test("no text of strangers speaks to the terminal", arguments: shown)
    func terminal(words: String) throws {
        let result = try shugaki.shell("shugaki \(words)", locale: "C")
        let controls = result.text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x09, 0x0A: false
            case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
        #expect(controls.isEmpty, "\(controls.map { String($0.value, radix: 16) })")
        #expect(!result.text.isEmpty)
    }

    /// The outputs that commands write from files that are given by their whole path.
    static let outputs = [
        "import FOLDER/form.xlsx", "export FOLDER/form.xlsx", "review FOLDER/old.json FOLDER/form.xlsx",
        "check FOLDER/form.xlsx --format text", "check FOLDER/form.xlsx --format json",
        "check FOLDER/form.xlsx --format sarif", "check FOLDER/form.xlsx --format xlsx",
        "compare FOLDER/old.json FOLDER/form.xlsx --format text",
        "compare FOLDER/old.json FOLDER/form.xlsx --format json",
        "compare FOLDER/old.json FOLDER/form.xlsx --format html", "evidence FOLDER/form.xlsx",
    ]

    @Test("no output names the folders of this machine", arguments: outputs)
    func paths(words: String) throws {
        let words = words.replacing("FOLDER", with: shugaki.folder.path)
        for place in ["out.xlsx", "out.json"] {
            let made = try shugaki.shell("shugaki \(words) -o \(shugaki.folder.path)/\(place)", locale: "ja_JP.UTF-8")
            #expect(made.status <= 1, "\(made.text)")
            #expect(!made.text.contains(shugaki.folder.path))
            let bytes = try shugaki.bytes(place)
            let parts: [[UInt8]]
            if bytes.starts(with: "PK".utf8) {
                parts = try bytes.withUnsafeBufferPointer { buffer in
                    let archive = try ZipArchive(buffer, limits: ReadingLimits())
                    return try ZipNames.all(in: bytes).compactMap { try archive.part($0).map { Array($0) } }
                }
                #expect(parts.count > 5)
            } else {
                parts = [bytes]
            }
            // Whatever stands around it: the folder's own name is enough to tell.
            let folder = shugaki.folder.deletingLastPathComponent().lastPathComponent
            for part in parts { #expect(!String(decoding: part, as: UTF8.self).contains(folder)) }
        }
    }

    @Test("a file's name that leads to a server is no link")
    func links() throws {
        let json = String(decoding: try Self.submission(Self.texts), as: UTF8.self)
        let file = "\"file\":\"\\\\\\\\server\\\\share\\\\x.xlsx\""
        let start = try #require(json.range(of: "\"file\":"))
        let end = try #require(json[start.upperBound...].range(of: ",\"sha256\""))
        try shugaki.put(
            "new.json",
            Array((json[..<start.lowerBound] + file + json[end.lowerBound...]).utf8)
        )
        _ = try shugaki.shell("shugaki check new.json --format xlsx -o out.xlsx", locale: "C")
        let bytes = try shugaki.bytes("out.xlsx")
        let names = ZipNames.all(in: bytes)
        #expect(names.contains("xl/workbook.xml"))
        try bytes.withUnsafeBufferPointer { buffer in
            let archive = try ZipArchive(buffer, limits: ReadingLimits())
            for name in names where name.hasSuffix(".rels") {
                #expect(
                    !String(decoding: try archive.part(name).map { Array($0) } ?? [], as: UTF8.self).contains("server"),
                    "\(name)"
                )
            }
        }
    }
}
