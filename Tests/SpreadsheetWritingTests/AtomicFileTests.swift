import Foundation
import SpreadsheetWriting
import Testing

@Suite("Atomic files")
struct AtomicFileTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("atomic-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }

    @Test("a new file has its bytes and nothing stands beside it")
    func new() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try AtomicFile.write(Array("漢字".utf8), to: path("new.json"))
        #expect(try names == ["new.json"])
        #expect(try String(contentsOfFile: path("new.json"), encoding: .utf8) == "漢字")
    }

    @Test("an old file stays until the commit and keeps its permissions")
    func old() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try AtomicFile.write(Array("old".utf8), to: path("file"))
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path("file"))
        do {
            let file = try AtomicFile(replacing: path("file"))
            try file.write(Array("half".utf8))
            #expect(try String(contentsOfFile: path("file"), encoding: .utf8) == "old")
        }
        #expect(try names == ["file"])
        try AtomicFile.write(Array("new".utf8), to: path("file"))
        #expect(try String(contentsOfFile: path("file"), encoding: .utf8) == "new")
        let mode = try FileManager.default.attributesOfItem(atPath: path("file"))[.posixPermissions] as? Int
        #expect(mode == 0o640)
    }

    @Test("until its commit a file has no name: nothing is there to remain")
    func nameless() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try AtomicFile.write(Array("old".utf8), to: path("file"))
        for name in ["file", "other"] {
            let file = try AtomicFile(replacing: path(name))
            try file.write(Array("half".utf8))
            // A file system that knows no nameless files has one of this pattern.
            #expect(try names.filter { $0 != "file" && !$0.hasPrefix(".\(name).") } == [])
            #expect(try names.count == (Self.knowsNameless ? 1 : 2))
        }
        #expect(try names == ["file"])
    }

    @Test("what a commit left that was killed between its two calls is cleared away; a folder of that name is not")
    func leftover() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        for text in ["old", "new"] {
            try AtomicFile.write(Array("left".utf8), to: path(".file.new"))
            try AtomicFile.write(Array(text.utf8), to: path("file"))
            #expect(try String(contentsOfFile: path("file"), encoding: .utf8) == text)
        }
        #expect(try names == ["file"] || !Self.knowsNameless)
        try FileManager.default.createDirectory(atPath: path(".file.new/kept"), withIntermediateDirectories: true)
        try AtomicFile.write(Array("newer".utf8), to: path("file"))
        #expect(try String(contentsOfFile: path("file"), encoding: .utf8) == "newer")
        #expect(try names == [".file.new", "file"])
        #expect(FileManager.default.fileExists(atPath: path(".file.new/kept")))
    }

    /// Whether the temporary folder takes files without a name, found out by other means than ours.
    private static let knowsNameless: Bool = {
        #if os(Linux)
        let opened = open(FileManager.default.temporaryDirectory.path, 0o20_000_000 | O_DIRECTORY | O_WRONLY, 0o600)
        defer { if opened >= 0 { close(opened) } }
        return opened >= 0
        #else
        return false
        #endif
    }()

    @Test("a file that appears meanwhile under the name of a new one is replaced")
    func meanwhile() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try AtomicFile(replacing: path("file"))
        try file.write(Array("ours".utf8))
        try Data("theirs".utf8).write(to: URL(filePath: path("file")))
        try file.commit()
        #expect(try String(contentsOfFile: path("file"), encoding: .utf8) == "ours")
        #expect(try names == ["file"])
    }

    @Test("a symbolic link stays and its file is replaced")
    func link() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try AtomicFile.write(Array("old".utf8), to: path("file"))
        try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: "file")
        try AtomicFile.write(Array("new".utf8), to: path("link"))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link")) == "file")
        #expect(try String(contentsOfFile: path("file"), encoding: .utf8) == "new")
        #expect(try names == ["file", "link"])
    }

    @Test("a folder is refused, and a folder that is not there")
    func refused() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: WriteError(.notAFile, path: folder.path)) { try AtomicFile.write([1], to: folder.path) }
        #expect(throws: WriteError.self) { try AtomicFile.write([1], to: path("none/file")) }
        #expect(throws: WriteError.self) { try AtomicFile.write([1], to: "") }
        #expect(throws: WriteError.self) { try AtomicFile.write([1], to: folder.path + "/a\u{0}b") }
        #expect(try names == [])
    }

    @Test("a long name has room")
    func long() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let name = String(repeating: "あ", count: 83) + ".xlsx"
        try AtomicFile.write([1], to: path(name))
        #expect(try names == [name])
    }
}
