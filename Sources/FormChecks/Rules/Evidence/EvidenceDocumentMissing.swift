internal import ApplicationForm
internal import Messages

/// A place, or a remark, without a document.
public struct EvidenceDocumentMissing: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "evidence-document-missing",
        code: "SG202",
        severity: .error,
        summary: Message(
            ja: "添付書類等に資料名がない",
            en: "The evidence names no document"
        ),
        rationale: SchemePassage.documentAndPlace,
        passing: [.init([("provider.offices", "仙台市", "資料2「会社案内」P.2")])],
        failing: [.init([("provider.offices", "仙台市", "P.2")]), .init([("provider.offices", "仙台市", "後日提出")])]
    )

    /// Makes the rule.
    public init() {}

    /// Evidence that is understood and names no document.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard form.offersEvidence(answer) else { return [] }
        let places = answer.resolved.citations.filter {
            !$0.namesDocument && $0.refersTo == nil && !($0.locations ?? []).isEmpty
        }
        let isBareRemark =
            answer.reading.citations.isEmpty && !answer.reading.remarks.isEmpty && answer.reading.unread.isEmpty
        guard !places.isEmpty || isBareRemark else { return [] }
        let name = answer.name
        let text = places.first?.text ?? answer.evidence
        let note = form.unreadNote(answer)
        return [
            Fault(
                .evidence(answer.index),
                isBareRemark
                    ? Message(
                        ja: "\(name.japanese)の添付書類等は「\(text.quoted)」だけで、資料名も記載箇所もありません。",
                        en:
                            "The evidence of \(name.english) only says “\(text.quoted)”; it names neither document nor place."
                    )
                    : Message(
                        ja: "\(name.japanese)の添付書類等「\(text.quoted)」は記載箇所だけで、資料名がありません。\(note.japanese)",
                        en:
                            "The evidence of \(name.english), “\(text.quoted)”, gives a place but no document.\(note.english)"
                    ),
                remedy: Message(
                    ja: "どの資料の記載箇所かが分かるように、資料番号と資料名を書き加えてください。",
                    en: "Add the label and the title of the document."
                ),
                others: form.others(answer)
            )
        ]
    }
}
