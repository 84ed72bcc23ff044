import ApplicationForm
import FormConversion
import Foundation
import TestSupport
import Testing

/// Forms as .xls say what the same forms say as .xlsx; `Tests/Fixtures/xls/README.md` tells who wrote them.
@Suite("Forms in .xls workbooks")
struct LegacyFormTests {
    private static let twins = "Tests/Fixtures/xls/xlwt"

    private static func original(of name: String) -> String {
        let places = ["Samples", "Tests/Fixtures/layouts"].map { "\($0)/\(name)x" }
        return places.first { FileManager.default.fileExists(atPath: Repository.root.appending(path: $0).path) } ?? name
    }

    @Test(
        "answers, evidence, red ink and application are those of the .xlsx",
        arguments: Repository.names(in: Repository.root.appending(path: twins), ending: ".xls")
    )
    func equal(name: String) throws {
        let reading = try FormFile.read("\(Self.twins)/\(name)")
        let other = try FormFile.read(Self.original(of: name))
        #expect(reading.account == other.account)
        #expect(reading.account.addsUp)
        let (one, two) = (reading.submission, other.submission)
        #expect(one.catalogue == two.catalogue)
        #expect(one.application == two.application)
        #expect(one.unplaced == two.unplaced)
        #expect(zip(one.answers, two.answers).filter { $0 != $1 }.map { "\($0) for \($1)" } == [])
        #expect(one.answers.count == two.answers.count)
    }

    @Test("red ink in an .xls is read as old and new text")
    func redInk() throws {
        for folder in ["xlwt", "libreoffice"] {
            let submission = try FormFile.read("Tests/Fixtures/xls/\(folder)/aoba-2019-renewal-marked.xls").submission
            let marked = submission.answers.filter { $0.baseline?.origin == .redInk }
            let twin = try FormFile.read("Samples/aoba-2019-renewal-marked.xlsx").submission
            #expect(marked.map(\.field) == twin.answers.filter { $0.baseline?.origin == .redInk }.map(\.field))
            let hours = try #require(marked.first { $0.field == "support.hours" })
            #expect(hours.claim.text == "営業曜日：月曜日～土曜日（年末年始を除く）\n受付時間：9:00～20:00（土曜日は17:00まで）")
            #expect(hours.baseline?.claim.text.hasPrefix("営業曜日：月曜日～金曜日（祝日及び年末年始を除く）") == true)
            #expect(hours.baseline?.claim.text.hasSuffix("受付時間：9:00～18:00") == true)
        }
    }

    @Test(
        "what LibreOffice saved as .xls is read as its answer key says",
        arguments: ["comments", "plain-libreoffice"]
    )
    func answerKey(name: String) throws {
        let key = try LayoutKey.named(name)
        let reading = try FormFile.read("Tests/Fixtures/xls/libreoffice/\(name).xls")
        #expect(reading.submission.catalogue == key.catalogue)
        let expected = try #require(key.answers)
        for answer in reading.submission.answers {
            guard let want = expected[answer.field] else { continue }
            #expect(answer.claim.text == want.claim, "\(answer.field)")
            #expect(answer.evidence.text == want.evidence, "\(answer.field)")
            #expect(answer.claim.standing.rawValue == want.standing, "\(answer.field)")
            if let cell = want.claimCell { #expect(answer.source?.claim == cell) }
        }
        #expect(Set(reading.submission.answers.map(\.field)) == Set(expected.keys))
        #expect(reading.account.addsUp)
    }
}
