/// A section that shows a number as a fraction, such as `# ?/?` or `# ?/8`.
struct FractionPattern {
    private enum Denominator {
        case placeholders([DigitPlaceholder])
        case fixed(Int)
    }

    /// What stands before the numerator, the whole part included.
    private let lead: NumberPattern
    private let hasWhole: Bool
    private let numerator: [DigitPlaceholder]
    private let denominator: Denominator
    private let tail: String

    /// Finds a slash between digits; nil when there is none.
    init?(_ lexemes: [FormatLexeme]) {
        guard let slash = lexemes.firstIndex(of: .slash) else { return nil }
        var start = slash
        while start > 0, lexemes[start - 1] == .literal(" ") { start -= 1 }
        var numerator: [DigitPlaceholder] = []
        while start > 0, case .placeholder(let placeholder) = lexemes[start - 1] {
            numerator.insert(placeholder, at: 0)
            start -= 1
        }
        var end = slash + 1
        while end < lexemes.count, lexemes[end] == .literal(" ") { end += 1 }
        guard !numerator.isEmpty, end < lexemes.count else { return nil }
        var placeholders: [DigitPlaceholder] = []
        var fixed = 0
        if case .digit = lexemes[end] {
            // The zeros of 10 and 100 look like placeholders.
            while end < lexemes.count, let digit = Self.digit(lexemes[end]), fixed < 100_000 {
                fixed = fixed * 10 + digit
                end += 1
            }
            denominator = .fixed(fixed)
        } else {
            while end < lexemes.count, case .placeholder(let placeholder) = lexemes[end] {
                placeholders.append(placeholder)
                end += 1
            }
            guard !placeholders.isEmpty else { return nil }
            denominator = .placeholders(placeholders)
        }
        self.numerator = numerator
        let before = Array(lexemes[..<start])
        lead = NumberPattern(before.isEmpty ? [.literal("")] : before)
        hasWhole = lead.wholeCount > 0
        tail = lexemes[end...].map(\.plainText).joined()
    }

    private static func digit(_ lexeme: FormatLexeme) -> Int? {
        switch lexeme {
        case .digit(let digit): digit
        case .placeholder(.zero): 0
        default: nil
        }
    }

    /// The text of a number that is finite and not negative.
    func text(of value: Double) -> String {
        // Beyond 15 digits there is no fraction, and the numerator could not be counted.
        guard value < 1e15 else { return GeneralNumber.text(value) }
        let whole = value.rounded(.down)
        var (top, bottom) = approximation(of: value - whole)
        var shown = whole
        if top == bottom {
            shown += 1
            top = 0
        }
        guard hasWhole else {
            let (product, overflow) = Int(shown).multipliedReportingOverflow(by: bottom)
            guard !overflow else { return GeneralNumber.text(value) }
            return lead.text(of: 0, numerals: nil) + ratio(product &+ top, bottom) + tail
        }
        let isWhole = top == 0
        var text = lead.text(of: shown, numerals: nil)
        if isWhole, shown == 0, !text.contains("0") {
            // Zero itself is shown although # would hide it.
            text = "0" + text
        }
        let fraction = ratio(top, bottom)
        return text + (isWhole ? String(repeating: " ", count: fraction.count) : fraction) + tail
    }

    /// A fraction near to the number, within what the denominator can hold.
    private func approximation(of value: Double) -> (Int, Int) {
        switch denominator {
        case .fixed(let bottom):
            return (Int((value * Double(bottom)).rounded(.toNearestOrAwayFromZero)), bottom)
        case .placeholders(let placeholders):
            var limit = 9
            for _ in placeholders.dropFirst() where limit < 99_999 { limit = limit * 10 + 9 }
            return Self.convergent(of: value, limit: limit)
        }
    }

    /// The last convergent of the continued fraction with a denominator up to a limit.
    ///
    /// That is not always the nearest fraction, but it is what Excel shows: 4/11 in one digit is 1/3, not 3/8.
    /// It is computed in doubles as there, so that 0.3 is 2/7.
    private static func convergent(of value: Double, limit: Int) -> (Int, Int) {
        var (top0, bottom0, top1, bottom1) = (0, 1, 1, 0)
        var rest = value
        for _ in 0..<32 {
            let term = Int(min(rest.rounded(.down), 1e9))
            let bottom = term * bottom1 + bottom0
            if bottom > limit { break }
            (top0, bottom0, top1, bottom1) = (top1, bottom1, term * top1 + top0, bottom)
            let fraction = rest - rest.rounded(.down)
            // What is left is the inexactness of the double.
            if fraction < 5e-8 { break }
            rest = 1 / fraction
        }
        return (top1, max(bottom1, 1))
    }

    private func ratio(_ top: Int, _ bottom: Int) -> String {
        let over = String(top)
        let under = String(bottom)
        let before = numerator.dropLast(over.utf8.count).map(\.filling).joined()
        guard case .placeholders(let placeholders) = denominator else { return before + over + "/" + under }
        let missing = placeholders.dropLast(under.utf8.count)
        // A denominator is aligned to the left.
        if missing.contains(.zero) { return before + over + "/" + missing.map(\.filling).joined() + under }
        return before + over + "/" + under + missing.map(\.filling).joined()
    }
}
