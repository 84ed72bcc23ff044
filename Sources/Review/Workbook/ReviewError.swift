public import SpreadsheetWriting

/// Why there is no review workbook.
public enum ReviewError: Error, Hashable, Sendable {
    /// The workbook could not be composed: a text that no cell holds, a character that none carries.
    case writing(WriteError)
    /// The workbook was composed, but does not hold both submissions to the character. A fault of ours.
    case unproven(ProofFault)
}
