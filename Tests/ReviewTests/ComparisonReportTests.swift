import ApplicationForm
import Foundation
import Messages
import RedInk
import Testing

@testable import Review

@Suite("Reports of a comparison")
struct ComparisonReportTests {
    private static func comparison() -> SubmissionComparison {
        let (baseline, current) = ReviewPair.submissions()
        func cut(_ submission: Submission) -> Submission {
            Submission(catalogue: submission.catalogue, answers: Array(submission.answers.prefix(9)))
        }
        return SubmissionComparison(baseline: cut(baseline), current: cut(current))
    }

    /// The golden file beside this test; `RECORD=1 swift test` writes it anew and fails.
    @Test("JSON is as it was recorded")
    func json() throws {
        let bytes = ComparisonJSON(Self.comparison()).bytes()
        let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/comparison.json")
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data(bytes).write(to: golden)
            Issue.record("recorded \(golden.lastPathComponent)")
        }
        #expect(String(decoding: bytes, as: UTF8.self) == (try String(contentsOf: golden, encoding: .utf8)))
        #expect(try JSONSerialization.jsonObject(with: Data(bytes)) is [String: Any])
    }

    private static func page(_ old: String, _ new: String, showsNoise: Bool = false) -> String {
        let field = ReviewPair.catalogue.fields[0]
        func submission(_ text: String) -> Submission {
            Submission(catalogue: ReviewPair.catalogue.id, answers: [ReviewPair.answer(field, text, "")])
        }
        var application = Application()
        application.providerName = "<b>社</b>"
        return ComparisonPage(
            SubmissionComparison(baseline: submission(old), current: submission(new)),
            catalogue: ReviewPair.catalogue,
            language: .japanese,
            showsNoise: showsNoise,
            application: application,
            baselineFile: Source(file: "\"><img src=x>.xlsx", sha256: ""),
            currentFile: ReviewPair.currentFile
        ).html
    }

    @Test(
        "nothing that an applicant writes becomes markup",
        arguments: ["<script>alert(1)</script>", "\"'>&<", "</td>"]
    )
    func escapes(text: String) {
        let page = Self.page("前", text)
        #expect(page.contains("<ins>\(ComparisonPage.escaped(text))</ins>"))
        #expect(!page.contains("<ins>\(text)</ins>"))
        #expect(!page.contains("<img") && !page.contains("<b>社"))
        #expect(page.components(separatedBy: "<script>").count == 2)
    }

    @Test("both texts can be read from the page")
    func both() {
        let page = Self.page("取得は週次", "取得は日次")
        #expect(page.contains("取得は<del>週</del><ins>日</ins>次"))
    }

    @Test("fields that share an evidence cell are told apart though their numbers are the same")
    func sharedEvidence() {
        let fields = Dictionary(Catalogue.tokuko2017.fields.map { ($0.id, $0) }) { first, _ in first }
        let words = ComparisonWords.shared(with: ["provider.years", "service.backup-generations"], fields)
        #expect(words.japanese == "（添付書類等はNo.3「設立後の事業年数」、No.51「世代バックアップ」と共通）")
    }

    @Test("typing noise is shown on request only")
    func noise() {
        #expect(!Self.page("ＩＳＯ", "ISO").contains("<section data-kind"))
        #expect(Self.page("ＩＳＯ", "ISO", showsNoise: true).contains("<section data-kind=\"noise\">"))
    }

    @Test("text for a terminal has colour only when asked, and lets no control character through")
    func text() {
        let field = ReviewPair.catalogue.fields[0]
        func submission(_ text: String) -> Submission {
            Submission(catalogue: ReviewPair.catalogue.id, answers: [ReviewPair.answer(field, text, "")])
        }
        let comparison = SubmissionComparison(baseline: submission("週次"), current: submission("日次\u{1B}[2J"))
        let plain = ComparisonText(comparison, catalogue: ReviewPair.catalogue, language: .japanese).text
        #expect(plain.contains("[-週次-]{+日次␛[2J+}"))
        #expect(!plain.contains("\u{1B}"))
        let colored = ComparisonText(
            comparison,
            catalogue: ReviewPair.catalogue,
            language: .english,
            isColored: true
        )
        .text
        #expect(colored.contains("\u{1B}[31;9m[-週次-]\u{1B}[0m"))
        #expect(!colored.contains("\u{1B}[2J"))
    }
}
