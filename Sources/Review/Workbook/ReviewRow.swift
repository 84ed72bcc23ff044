internal import ApplicationForm
internal import RedInk

/// One field of the form with its old and new answer.
struct ReviewRow {
    /// The field.
    var field: Field
    /// What became of it; nil when nothing did.
    var kind: FieldChange.Kind?
    /// Whether both catalogues have the field.
    var isCompared: Bool
    /// Old and new 申請内容.
    var claim: TextComparison
    /// Old and new 添付書類等.
    var evidence: TextComparison
    /// The other fields that share the changed evidence cell.
    var sharedWith: [String] = []

    /// Whether a cell bears ink.
    var isInked: Bool { Self.isInked(claim) || Self.isInked(evidence) }

    /// Whether the evidence changed, but is told at another field that shares the cell.
    var followsEvidence: Bool { isInked && (kind == nil || kind == .noise) }

    /// Whether a text differs by more than typing noise.
    static func isInked(_ comparison: TextComparison) -> Bool { !comparison.isUnchanged && !comparison.isNoiseOnly }

    /// What the margin says.
    var mark: String {
        if followsEvidence { return "●\n添付書類等\n（共通）" }
        guard let kind, kind != .noise else { return "" }
        // The claim is told here, the shared evidence at another field.
        if kind == .claim, Self.isInked(evidence) { return "●\n申請内容、\n添付（共通）" }
        return "●\n\(kind.word)"
    }
}

extension FieldChange.Kind {
    /// The word in the workbook.
    var word: String {
        switch self {
        case .claim: "申請内容"
        case .evidence: "添付書類等"
        case .both: "内容と添付"
        case .stated: "新規記載"
        case .withdrawn: "取下げ"
        case .noise: "表記のみ"
        }
    }
}
