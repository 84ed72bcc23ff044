import ApplicationForm
import FormConversion
import Foundation
import Messages
import TestSupport
import Testing

@Suite("Layouts of form B")
struct LayoutTests {
    @Test("the fixtures are there") func present() {
        #expect(LayoutKey.names(ofForms: true).count >= 50)
        #expect(LayoutKey.names(ofForms: false).count >= 3)
    }

    @Test("a form is read as a person reads it", arguments: LayoutKey.names(ofForms: true))
    func form(name: String) throws {
        let key = try LayoutKey.named(name)
        let reading = try FormFile.read("Tests/Fixtures/layouts/\(name).xlsx")
        let submission = reading.submission
        #expect(submission.catalogue == key.catalogue)
        let expected = try #require(key.answers)
        #expect(Set(submission.answers.map(\.field)) == Set(expected.keys))

        var differences: [String] = []
        for answer in submission.answers {
            guard let want = expected[answer.field] else { continue }
            differences += Self.differences(answer, want, sheet: want.sheet ?? key.sheet)
        }
        #expect(differences == [])
        #expect(Self.applicationDifferences(submission.application, key.application ?? [:]) == [])

        let unplaced = Set(submission.unplaced.map { "\($0.sheet)!\($0.cell)" })
        let must = Set(key.unplaced ?? [])
        let may = must.union(key.either ?? [])
        #expect(must.subtracting(unplaced).sorted() == [], "cells that must be unplaced and are not")
        #expect(unplaced.subtracting(may).sorted() == [], "cells that have a place and are called unplaced")
        #expect(reading.account.addsUp)
    }

    @Test("a workbook that is no form B is refused", arguments: LayoutKey.names(ofForms: false))
    func notAForm(name: String) throws {
        let error = #expect(throws: FormError.self) { try FormFile.read("Tests/Fixtures/layouts/\(name).xlsx") }
        #expect(error?.code == .notAForm)
        // It says what was looked for, in both languages.
        #expect(error?.message.japanese.contains("申請内容") == true)
        #expect(error?.message.english.contains("申請内容") == true)
    }

    private static func differences(_ answer: Answer, _ want: LayoutKey.Expected, sheet: String?) -> [String] {
        var result: [String] = []
        func compare(_ what: String, _ got: String?, _ wanted: String?) {
            guard got != wanted else { return }
            result.append("\(answer.field) \(what): “\(got ?? "nil")” for “\(wanted ?? "nil")”")
        }
        compare("claim", answer.claim.text, want.claim)
        let standing = answer.claim.standing.rawValue
        if want.standingAlternatives?.contains(standing) != true { compare("standing", standing, want.standing) }
        compare("withheld", "\(answer.withheld)", "\(want.withheld)")
        compare("evidence", answer.evidence.text, want.evidence)
        if want.missing == true {
            compare("sheet", answer.source?.sheet, nil)
        } else {
            compare("sheet", answer.source?.sheet, sheet)
        }
        // The key names cells only where there is text.
        if let cell = want.claimCell { compare("claim's cell", answer.source?.claim, cell) }
        if let cell = want.evidenceCell { compare("evidence's cell", answer.source?.evidence, cell) }
        if let baseline = want.baseline {
            compare("baseline's origin", answer.baseline?.origin.rawValue, "column")
            compare("baseline's claim", answer.baseline?.claim.text, baseline.claim ?? want.claim)
            compare("baseline's evidence", answer.baseline?.evidence.text, baseline.evidence ?? want.evidence)
        } else {
            compare("baseline", answer.baseline?.claim.text, nil)
        }
        return result
    }

    /// What was read and is not in the key, or the other way round; `expiresOn` may be derived.
    private static func applicationDifferences(_ application: Application, _ want: [String: String]) -> [String] {
        let got: [String: String?] = [
            "kind": application.kind?.rawValue, "date": application.date?.description,
            "serviceName": application.serviceName, "providerName": application.providerName,
            "certificationNumber": application.certificationNumber,
            "certifiedOn": application.certifiedOn?.description,
            "expiresOn": want["expiresOn"] == nil ? nil : application.expiresOn?.description,
        ]
        return Set(want.keys).union(got.keys).sorted().compactMap { key in
            let value = got[key] ?? nil
            return value == want[key] ? nil : "\(key): “\(value ?? "nil")” for “\(want[key] ?? "nil")”"
        }
    }
}
