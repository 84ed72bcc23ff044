import ApplicationForm
import RedInk
import Review

/// A pair of submissions with every kind of change, for the tests of the review.
enum ReviewPair {
    static let catalogue = Catalogue.tokuko2017

    static let baselineFile = Source(file: "first.xlsx", sha256: String(repeating: "a", count: 64))
    static let currentFile = Source(file: "renewal.xlsx", sha256: String(repeating: "b", count: 64))

    static func answer(_ field: Field, _ claim: String, _ evidence: String) -> Answer {
        let citations = CitationParser().parse(evidence)
        return Answer(
            field: field.id,
            claim: claim.isEmpty ? .blank : Claim(text: claim, standing: .stated),
            evidence: Evidence(text: evidence, citations: citations)
        )
    }

    /// Old and new texts that go through the fields in turn.
    static let texts: [(old: (String, String), new: (String, String))] = [
        (("週次で取得", "資料1「運用規程」P.4"), ("日次で取得", "資料1「運用規程」P.4")),
        (("有", "資料2「会社案内（2017年版）」P.3"), ("有", "資料2「会社案内（2019年版）」P.3")),
        (("3ヶ所", "資料3 P.1"), ("4ヶ所", "資料3 P.2")),
        (("", ""), ("新たに記載した。\n二行目", "資料4「手順書」第2章")),
        (("取り下げる記述", "資料5「旧規程」P.9"), ("", "")),
        (("ＩＳＯ　２７００１", "資料１ P.4"), ("ISO 27001", "資料1 P.4")),
        (("変わらない\n<&>\"' _x000D_ 記述", "同上"), ("変わらない\n<&>\"' _x000D_ 記述", "同上")),
        (("変更前：A", "資料6"), ("変更前：A 変更後：B → C", "資料6")),
        ((" 前後に空白 ", "資料7\n"), (" 前後に空白  あり", "資料7\n資料8")),
    ]

    static func submissions() -> (baseline: Submission, current: Submission) {
        var old: [Answer] = []
        var new: [Answer] = []
        for (index, field) in catalogue.fields.enumerated() {
            let text = texts[index % texts.count]
            old.append(answer(field, text.old.0, text.old.1))
            new.append(answer(field, text.new.0, text.new.1))
        }
        return (
            Submission(catalogue: catalogue.id, answers: old), Submission(catalogue: catalogue.id, answers: new)
        )
    }

    static func writer(
        style: ReviewStyle = .inline,
        findings: [ReviewFinding] = [],
        comparing other: Submission? = nil
    ) -> ReviewWorkbookWriter {
        let (baseline, current) = submissions()
        return writer(baseline, current, style: style, findings: findings, comparing: other)
    }

    static func writer(
        _ baseline: Submission,
        _ current: Submission,
        style: ReviewStyle = .inline,
        findings: [ReviewFinding] = [],
        comparing other: Submission? = nil
    ) -> ReviewWorkbookWriter {
        ReviewWorkbookWriter(
            baseline: baseline,
            current: current,
            catalogue: catalogue,
            comparison: SubmissionComparison(baseline: other ?? baseline, current: current),
            findings: findings,
            baselineFile: baselineFile,
            currentFile: currentFile,
            style: style
        )
    }
}
