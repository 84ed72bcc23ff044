import ApplicationForm
import Foundation
import Messages
import Migration
import TestSupport
import Testing

@Suite("Questions to the registry")
struct QueryTests {
    private let folder: MigrationFolder

    init() throws {
        folder = try MigrationFolder()
        let made: [(String, Submission)] = [
            ("a.json", MadeSubmission.make("ﾏｲﾅﾝﾊﾞｰ 便", evidence: "資料3「特定個人情報取扱規程」P.4")),
            (
                "b.json",
                MadeSubmission.make(
                    "マイナンバー便",
                    kind: .renewal,
                    date: "2019-08-20",
                    number: "特個０００１－１７１０",
                    expires: "2019-10-19",
                    claim: "2019年8月1日",
                    evidence: "資料3「特定個人情報取扱規程」P.9"
                )
            ),
            ("c.json", MadeSubmission.make("集計便", number: "特個0002-1803", expires: "2020-03-01")),
            ("d.json", MadeSubmission.make("100%_便", provider: "') OR 1=1 --", expires: "2020-02-29")),
        ]
        for (name, submission) in made { try folder.put(name, submission.json()) }
        try folder.run()
    }

    private func ask(_ query: RegistryQuery) throws -> [[String: String]] {
        let answer = try query.answer(from: folder.registry)
        return answer.rows.map { row in
            Dictionary(
                uniqueKeysWithValues: zip(answer.columns, row).compactMap { column, value in
                    value.map { (column.key, $0) }
                }
            )
        }
    }

    @Test("submissions are found by service, provider and number, whatever their width")
    func submissions() throws {
        let found = try ask(.submissions(service: "マイナンバー便", provider: nil, number: nil))
        #expect(found.map { $0["date"] } == ["2017-09-11", "2019-08-20"])
        #expect(found.map { $0["changed"] } == [nil, "1"])
        #expect(try ask(.submissions(service: nil, provider: nil, number: "特個0001-1710")).count == 1)
        #expect(try ask(.submissions(service: nil, provider: nil, number: "0002")).map { $0["service"] } == ["集計便"])
        #expect(try ask(.submissions(service: "集計", provider: "試験", number: nil)).count == 1)
        #expect(try ask(.submissions(service: "ない", provider: nil, number: nil)).isEmpty)
    }

    @Test("what is typed is never a part of the SQL, and has no wildcards")
    func quoting() throws {
        #expect(try ask(.submissions(service: "%", provider: nil, number: nil)).map { $0["service"] } == ["100%_便"])
        #expect(try ask(.submissions(service: nil, provider: "') OR 1=1 --", number: nil)).count == 1)
        #expect(try ask(.document("' OR 1=1 --")).isEmpty)
        #expect(try ask(.rule("x' OR '1'='1")).isEmpty)
    }

    @Test("the window for a renewal opens 60 and closes 30 days before the expiry")
    func window() throws {
        let august = try ask(.renewalWindow(year: 2019, month: 8))
        #expect(august.map { $0["service"] } == ["マイナンバー便"])
        #expect(
            august.map { [$0["opens"], $0["closes"], $0["expiry"]] } == [["2019-08-20", "2019-09-19", "2019-10-19"]]
        )
        #expect(august.map { $0["renewal"] } == ["2019-08-20"])
        // 60 days before 1 March and 29 February 2020 (overview §9(1)): 1 January and 31 December.
        #expect(try ask(.renewalWindow(year: 2020, month: 1)).map { $0["opens"] } == ["2020-01-01"])
        #expect(try ask(.renewalWindow(year: 2019, month: 12)).map { $0["opens"] } == ["2019-12-31"])
        #expect(try ask(.renewalWindow(year: 2019, month: 9)).isEmpty)
    }

    @Test("documents are found with the places where they are cited")
    func documents() throws {
        let found = try ask(.document("取扱規程"))
        #expect(found.count == 2)
        #expect(found.first?["label"] == "資料3")
        #expect(Set(found.compactMap { $0["field"] }) == ["disclosure.date"])
    }

    @Test("findings are found by the id and by the code of their rule")
    func rules() throws {
        let byID = try ask(.rule("required-claim-blank"))
        let byCode = try ask(.rule(byID.first?["code"] ?? ""))
        #expect(!byID.isEmpty)
        #expect(byID == byCode)
    }

    @Test("a file that is no registry is refused, and stays as it is")
    func wrongFile() throws {
        let path = "\(folder.root.path)/x.sqlite"
        for bytes in [Array("no database, but long enough to be looked at".utf8), [UInt8](repeating: 0, count: 5_000)] {
            try Data(bytes).write(to: URL(filePath: path))
            let error = #expect(throws: MigrationError.self) {
                try RegistryQuery.rule("x").answer(from: path)
            }
            #expect(error?.code == .unusable)
            #expect(error?.message.english == "\(path): This is no registry of shugaki migrate.")
            #expect(throws: MigrationError.self) { try folder.run { $0.registry = path } }
            #expect(try Repository.bytes(URL(filePath: path)) == bytes)
        }
        let missing = #expect(throws: MigrationError.self) { try RegistryQuery.rule("x").answer(from: "\(path).gone") }
        #expect(missing?.code == .noInput)
    }
}
