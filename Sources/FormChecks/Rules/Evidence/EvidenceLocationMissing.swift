internal import ApplicationForm
internal import Messages

/// A document without the place in it.
public struct EvidenceLocationMissing: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "evidence-location-missing",
        code: "SG203",
        severity: .error,
        summary: Message(
            ja: "添付書類等に記載箇所がない",
            en: "The evidence names no place in the document"
        ),
        rationale: SchemePassage.documentAndPlace,
        passing: [
            .init([("provider.head-office", "仙台市", "資料1「登記事項証明書」P.1")]),
            .init([("provider.head-office", "仙台市", "当社ホームページ（https://www.example.co.jp/、2019年8月1日印刷）")]),
            .init([("provider.head-office", "仙台市", "資料1「登記事項証明書」全文")]),
        ],
        failing: [.init([("provider.head-office", "仙台市", "資料1「登記事項証明書」")])]
    )

    /// Makes the rule.
    public init() {}

    /// A named document without page, chapter or section.
    ///
    /// The scheme makes no exception for certificates of one page, so there is none here. A web page with URL and date is a
    /// place by itself; one without is told by the rules on web pages. What 同上 inherits is told where it stands first.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard form.offersEvidence(answer) else { return [] }
        let bare = answer.reading.citations.enumerated().filter { index, citation in
            citation.namesDocument && citation.refersTo == nil && (citation.locations ?? []).isEmpty
                && citation.url == nil && !answer.reading.mentionsWebPage(index)
                && BrokenAddress.find(in: citation.text) == nil
        }.map(\.element)
        guard !bare.isEmpty else { return [] }
        let name = answer.name
        let list = bare.map { "「\($0.documentName.quoted)」" }.joined()
        let note = form.unreadNote(answer)
        return [
            Fault(
                .evidence(answer.index),
                Message(
                    ja: "\(name.japanese)の添付書類等は資料\(list)の記載箇所（ページ、章節等）がありません。\(note.japanese)",
                    en:
                        "The evidence of \(name.english) does not say where in \(list) (page, chapter or section).\(note.english)"
                ),
                remedy: Message(
                    ja: "申請内容が書かれているページや章節を「p.3」「第2章」のように書き加えてください。1ページだけの資料は「p.1」、全体を指すときは「全文」とします。",
                    en: "Add the page or chapter, such as p.3 or 第2章; p.1 for a document of one page, 全文 for the whole."
                ),
                others: form.others(answer)
            )
        ]
    }
}
