internal import ApplicationForm
internal import Messages

/// A range of pages that runs backward.
public struct EvidenceRangeReversed: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "evidence-range-reversed",
        code: "SG212",
        severity: .warning,
        summary: Message(
            ja: "ページの範囲が逆順",
            en: "A range of pages runs backward"
        ),
        rationale: Message(
            ja: "概要§4(4)ア：「添付書類等」欄には、疎明する資料名称とその中の記載箇所（ページ、章節等）を記述。",
            en: "Overview §4(4)ア: the evidence cell names the document and the place in it (page, chapter, section)."
        ),
        passing: [.init([("provider.name", "青葉", "資料1「登記簿謄本」P.12～15")])],
        failing: [.init([("provider.name", "青葉", "資料1「登記簿謄本」P.15～12")])]
    )

    /// Makes the rule.
    public init() {}

    /// A range whose last number is below its first; 112-5 is a short way to write 112 to 115.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard form.offersEvidence(answer) else { return [] }
        return answer.reading.citations.compactMap { citation in
            let reversed = (citation.locations ?? []).first { place in
                guard let from = place.from, let to = place.to, let first = Int(from), let last = Int(to) else {
                    return false
                }
                return last < first && to.count == from.count
            }
            guard let reversed, let from = reversed.from, let to = reversed.to else { return nil }
            let name = answer.name
            return Fault(
                .evidence(answer.index),
                Message(
                    ja: "\(name.japanese)の添付書類等「\(citation.text.quoted)」の範囲が逆順です（\(from)から\(to)）。",
                    en:
                        "The range in “\(citation.text.quoted)”, evidence of \(name.english), runs backward (\(from) to \(to))."
                ),
                remedy: Message(
                    ja: "「\(to)～\(from)」のつもりか、番号の誤りかを確かめて直してください。",
                    en: "Put the lower number first, or correct the numbers."
                ),
                others: form.others(answer)
            )
        }
    }
}
