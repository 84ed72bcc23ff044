import ApplicationForm
import RedInk
import Testing

@Suite("Submission comparison")
struct SubmissionComparisonTests {
    private static func answer(
        _ field: String,
        _ claim: String,
        _ evidence: String = "",
        cell: String? = nil,
        citations: [Citation] = []
    ) -> Answer {
        Answer(
            field: field,
            claim: claim.isEmpty ? .blank : Claim(text: claim, standing: .stated),
            evidence: Evidence(text: evidence, citations: citations),
            source: cell.map { Answer.Source(sheet: "申請書B", claim: nil, evidence: $0) }
        )
    }

    private static func submission(_ answers: [Answer], catalogue: String = "tokuko-2017") -> Submission {
        Submission(catalogue: catalogue, answers: answers)
    }

    @Test("each field is told by what became of it, and the counts add up")
    func kinds() {
        let old = Self.submission([
            Self.answer("a", "週次", "資料1"), Self.answer("b", "週次", "資料1"), Self.answer("c", "週次", "資料1"),
            Self.answer("d", ""), Self.answer("e", "週次", "資料1"), Self.answer("f", "ＩＳＯ", "資料1"),
            Self.answer("g", "同じ", "資料1"),
        ])
        let new = Self.submission([
            Self.answer("a", "日次", "資料1"), Self.answer("b", "週次", "資料2"), Self.answer("c", "日次", "資料2"),
            Self.answer("d", "日次", "資料3"), Self.answer("e", "", ""), Self.answer("f", "ISO", "資料１"),
            Self.answer("g", "同じ", "資料1"),
        ])
        let comparison = SubmissionComparison(baseline: old, current: new)
        #expect(comparison.fields.map(\.kind) == [.claim, .evidence, .both, .stated, .withdrawn, .noise])
        #expect(comparison.summary == .init(changed: 5, noiseOnly: 1, unchanged: 1))
        #expect(comparison.change(of: "a")?.claim?.edits.map(\.op) == [.delete, .insert, .equal])
        #expect(!comparison.isUnchanged)
        #expect(SubmissionComparison(baseline: old, current: old).isUnchanged)
    }

    @Test("noise beside a real change in the other cell does not make it a change of both")
    func noiseBeside() {
        let comparison = SubmissionComparison(
            baseline: Self.submission([Self.answer("a", "ＩＳＯ", "資料1")]),
            current: Self.submission([Self.answer("a", "ISO", "資料2")])
        )
        #expect(comparison.fields.map(\.kind) == [.evidence])
    }

    @Test("the earliest text of the baseline counts, unless the latest is asked for")
    func against() {
        var earlier = Self.answer("a", "日次")
        earlier.baseline = Baseline(claim: Claim(text: "週次", standing: .stated), evidence: .none, origin: .redInk)
        let new = Self.submission([Self.answer("a", "日次")])
        let first = SubmissionComparison(baseline: Self.submission([earlier]), current: new)
        #expect(first.change(of: "a")?.claim?.old == "週次")
        #expect(SubmissionComparison(baseline: Self.submission([earlier]), current: new, against: .latest).isUnchanged)
    }

    @Test("a changed evidence cell that is merged over rows is one change, the others named")
    func shared() {
        let old = ["a", "b", "c"].map { Self.answer($0, "有", "資料1 P.1", cell: "G23") }
        var new = ["a", "b", "c"].map { Self.answer($0, "有", "資料1 P.2", cell: "G23") }
        new[1].claim.text = "無"
        let comparison = SubmissionComparison(baseline: Self.submission(old), current: Self.submission(new))
        #expect(comparison.fields.map(\.field) == ["a", "b"])
        #expect(comparison.fields.map(\.kind) == [.evidence, .claim])
        #expect(comparison.fields[0].sharedWith == ["b", "c"])
        #expect(comparison.summary == .init(changed: 2, noiseOnly: 0, unchanged: 1))
    }

    @Test("fields of another catalogue are compared where both have them")
    func catalogues() {
        let comparison = SubmissionComparison(
            baseline: Self.submission([Self.answer("a", "1"), Self.answer("x", "2")], catalogue: "asp-saas-2"),
            current: Self.submission([Self.answer("a", "3"), Self.answer("y", "4"), Self.answer("z", "")])
        )
        #expect(comparison.fields.map(\.field) == ["a"])
        #expect(comparison.unmapped == ["y", "x"])
    }

    @Test("of documents with one name each has its own partner, in order")
    func documentsOfOneName() {
        func submission(_ texts: [String]) -> Submission {
            let parser = CitationParser()
            return Submission(
                catalogue: "test",
                answers: texts.enumerated().map {
                    Answer(field: "f\($0)", evidence: Evidence(text: $1, citations: parser.parse($1)))
                }
            )
        }
        let old = submission(["資料1「運用規程」P.1", "資料1「教育計画」P.2", "資料1「名簿」P.3"])
        let new = submission(["資料1「2021年度教育計画」P.2", "資料1「運用規程」P.1", "資料1「体制図」P.9"])
        let documents = SubmissionComparison(baseline: old, current: new).documents
        #expect(documents.map(\.old?.title) == ["教育計画", "運用規程", nil, "名簿"])
        #expect(documents.map(\.new?.title) == ["2021年度教育計画", "運用規程", "体制図", nil])
    }

    @Test("documents are added, dropped, re-edited, cited anew or kept")
    func documents() {
        func citation(_ label: String?, _ title: String?, edition: String? = nil, page: String = "1") -> Citation {
            Citation(
                text: "",
                label: label,
                title: title,
                edition: edition,
                locations: [.init(kind: .page, from: page, to: page)]
            )
        }
        let old = Self.submission([
            Self.answer("a", "有", "1", citations: [citation("資料1", "規程", edition: "第1版"), citation("資料2", "教育計画")]),
            Self.answer(
                "b",
                "有",
                "1",
                citations: [citation("資料3", "名簿"), citation("資料4", "手順書"), citation("資料5", "台帳")]
            ),
        ])
        let new = Self.submission([
            Self.answer(
                "a",
                "有",
                "2",
                citations: [citation("資料1", "規程", edition: "第2版"), citation("資料2", "2021年度教育計画")]
            ),
            Self.answer(
                "b",
                "有",
                "2",
                citations: [citation("資料6", "監査報告"), citation("資料4", "手順書", page: "9"), citation("資料5", "台帳")]
            ),
        ])
        let documents = SubmissionComparison(baseline: old, current: new).documents
        #expect(documents.map(\.kind) == [.reedited, .reedited, .added, .recited, .kept, .dropped])
        #expect(documents.last?.old?.title == "名簿")
        #expect(documents.last?.old?.fields == ["b"])
    }
}
