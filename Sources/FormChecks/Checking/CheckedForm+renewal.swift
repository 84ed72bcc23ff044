internal import ApplicationForm

extension CheckedForm {
    /// No ink, where the source shows ink at all: what is not in ``ink`` then is unmarked; nil where nothing is known.
    var bareInk: MarkedInk? { ink == nil ? nil : MarkedInk() }
}

extension Answer {
    /// The claim as it stood first (新規申請時点; scheme overview §9(1)).
    var earliestClaim: String { baseline?.claim.text ?? claim.text }
    /// The evidence as it stood first.
    var earliestEvidence: String { baseline?.evidence.text ?? evidence.text }
}
