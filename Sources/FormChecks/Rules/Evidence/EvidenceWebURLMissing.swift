internal import ApplicationForm
internal import Messages

/// A web page that is named without its URL.
public struct EvidenceWebURLMissing: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "evidence-web-url-missing",
        code: "SG207",
        severity: .error,
        summary: Message(
            ja: "ウェブページのURLがない、または正しくない",
            en: "A web page has no URL, or a broken one"
        ),
        rationale: Message(
            ja: "概要§4(4)ウ(ウ)：ウェブページを用いる場合は、URL及び日付を付したハードコピーの添付が必要。",
            en: "Overview §4(4)ウ(ウ): a web page needs a hard copy with its URL and date."
        ),
        passing: [.init([("finance.public-notice", "有", "当社ホームページ（https://www.example.co.jp/、2019年8月1日印刷）")])],
        failing: [
            .init([("finance.public-notice", "有", "当社ホームページ（2019年8月1日印刷）")]),
            .init([("finance.public-notice", "有", "http//www.example.co.jp/ir/")]),
        ]
    )

    /// Makes the rule.
    public init() {}

    /// ホームページ, Webサイト and the like without an address, or an address that is mistyped.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard form.offersEvidence(answer) else { return [] }
        if let broken = BrokenAddress.find(in: answer.evidence) {
            let name = answer.name
            return [
                Fault(
                    .evidence(answer.index),
                    Message(
                        ja: "\(name.japanese)の添付書類等のURL「\(broken.quoted)」は正しい形ではありません。",
                        en: "The URL “\(broken.quoted)” in the evidence of \(name.english) is not well formed."
                    ),
                    remedy: Message(
                        ja: "「https://」から始まるURLを、ブラウザーのアドレス欄から写してください。",
                        en: "Copy the URL from the browser, with https:// in front."
                    ),
                    others: form.others(answer)
                )
            ]
        }
        return answer.reading.citations.enumerated().compactMap { index, citation in
            guard citation.refersTo == nil, citation.url == nil, answer.reading.mentionsWebPage(index) else {
                return nil
            }
            let name = answer.name
            return Fault(
                .evidence(answer.index),
                Message(
                    ja: "\(name.japanese)の添付書類等「\(citation.text.quoted)」はウェブページのようですが、URLがありません。",
                    en:
                        "“\(citation.text.quoted)” in the evidence of \(name.english) seems to be a web page, but has no URL."
                ),
                remedy: Message(
                    ja: "URLと印刷した日付を書き加え、ハードコピーを添付してください。",
                    en: "Add the URL and the date of the hard copy, and attach it."
                ),
                others: form.others(answer)
            )
        }
    }
}
