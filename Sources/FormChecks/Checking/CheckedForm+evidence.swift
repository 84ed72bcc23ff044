internal import ApplicationForm
internal import Messages

extension CheckedForm {
    /// Whether an empty evidence cell is a fault: something is stated that is not a denial in other words.
    func demandsEvidence(_ answer: CheckedAnswer) -> Bool {
        answer.isStated && !AnswerWords.denies(answer.foldedClaim)
            && !(answer.field.answer == .presence && AnswerWords.isPlanned(answer.foldedClaim))
    }

    /// The names of further answers, as `、No.4「…」`; empty for none.
    func names(_ indexes: some Sequence<Int>) -> Message {
        let names = indexes.filter { answers.indices.contains($0) }.map { answers[$0].name }
        return Message(
            ja: names.map { "、\($0.japanese)" }.joined(),
            en: names.map { ", \($0.english)" }.joined()
        )
    }

    /// A remark that a part of the evidence was not understood, so that a rule does not claim more than it knows.
    func unreadNote(_ answer: CheckedAnswer) -> Message {
        guard !answer.reading.unread.isEmpty else { return Message(ja: "", en: "") }
        let text = answer.reading.unread.joined(separator: " ").quoted
        return Message(ja: "（「\(text)」は読み取れませんでした。）", en: " (“\(text)” could not be read.)")
    }
}

extension Citation {
    /// Whether a document is named: by label, title or address.
    var namesDocument: Bool { label != nil || title != nil || url != nil }

    /// How a message names the document.
    var documentName: String {
        switch (label, title) {
        case (let label?, let title?): "\(label) \(title)"
        case (let name?, nil), (nil, let name?): name
        case (nil, nil): url ?? text
        }
    }
}
