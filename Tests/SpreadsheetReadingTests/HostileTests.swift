import Foundation
import Messages
import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

/// The hostile corpus: every file ends in an answer or in one typed error, the same by both paths.
@Suite("Hostile workbooks")
struct HostileTests {
    @Test("each ends as its line in expected.tsv says", arguments: HostileFile.all)
    func expected(file: HostileFile) throws {
        #expect(Self.outcome(try file.bytes) == file.expected)
    }

    @Test("no file is without its line, no line without its file")
    func complete() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: HostileFile.folder.path)
            .filter { name in HostileFile.endings.contains { name.hasSuffix($0) } }
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            let lines = try names.sorted().map { name in
                "\(name)\t\(Self.outcome(try Repository.bytes(HostileFile.folder.appending(path: name))))\n"
            }
            try Data(lines.joined().utf8).write(to: HostileFile.folder.appending(path: "expected.tsv"))
            Issue.record("expected.tsv was written anew; look at the difference")
        }
        #expect(Set(names) == Set(HostileFile.all.map(\.name)))
        #expect(HostileFile.all.count == names.count)
    }

    @Test("what is too large to be kept, made here", arguments: GeneratedFile.all)
    func generated(file: GeneratedFile) {
        #expect(Self.outcome(file.bytes()) == file.expected)
    }

    @Test("cut off anywhere, or with any bit turned: an answer or an error")
    func broken() throws {
        let whole = try Repository.bytes(HostileFile.folder.appending(path: "stored.xlsx"))
        for length in 0..<whole.count { _ = Self.outcome(Array(whole.prefix(length))) }
        for place in whole.indices {
            var flipped = whole
            flipped[place] ^= 1 << (place % 8)
            // The bytes are covered by checksums, the names and sizes of the directory by what they lead to.
            #expect(Self.outcome(flipped) != "")
        }
    }

    @Test("what number formats make of numbers is bounded, over all sheets together")
    func displayed() {
        let styles = """
            <numFmts><numFmt numFmtId="164" formatCode="\(String(repeating: "0", count: 100))"/></numFmts>\
            <cellXfs><xf/><xf numFmtId="164"/></cellXfs>
            """
        let rows = String(repeating: "<row><c s=\"1\"><v>1</v></c></row>", count: 20)
        let book = CraftedWorkbook(rows: rows, styles: styles).bytes
        var reader = WorkbookReader()
        #expect(throws: Never.self) { try reader.read(book) }
        reader.limits.displayedBytes = 1_000
        let error = #expect(throws: ReadingError.self) { try reader.read(book) }
        #expect(error?.code.rawValue == "too-large")
    }

    /// `answer` and the number of cells, or the word of the error.
    private static func outcome(_ bytes: [UInt8]) -> String {
        do {
            let workbook = try BothPaths.read(bytes)
            return "answer \(workbook.sheets.reduce(0) { $0 + $1.cells.count })"
        } catch let error as ReadingError {
            #expect(!error.message.english.contains("\n") && !error.message.japanese.contains("\n"))
            return error.code.rawValue
        } catch {
            return "\(error)"
        }
    }
}
