internal import Spreadsheet

/// Where the answers stand on sheet 朱書き.
struct ReviewPlan {
    /// The cells of one field.
    struct Place {
        var field: String
        var description: CellAddress
        var claim: CellAddress
        var evidence: CellAddress
        /// The cells of the old texts, when they have their own.
        var earlierClaim: CellAddress?
        var earlierEvidence: CellAddress?
    }

    /// The places in the order of the form.
    let places: [Place]
    private let byField: [String: Int]

    init(places: [Place]) {
        self.places = places
        byField = Dictionary(places.enumerated().map { ($1.field, $0) }) { first, _ in first }
    }

    /// The cells of a field.
    func place(of field: String) -> Place? { byField[field].map { places[$0] } }
}
