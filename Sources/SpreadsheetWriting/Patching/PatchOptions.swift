/// How a workbook is patched.
public struct PatchOptions: Hashable, Sendable {
    /// Whether rows grow where their new text would be cut and their author did not fix them.
    public var fitsRows = true
    /// Whether a digital signature is taken out, which the change makes void; otherwise a signed workbook is refused.
    public var dropsSignature = false

    /// Makes options.
    public init(fitsRows: Bool = true, dropsSignature: Bool = false) {
        self.fitsRows = fitsRows
        self.dropsSignature = dropsSignature
    }
}
