/// Where a review workbook does not hold what was submitted.
public struct ProofFault: Error, Hashable, Sendable {
    /// What is not as it should be.
    public enum Reason: String, Hashable, Sendable {
        /// The workbook cannot be read back.
        case unreadable
        /// It has no sheet 朱書き.
        case noSheet = "no-sheet"
        /// The row does not belong to the field that it should.
        case wrongRow = "wrong-row"
        /// Without the new ink the cell is not the baseline.
        case baseline
        /// Without the old ink the cell is not the current text.
        case current
    }

    /// What is not as it should be.
    public var reason: Reason
    /// The id of the field, if it is about one.
    public var field: String?
    /// The cell of sheet 朱書き, if it is about one.
    public var cell: String?
    /// More, in plain English.
    public var detail: String

    /// Makes a fault.
    public init(_ reason: Reason, field: String? = nil, cell: String? = nil, detail: String = "") {
        self.reason = reason
        self.field = field
        self.cell = cell
        self.detail = detail
    }
}
