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

    /// Gives a section its meaning.
    init(_ raw: RawSection) {
        numerals = raw.numerals
        if raw.isEmpty {
            body = .empty
        } else if let date = DatePattern(raw) {
            body = .date(date)
        } else if let fraction = FractionPattern(raw.lexemes) {
            body = .fraction(fraction)
        } else {
            body = .number(NumberPattern(raw.lexemes))
        }
    }

    /// Whether it shows a date or a time.
    var isDate: Bool {
        if case .date = body { true } else { false }
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
