public import FormConversion

/// Why a form was not inked.
public enum InkedFormError: Error, Hashable, Sendable {
    /// The form cannot be read or changed.
    case filling(FormFiller.Failure)
    /// Changed answers stand in cells that are locked on a protected sheet; as `F23`, by sheet.
    case locked(sheet: String, cells: [String])
    /// The form was inked, but does not hold both submissions to the character. A fault of ours.
    case unproven(ProofFault)
}
