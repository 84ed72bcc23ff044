/// How a workbook is patched.
public struct PatchOptions: Hashable, Sendable {
    /// Which rows may grow.
    public enum RowGrowth: Hashable, Sendable {
        /// None.
        case none
        /// Those whose author did not fix their height.
        case free
        /// All but hidden ones.
        case all
    }

    /// Which rows grow where their new text would be cut.
    public var growth = RowGrowth.free
    /// Whether a digital signature is taken out, which the change makes void; otherwise a signed workbook is refused.
    public var dropsSignature = false

    /// Makes options.
    public init(growth: RowGrowth = .free, dropsSignature: Bool = false) {
        self.growth = growth
        self.dropsSignature = dropsSignature
    }
}
