internal import ApplicationForm
internal import Messages

/// 同上 or No.12に同じ that leads nowhere.
public struct EvidenceReferenceUnresolved: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "evidence-reference-unresolved",
        code: "SG205",
        severity: .error,
        summary: Message(
            ja: "同上、No.○に同じ等の参照先がない",
            en: "A reference such as 同上 leads nowhere"
        ),
        rationale: SchemePassage.documentAndPlace,
        passing: [.init([("provider.name", "青葉株式会社", "資料1「登記簿謄本」p.1"), ("provider.founded", "2008年", "同上")])],
        failing: [.init([("disclosure.date", "2019年8月1日", "同上")]), .init([("provider.name", "青葉株式会社", "No.999に同じ")])]
    )

    /// Makes the rule.
    public init() {}

    /// References that could not be followed.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard form.offersEvidence(answer), !answer.resolved.unresolved.isEmpty else { return [] }
        let name = answer.name
        return answer.resolved.unresolved.map { citation in
            let text = citation.text.quoted
            let why: Message
            switch citation.refersTo?.kind {
            case .number:
                let number = citation.refersTo?.number ?? ""
                why =
                    form.catalogue.fields.contains { $0.number == number }
                    ? Message(ja: "No.\(number)から資料をたどれません。", en: "No document is found at No. \(number).")
                    : Message(ja: "No.\(number)はこの様式にありません。", en: "The form has no No. \(number).")
            case .label:
                let label = citation.refersTo?.label ?? ""
                why = Message(ja: "\(label)はこの申請書に出てきません。", en: "\(label) is cited nowhere in the form.")
            case .above, nil:
                why = Message(ja: "すぐ上に資料がありません。", en: "There is no document above.")
            }
            return Fault(
                .evidence(answer.index),
                Message(
                    ja: "\(name.japanese)の添付書類等「\(text)」の参照先がありません。\(why.japanese)",
                    en: "“\(text)” in the evidence of \(name.english) leads nowhere. \(why.english)"
                ),
                remedy: Message(
                    ja: "参照先を正すか、資料名と記載箇所をこの欄に書いてください。",
                    en: "Correct the reference, or write the document and the place here."
                ),
                others: form.others(answer)
            )
        }
    }
}
