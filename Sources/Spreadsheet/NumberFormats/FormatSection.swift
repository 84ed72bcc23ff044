/// A section of a format code with its meaning.
struct FormatSection {
    enum Body {
        /// Shows nothing.
        case empty
        case number(NumberPattern)
        case fraction(FractionPattern)
        case date(DatePattern)
    }

    let body: Body
    let numerals: KanjiNumerals?
    /// Whether it shows a date or a time.
    ///
    /// Kept rather than asked of the body: compiled for speed, that is a comparison of a whole word, some bits of which
    /// nobody has set. They cannot change the answer, but valgrind takes it for undefined, and every cell after it.
    let isDate: Bool

    /// Gives a section its meaning.
    init(_ raw: RawSection) {
        numerals = raw.numerals
        if raw.isEmpty {
            body = .empty
            isDate = false
        } else if let date = DatePattern(raw) {
            body = .date(date)
            isDate = true
        } else if let fraction = FractionPattern(raw.lexemes) {
            body = .fraction(fraction)
            isDate = false
        } else {
            body = .number(NumberPattern(raw.lexemes))
            isDate = false
        }
    }

    /// The text of a finite number; nil when it has none here, as a date before the first.
    func text(of value: Double, showsSign: Bool, dateSystem: DateSystem) -> String? {
        let sign = showsSign && value < 0 ? "-" : ""
        switch body {
        case .empty: return ""
        case .number(let pattern): return sign + pattern.text(of: value.magnitude, numerals: numerals)
        case .fraction(let pattern):
            let text = pattern.text(of: value.magnitude)
            return sign + (numerals?.digits(of: text) ?? text)
        case .date(let pattern):
            return pattern.text(of: showsSign ? value : value.magnitude, numerals: numerals, dateSystem: dateSystem)
        }
    }
}
