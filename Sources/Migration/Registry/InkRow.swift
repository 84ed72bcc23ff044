internal import ApplicationForm
internal import RedInk

/// What the ink of one part of an answer says, as a row of the registry has it.
struct InkRow {
    enum Kind: String {
        case revised
        case worded
        case unchanged
        case allRed = "all-red"
        case added
        case withdrawn
        case ambiguous
    }

    let kind: Kind
    let old: String?
    let new: String?
    /// What told old from new, or why they could not be told.
    let detail: String?

    init(kind: Kind, old: String?, new: String?, detail: String?) {
        self.kind = kind
        self.old = old
        self.new = new
        self.detail = detail
    }

    /// The row of a reading; nil for a text without ink.
    init?(_ reading: InkReading) {
        switch reading {
        case .plain: return nil
        case .revised(let old, let new, let origin):
            self.init(kind: .revised, old: old, new: new, detail: origin.rawValue)
        case .worded(let old, let new): self.init(kind: .worded, old: old, new: new, detail: nil)
        case .unchanged(let text): self.init(kind: .unchanged, old: nil, new: text, detail: nil)
        case .allRed(let text): self.init(kind: .allRed, old: nil, new: text, detail: nil)
        case .addedToBlack(let old, let new): self.init(kind: .added, old: old, new: new, detail: nil)
        case .withdrawn(let old): self.init(kind: .withdrawn, old: old, new: nil, detail: nil)
        case .ambiguous(let why, let text): self.init(kind: .ambiguous, old: nil, new: text, detail: why.rawValue)
        }
    }

    /// The reading that the row holds.
    var reading: InkReading {
        switch kind {
        case .revised:
            .revised(
                old: old ?? "",
                new: new ?? "",
                origin: detail.flatMap { Baseline.Origin(rawValue: $0) } ?? .redInk
            )
        case .worded: .worded(old: old ?? "", new: new ?? "")
        case .unchanged: .unchanged(new ?? "")
        case .allRed: .allRed(new ?? "")
        case .added: .addedToBlack(old: old ?? "", new: new ?? "")
        case .withdrawn: .withdrawn(old: old ?? "")
        case .ambiguous:
            .ambiguous(detail.flatMap { InkReading.Ambiguity(rawValue: $0) } ?? .severalArrows, text: new ?? "")
        }
    }
}
