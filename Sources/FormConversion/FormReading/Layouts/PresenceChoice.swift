internal import ApplicationForm

/// What a cell of a column 有無 chooses.
enum PresenceChoice {
    /// 有, ○ and the like.
    case yes
    /// 無, ×, 該当なし and the like.
    case no

    /// UTF-8 bytes of the longest choice; what is longer says more.
    private static let longest = 48

    /// Reads a cell; nil where it is no choice.
    init?(_ text: String) {
        guard text.utf8.count <= Self.longest else { return nil }
        let word = LabelKey.of(text)
        switch StandingReader.read(text, for: .presence).standing {
        case .blank: return nil
        case .stated:
            let isMarked = text.unicodeScalars.contains { Self.marks.contains($0) }
            guard
                Self.affirmations.contains(word) || word.isEmpty && isMarked
                    || isMarked && ["有無", "有り無し", "ありなし"].contains(word)
            else { return nil }
            self = .yes
        default: self = .no
        }
    }

    /// What a claim itself says at its beginning; nil where it says neither.
    static func said(by claim: String) -> PresenceChoice? {
        if StandingReader.read(claim, for: .presence).standing != .stated { return .no }
        let start = claim.unicodeScalars.drop { $0.properties.isWhitespace || openers.contains($0) }
        return ["有", "あり", "○", "◯", "〇"].contains { start.starts(with: $0.unicodeScalars) } ? .yes : nil
    }

    /// Whether a text is nothing but a mark: ○, ✓.
    static func isMark(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.filter {
            !$0.properties.isWhitespace && $0.value != 0xFE0F && $0.value != 0xFE0E
        }
        return scalars.count == 1 && scalars.allSatisfy { marks.contains($0) || ticks.contains($0) }
    }

    /// What ticks off below a heading and is no choice of its own.
    private static let ticks: Set<Unicode.Scalar> = ["v", "V", "√", "ν", "1", "１", "◉"]

    private static let affirmations: Set<String> = [
        "有", "有り", "有る", "あり", "ある", "はい", "yes", "y", "可", "実施", "実施済", "実施済み", "実施している", "対応", "対応済", "対応済み", "済",
        "済み",
        "該当", "該当あり", "整備済", "整備済み", "有する", "ok",
    ]
    private static let marks: Set<Unicode.Scalar> = ["○", "◯", "〇", "◎", "●", "■", "☑", "✓", "✔", "レ", "✅", "☒"]
    private static let openers: Set<Unicode.Scalar> = ["「", "【", "[", "(", "（", "■", "☑", "●", "・"]
}
