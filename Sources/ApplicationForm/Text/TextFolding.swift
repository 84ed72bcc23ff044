/// Folding of text to a copy for comparison, in which forms of one character are the same.
///
/// Text is stored as written and compared on folded copies. What is folded follows Unicode's compatibility
/// decomposition (UAX #15) where it serves, and adds what typists of Japanese mix: dashes, wave dashes, spaces, and the
/// spellings of the counter ヶ. ``noise`` tells typing noise from a real change; ``matching`` is for labels and names.
public struct TextFolding: Hashable, Sendable {
    /// What is folded.
    public struct Options: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: Int

        /// Makes options of their bits.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Full and half width: Ａ is A, ｶﾞ is ガ, ￥ is ¥, the ideographic space is a blank.
        public static let width = Options(rawValue: 1 << 0)
        /// Forms of one character.
        ///
        /// か and U+3099 are が, U+2F20 is 士, ㈱ is (株), ㎡ is m², Ⅲ is III, № is No; variation
        /// selectors are dropped. ① is 1 unless a digit stands beside it: 10③ is not 103.
        public static let compatibility = Options(rawValue: 1 << 1)
        /// Superscripts, subscripts and fractions.
        ///
        /// ² is 2, ½ is 1⁄2. Never noise.
        public static let raised = Options(rawValue: 1 << 2)
        /// Dashes are `-`, wave dashes are `~`; ー is a dash where ASCII or nothing stands on both sides (03ー1234).
        public static let dashes = Options(rawValue: 1 << 3)
        /// Spaces, line breaks and invisible characters are dropped; between two digits one blank is left, so that
        /// 10 3 is not 103.
        public static let spaces = Options(rawValue: 1 << 4)
        /// ヵ, カ, ケ, 箇 and か are ヶ between a number and 月, 所, 年, 国 and the like.
        public static let counters = Options(rawValue: 1 << 5)
        /// Upper case is lower case.
        public static let letterCase = Options(rawValue: 1 << 6)
    }

    /// The folding in which two texts that differ by typing noise alone are the same.
    ///
    /// A line break is treated as a space: cells are wrapped by hand, and the same answer is broken elsewhere when the
    /// column has another width. Superscripts, fractions, long vowels, eras and letter case are told apart.
    public static let noise = TextFolding([.width, .compatibility, .dashes, .spaces, .counters])

    /// The folding for matching labels, names and numbers: ``noise`` and also superscripts and letter case.
    public static let matching = TextFolding([
        .width, .compatibility, .raised, .dashes, .spaces, .counters, .letterCase,
    ])

    /// What is folded.
    public let options: Options

    /// Makes a folding.
    public init(_ options: Options) { self.options = options }

    /// The folded copy; folding it again changes nothing that matters to a comparison.
    ///
    /// Takes time in proportion to the length of the text.
    public func folded(_ text: String) -> String {
        var pass = FoldingPass(options: options, capacity: text.utf8.count)
        for scalar in text.unicodeScalars { pass.take(scalar.value) }
        return pass.finish()
    }

    /// The folded copy of some scalars, as scalars; `capacity` says how many there may be.
    func foldedScalars(_ text: some Sequence<Unicode.Scalar>, capacity: Int) -> [Unicode.Scalar] {
        var pass = FoldingPass(options: options, capacity: 2 * capacity)
        for scalar in text { pass.take(scalar.value) }
        return pass.scalarsAtEnd().map { Unicode.Scalar($0) ?? "\u{FFFD}" }
    }

    /// Whether two texts have the same folded copy.
    public func areSame(_ left: String, _ right: String) -> Bool {
        left.utf8.elementsEqual(right.utf8) || folded(left) == folded(right)
    }
}
