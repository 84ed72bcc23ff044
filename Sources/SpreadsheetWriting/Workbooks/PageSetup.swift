/// How a sheet is printed (ECMA-376 part 1, 18.3.1.63, `pageSetup`).
public struct PageSetup: Hashable, Sendable {
    /// The paper (18.3.1.63, attribute `paperSize`).
    public enum Paper: Int, Hashable, Sendable {
        /// 297 × 420 mm.
        case a3 = 8
        /// 210 × 297 mm.
        case a4 = 9
    }

    /// The margins in inches.
    public struct Margins: Hashable, Sendable {
        /// Left.
        public var left = 0.4
        /// Right.
        public var right = 0.4
        /// Top.
        public var top = 0.5
        /// Bottom.
        public var bottom = 0.6
        /// Between the edge of the paper and header or footer.
        public var edge = 0.3

        /// Narrow margins.
        public init() {}
    }

    /// The paper.
    public var paper = Paper.a4
    /// Whether the long side lies across.
    public var isLandscape = true
    /// Whether the sheet is made as narrow as a page.
    public var fitsWidth = true
    /// Whether the whole sheet is made to fit on one page.
    public var fitsPage = false
    /// Whether the print stands in the middle.
    public var centersHorizontally = true
    /// The margins.
    public var margins = Margins()
    /// The header, in Excel's codes (18.3.1.46); see ``literal(_:)``.
    public var header = ""
    /// The footer; page number and number of pages by default.
    public var footer = "&C&P / &N"

    /// A4 across, one page wide, numbered.
    public init() {}

    /// Text for a header or footer that must not be taken for codes.
    public static func literal(_ text: String) -> String {
        text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    }
}
