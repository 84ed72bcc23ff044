internal import ApplicationForm
internal import Messages

/// A web page without the date of its hard copy.
public struct EvidenceWebDateMissing: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "evidence-web-date-missing",
        code: "SG206",
        severity: .error,
        summary: Message(
            ja: "ウェブページのハードコピーの日付がない",
            en: "A web page has no date of its hard copy"
        ),
        rationale: Message(
            ja: "概要§4(4)ウ(ウ)：ウェブページを用いる場合は、URL及び日付を付したハードコピーの添付が必要。",
            en: "Overview §4(4)ウ(ウ): a web page needs a hard copy with its URL and date."
        ),
        passing: [.init([("finance.public-notice", "有", "https://www.example.co.jp/ir/（2019年8月1日印刷）")])],
        failing: [
            .init([("finance.public-notice", "有", "https://www.example.co.jp/ir/")]),
            .init([("finance.public-notice", "有", "資料1「案内」（https://www.example.co.jp/、2018年4月31日印刷）P.1")]),
        ]
    )

    /// Makes the rule.
    public init() {}

    /// A URL without a date, or with one that the calendar does not have.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard form.offersEvidence(answer) else { return [] }
        return answer.reading.citations.compactMap { citation in
            guard citation.refersTo == nil, citation.accessed == nil,
                let page = citation.url ?? BrokenAddress.find(in: citation.text)
            else { return nil }
            let name = answer.name
            let wrong = DateWords.impossible(in: citation.text)
            return Fault(
                .evidence(answer.index),
                wrong.map {
                    Message(
                        ja: "\(name.japanese)の添付書類等にあるハードコピーの日付「\($0)」は暦にありません。",
                        en:
                            "The date of the hard copy in the evidence of \(name.english), “\($0)”, is not in the calendar."
                    )
                }
                    ?? Message(
                        ja: "\(name.japanese)の添付書類等のウェブページ（\(page.quoted)）にハードコピーの日付がありません。",
                        en:
                            "The web page in the evidence of \(name.english) (\(page.quoted)) has no date of its hard copy."
                    ),
                remedy: Message(
                    ja: "印刷した日を「（2019年8月5日印刷）」のように書き加え、URLと日付の入ったハードコピーを添付してください。",
                    en: "Add the day on which it was printed, such as （2019年8月5日印刷）, and attach the hard copy."
                ),
                others: form.others(answer)
            )
        }
    }
}
