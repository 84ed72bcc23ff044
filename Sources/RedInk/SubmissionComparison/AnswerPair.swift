internal import ApplicationForm

/// The old and the new answer to one field.
struct AnswerPair {
    /// The id of the field.
    var field: String
    /// The claim compared with.
    var oldClaim: Claim
    /// The evidence compared with.
    var oldEvidence: Evidence
    /// The claim as it stands.
    var newClaim: Claim
    /// The evidence as it stands.
    var newEvidence: Evidence
    /// The evidence cell, as `sheet!G23`; nil when it is not known.
    var cell: String?
}
