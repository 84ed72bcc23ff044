import ApplicationForm
import Foundation
import Messages
import Migration
import TestSupport
import Testing

@Suite("Every input is accounted for")
struct AccountingTests {
    private let folder: MigrationFolder

    init() throws { folder = try MigrationFolder() }

    /// A folder with a bit of everything: 4 forms (one of them twice), 1 archive, and what is no form.
    private func fill() throws {
        try folder.putSample("aoba-2017-new.xlsx", as: "2017/青葉.xlsx")
        try folder.putSample("aoba-2017-new.xlsx", as: "控え/青葉 (1).xlsx")
        try folder.putSample("aoba-2019-renewal-marked.xlsx", as: "2019/更新.xlsx")
        try folder.put("json/a.json", MadeSubmission.make("集計便").json())
        var zip = StoredZip()
        zip.add("中/b.json", MadeSubmission.make("配送便").json())
        zip.add("中/メモ.txt", Array("memo".utf8))
        zip.add("__MACOSX/._b.json", [0, 5, 22, 7])
        try folder.put("郵送.zip", zip.bytes)
        try folder.put("空.xlsx", [])
        try folder.put("資料.pdf", Array("%PDF-1.4".utf8))
        try folder.put(
            "鍵付き.xlsx",
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
                + "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
                + [UInt8](repeating: 0, count: 600)
        )
        try folder.put("壊れ.xlsx", Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 7, count: 90))
        try folder.put("Thumbs.db", [1])
    }

    @Test("the counts add up to the inputs, by folder and by reason")
    func addsUp() throws {
        try fill()
        let report = try folder.run()
        #expect(report.addsUp)
        #expect(report.inputs == 12)
        #expect(report.migrated + report.tagged == 5)
        #expect(report.leftOut == 7)
        #expect(report.archives == 1)
        #expect(report.submissions == 4)
        #expect(report.sameContent == 1)
        #expect(report.compared == 1)
        let reasons = Dictionary(uniqueKeysWithValues: report.reasons.map { ($0.name, $0.count) })
        #expect(reasons["encrypted"] == 1)
        #expect(reasons["empty-file"] == 1)
        #expect(reasons["system-file"] == 2)
        #expect(reasons["damaged"] == 1)
        let zip = try #require(report.folders.first { $0.path.hasSuffix("郵送.zip/中") })
        #expect((zip.inputs, zip.migrated + zip.tagged, zip.leftOut) == (2, 1, 1))
        let json = try JSONValue(MigrationFolder.files(folder.output)["report.json"] ?? [])
        #expect(json["inputs"] == .number(12))
        #expect(json["leftOut"] == .number(7))
    }

    @Test("one content under two names is one submission, and both names stand in the list of inputs")
    func sameContent() throws {
        try folder.putSample("aoba-2017-new.xlsx", as: "い.xlsx")
        try folder.putSample("aoba-2017-new.xlsx", as: "あ.xlsx")
        let report = try folder.run()
        #expect((report.inputs, report.submissions, report.leftOut) == (2, 1, 0))
        // The first of the names, whichever was read first.
        #expect(try folder.submissions().map { $0.source?.file } == ["あ.xlsx"])
        let list = String(decoding: try MigrationFolder.files(folder.output)["inputs.csv"] ?? [], as: UTF8.self)
        #expect(list.split(separator: "\r\n").count == 3)
        #expect(list.contains("い.xlsx,"))
    }

    @Test("what a program would take for a formula is text in the list of inputs")
    func formulas() throws {
        for (number, name) in ["=1+1", "+1", "-1", "@SUM(1)"].enumerated() {
            try folder.put("\(number).json", MadeSubmission.make(name).json())
        }
        _ = try folder.run()
        let list = String(decoding: try MigrationFolder.files(folder.output)["inputs.csv"] ?? [], as: UTF8.self)
        for name in ["=1+1", "+1", "-1", "@SUM(1)"] { #expect(list.contains(",\"'\(name)\",")) }
    }

    @Test("the folder that is written may lie among the inputs")
    func outputInside() throws {
        try folder.putSample("aoba-2017-new.xlsx", as: "form.xlsx")
        for _ in 0..<2 {
            let report = try folder.run(into: "\(folder.inputs)/out")
            #expect((report.inputs, report.leftOut) == (1, 0))
        }
    }

    @Test("links are followed, circles end, and a link to nowhere is left out with its reason")
    func links() throws {
        try folder.put("forms/a.json", MadeSubmission.make("便").json())
        let files = FileManager.default
        try files.createSymbolicLink(atPath: "\(folder.inputs)/forms/circle", withDestinationPath: "..")
        try files.createSymbolicLink(atPath: "\(folder.inputs)/link.json", withDestinationPath: "forms/a.json")
        try files.createSymbolicLink(atPath: "\(folder.inputs)/nowhere.xlsx", withDestinationPath: "gone")
        let report = try folder.run()
        #expect((report.inputs, report.submissions, report.sameContent) == (3, 1, 1))
        #expect(report.reasons.map(\.name) == ["missing"])
    }

    @Test("a pipe is not waited for")
    func pipe() throws {
        #expect(mkfifo("\(folder.inputs)/pipe.xlsx", 0o666) == 0)
        let report = try folder.run()
        #expect(report.reasons.map(\.name) == ["not-a-file"])
    }

    @Test("patterns stand for files; one that stands for nothing stops the run")
    func patterns() throws {
        try folder.put("a1.json", MadeSubmission.make("一").json())
        try folder.put("a2.json", MadeSubmission.make("二").json())
        try folder.put("[b].json", MadeSubmission.make("三").json())
        #expect(try folder.run(["\(folder.inputs)/a*.json"]).inputs == 2)
        #expect(try folder.run(["\(folder.inputs)/[b].json"]).inputs == 1)
        let error = #expect(throws: MigrationError.self) { try folder.run(["\(folder.inputs)/x*"]) }
        #expect(error?.code == .noInput)
        #expect(error?.message.english == "\(folder.inputs)/x*: There is no such file.")
        // Not the working folder.
        #expect(throws: MigrationError.self) { try folder.run([""]) }
    }

    @Test("archives within archives are read in place, down to a depth; hostile ones are left out")
    func nestedArchives() throws {
        var inner = StoredZip()
        inner.add("../../x.json", MadeSubmission.make("内").json())
        var outer = StoredZip()
        outer.add("inner.zip", inner.bytes)
        outer.add("same.json", MadeSubmission.make("一").json())
        outer.add("same.json", MadeSubmission.make("二").json())
        try folder.put("outer.zip", outer.bytes)
        var deep = inner
        for _ in 0..<6 {
            var next = StoredZip()
            next.add("in.zip", deep.bytes)
            deep = next
        }
        try folder.put("deep.zip", deep.bytes)
        try folder.put("empty.zip", StoredZip().bytes)
        let report = try folder.run()
        #expect(report.addsUp)
        #expect(report.submissions == 3)
        #expect(Set(report.reasons.map(\.name)) == ["nested-archive", "empty-archive"])
        #expect(!FileManager.default.fileExists(atPath: "\(folder.root.path)/x.json"))
    }

    @Test("a registry of another folder is told when the first application is not in this one")
    func registryOfAnotherFolder() throws {
        let folder = try MigrationFolder()
        try folder.putSample("aoba-2017-new.xlsx", as: "a.xlsx")
        try folder.putSample("aoba-2019-renewal.xlsx", as: "b.xlsx")
        let registry = folder.root.appending(path: "all.sqlite").path
        try folder.run { $0.registry = registry }
        let other = folder.root.appending(path: "other").path
        let error = #expect(throws: MigrationError.self) {
            try folder.run(["\(folder.inputs)/b.xlsx"], into: other) { $0.registry = registry }
        }
        #expect(error?.code == .unusable)
        let report = try folder.run(into: other) { $0.registry = registry }
        #expect(report.compared == 1)
    }
}
