import ApplicationForm
import Foundation
import Migration
import TestSupport
import Testing

@Suite("What a migration writes depends on the inputs alone")
struct SameBytesTests {
    private let folder: MigrationFolder

    init() throws {
        folder = try MigrationFolder()
        for number in 0..<12 {
            let service = "サービス\(number % 5)"
            try folder.put(
                "箱\(number % 3)/\(number).json",
                MadeSubmission.make(
                    service,
                    kind: number < 5 ? .new : .renewal,
                    date: "20\(17 + number / 5)-09-1\(number % 3)",
                    claim: "20\(17 + number / 5)年8月3\(number % 2)日"
                ).json()
            )
        }
        try folder.putSample("aoba-2019-renewal-marked.xlsx", as: "更新.xlsx")
        try folder.putSample("aoba-2017-new.xlsx", as: "新規.xlsx")
        try folder.putSample("aoba-2017-new.xlsx", as: "a.xlsx")
        try folder.put("x.pdf", Array("%PDF".utf8))
    }

    private func expectSame(_ one: String, _ other: String) throws {
        let left = try MigrationFolder.files(one)
        let right = try MigrationFolder.files(other)
        #expect(left.keys.sorted() == right.keys.sorted())
        for (name, bytes) in left { #expect(right[name] == bytes, "\(name)") }
        #expect(try MigrationFolder.dump("\(one)/registry.sqlite") == MigrationFolder.dump("\(other)/registry.sqlite"))
    }

    @Test("neither the order of the arguments nor the number of threads matters")
    func order() throws {
        try folder.run(jobs: 1)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.inputs).sorted()
        let other = "\(folder.root.path)/other"
        try folder.run(names.reversed().map { "\(folder.inputs)/\($0)" }, into: other, jobs: 3)
        try expectSame(folder.output, other)
    }

    @Test("a run that was stopped goes on where it was, as often as that happens")
    func resume() throws {
        try folder.run()
        let other = "\(folder.root.path)/other"
        var stops = 0
        for limit in [1, 5, 9] {
            do {
                _ = try folder.run(into: other, jobs: 1, stopAfter: limit)
            } catch let error as MigrationError where error.code == .stopped {
                stops += 1
            }
        }
        #expect(stops > 0)
        try folder.run(into: other)
        try expectSame(folder.output, other)
    }

    @Test("a second run reads nothing anew and changes nothing")
    func again() throws {
        let first = try folder.run()
        let files = try MigrationFolder.files(folder.output)
        let dump = try MigrationFolder.dump(folder.registry)
        #expect(try folder.run() == first)
        #expect(try MigrationFolder.files(folder.output) == files)
        #expect(try MigrationFolder.dump(folder.registry) == dump)
    }

    @Test("a file of the tree that was lost or cut short is written again")
    func repair() throws {
        try folder.run()
        let files = try MigrationFolder.files(folder.output)
        let submissions = files.keys.filter { $0.hasPrefix("submissions") && $0.split(separator: ".").count == 2 }
            .sorted()
        try FileManager.default.removeItem(atPath: "\(folder.output)/\(submissions[0])")
        try Data().write(to: URL(filePath: "\(folder.output)/\(submissions[1])"))
        try folder.run()
        #expect(try MigrationFolder.files(folder.output) == files)
    }

    @Test("a file that changed takes the place of what it was")
    func changed() throws {
        try folder.run()
        try folder.put("箱0/0.json", MadeSubmission.make("別のサービス").json())
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 2_000_000_000)],
            ofItemAtPath: "\(folder.inputs)/箱0/0.json"
        )
        try folder.run()
        let other = "\(folder.root.path)/other"
        try folder.run(into: other)
        try expectSame(folder.output, other)
    }
}
