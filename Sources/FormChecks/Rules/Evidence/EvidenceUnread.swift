internal import ApplicationForm
internal import Messages

/// Evidence that could not be read.
public struct EvidenceUnread: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "evidence-unread",
        code: "SG210",
        severity: .warning,
        summary: Message(
            ja: "添付書類等に読み取れない記述がある",
            en: "Evidence that could not be read"
        ),
        rationale: Message(
            ja: "概要§4(4)ア：資料名称と記載箇所が分かるように記述。読み取れない記述は人が確かめる。",
            en: "Overview §4(4)ア: document and place must be recognisable; what is not read needs a person."
        ),
        passing: [.init([("provider.name", "青葉", "資料1「登記簿謄本」p.1")])],
        failing: [.init([("provider.name", "青葉", "？？？")])]
    )

    /// Makes the rule.
    public init() {}

    /// Text that the parser could make nothing of.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard form.offersEvidence(answer) else { return [] }
        let reading = answer.reading
        let isNothing = reading.citations.isEmpty && reading.remarks.isEmpty
        guard !reading.unread.isEmpty || isNothing, BrokenAddress.find(in: answer.evidence) == nil else { return [] }
        let name = answer.name
        let text = isNothing ? answer.evidence : reading.unread.joined(separator: " ")
        return [
            Fault(
                .evidence(answer.index),
                Message(
                    ja: "\(name.japanese)の添付書類等の「\(text.quoted)」は資料名とも記載箇所とも読み取れませんでした。",
                    en:
                        "“\(text.quoted)” in the evidence of \(name.english) could be read neither as a document nor as a place."
                ),
                remedy: Message(
                    ja: "「資料1「会社案内」p.3」のように、資料番号、資料名、記載箇所の順に書いてください。正しく書けている場合はそのままで構いません。",
                    en: "Write label, title and place, such as 資料1「会社案内」p.3. If it is right, leave it."
                ),
                severity: isNothing ? nil : .information,
                others: form.others(answer)
            )
        ]
    }
}
