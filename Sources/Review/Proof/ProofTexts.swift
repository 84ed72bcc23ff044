internal import ApplicationForm
internal import RedInk
internal import Spreadsheet

/// What a row of sheet 朱書き must hold.
struct ProofTexts {
    /// The old and the new text of a cell.
    struct Pair {
        var old: String
        var new: String

        /// Whether the texts differ by typing noise alone, which is not inked.
        var isNoiseOnly: Bool {
            !old.hasSameBytes(as: new) && TypingNoise.isOnlyDifference(between: old, and: new)
        }
    }

    /// The field of the row.
    var field: Field
    /// 申請内容.
    var claim: Pair
    /// 添付書類等.
    var evidence: Pair

    /// The texts of a form, straight from two submissions.
    static func texts(
        _ catalogue: Catalogue,
        baseline: Submission,
        current: Submission,
        against: SubmissionComparison.Against
    ) -> [(texts: ProofTexts, isCompared: Bool)] {
        let old = Dictionary(baseline.answers.map { ($0.field, $0) }) { first, _ in first }
        let new = Dictionary(current.answers.map { ($0.field, $0) }) { first, _ in first }
        let isOneCatalogue = baseline.catalogue == current.catalogue
        return catalogue.fields.map { field in
            let (before, after) = (old[field.id], new[field.id])
            // A field that only one catalogue has is not compared: it is shown as it stands, in black.
            let isCompared = isOneCatalogue ? before != nil || after != nil : before != nil && after != nil
            let earliest = against == .first ? before?.baseline : nil
            var claim = Pair(old: earliest?.claim.text ?? before?.claim.text ?? "", new: after?.claim.text ?? "")
            var evidence = Pair(
                old: earliest?.evidence.text ?? before?.evidence.text ?? "",
                new: after?.evidence.text ?? ""
            )
            if !isCompared {
                claim.old = claim.new
                evidence.old = evidence.new
            }
            return (ProofTexts(field: field, claim: claim, evidence: evidence), isCompared)
        }
    }
}
