internal import ApplicationForm

/// Typing noise: differences that come from the keyboard, not from the applicant.
///
/// Noise is a difference in width (ＩＳＯ, ｻｰﾊﾞ), in dashes and wave dashes, in spaces, in composed and decomposed or
/// compatibility forms of one character (か+゛, Kangxi radicals, ㈱, ①), and in ヶ, カ, ケ, 箇 and か as counters. A line
/// break counts as a space: a cell is wrapped by hand where its column ends. Not noise are superscripts and fractions
/// (10³ is not 103), long vowels (サーバ, サーバー), eras (平成17年, 2005年), letter case, punctuation, and what runs
/// into a digit (10 3, 10③).
public enum TypingNoise {
    /// Whether two texts are the same to a reader, or differ by typing noise alone.
    public static func isOnlyDifference(between old: String, and new: String) -> Bool {
        TextFolding.noise.areSame(old, new)
    }
}
