internal import ApplicationForm
internal import Messages

/// A character that others may not see.
public struct UnusualCharacter: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "unusual-character",
        code: "SG307",
        severity: .information,
        summary: Message(
            ja: "環境によって表示・印刷できない文字がある",
            en: "A character that may not be shown or printed elsewhere"
        ),
        rationale: SchemePassage.publishedAsWritten,
        passing: [.init([("provider.name", "髙橋㈱", "資料1 p.1")])],
        failing: [.init([("provider.name", "⼠業クラウド", "資料1 p.1")]), .init([("provider.name", "青葉\u{E000}", "資料1 p.1")])]
    )

    /// Makes the rule.
    public init() {}

    /// The faults of one answer.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        let odd = UnusualCharacters.find(in: answer.answer.claim.text)
        let oddEvidence = answer.leadsEvidence ? UnusualCharacters.find(in: answer.answer.evidence.text) : []
        guard !odd.isEmpty || !oddEvidence.isEmpty else { return [] }
        let list = (odd + oddEvidence).prefix(5).joined(separator: "、")
        let name = answer.name
        return [
            Fault(
                odd.isEmpty ? .evidence(answer.index) : .claim(answer.index),
                Message(
                    ja: "\(name.japanese)に、環境によって表示や印刷ができない文字があります：\(list)",
                    en: "\(name.english) has characters that may not be shown or printed elsewhere: \(list)"
                ),
                remedy: Message(
                    ja: "通常の漢字に打ち直すか、PDFや紙で正しく表示されることを確かめてください。人名等で必要な場合はそのままで構いません。",
                    en: "Type the usual character, or see that print and PDF show it. Names may need it; then leave it."
                )
            )
        ]
    }
}
