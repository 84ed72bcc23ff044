/// The digits, separators and literals of a section for plain numbers.
struct NumberPattern {
    enum Item {
        case literal(String)
        /// A digit before the point.
        case whole(DigitPlaceholder)
        case point
        /// A digit after the point.
        case fraction(DigitPlaceholder)
        case exponent(showsPlus: Bool)
        /// A digit of the exponent.
        case power(DigitPlaceholder)
        /// The number as `General` shows it.
        case general
    }

    private(set) var items: [Item] = []
    private(set) var wholeCount = 0
    private(set) var fractionCount = 0
    private(set) var powerCount = 0
    private(set) var hasPoint = false
    private(set) var hasExponent = false
    private(set) var hasThousands = false
    /// The power of ten that percent signs and trailing commas multiply by.
    private(set) var scale = 0

    init(_ lexemes: [FormatLexeme]) {
        var waitingCommas = 0
        for lexeme in lexemes {
            switch lexeme {
            case .placeholder(let placeholder):
                if hasExponent {
                    items.append(.power(placeholder))
                    powerCount += 1
                } else if hasPoint {
                    items.append(.fraction(placeholder))
                    fractionCount += 1
                } else {
                    if waitingCommas > 0 { hasThousands = true }
                    waitingCommas = 0
                    items.append(.whole(placeholder))
                    wholeCount += 1
                }
            case .point where !hasPoint && !hasExponent:
                hasPoint = true
                // Commas before the point scale the number, whatever follows.
                scale -= 3 * waitingCommas
                waitingCommas = 0
                items.append(.point)
            case .comma where wholeCount + fractionCount > 0 && !hasExponent: waitingCommas += 1
            case .percent:
                scale += 2
                items.append(.literal("%"))
            case .exponent(let showsPlus) where !hasExponent:
                hasExponent = true
                items.append(.exponent(showsPlus: showsPlus))
            case .general, .text: items.append(.general)
            default: items.append(.literal(lexeme.plainText))
            }
        }
        scale -= 3 * waitingCommas
        // Brackets alone, such as [DBNum1], leave the number as it is.
        if items.isEmpty { items.append(.general) }
    }

    /// The text of a number that is finite and not negative.
    func text(of value: Double, numerals: KanjiNumerals?) -> String {
        guard wholeCount + fractionCount > 0 || hasPoint else { return literals(around: value, numerals: numerals) }
        var number = DecimalNumber(value).scaled(by: scale)
        var power = 0
        if hasExponent {
            power = exponent(of: number)
            number = number.scaled(by: -power)
        }
        let (whole, fraction) = number.digits(places: fractionCount)
        var writer = Writer(pattern: self, whole: whole, fraction: fraction, power: power, value: value)
        let text = writer.text()
        return numerals?.digits(of: text) ?? text
    }

    /// The text of a section without digits.
    private func literals(around value: Double, numerals: KanjiNumerals?) -> String {
        var result = ""
        for item in items {
            switch item {
            case .literal(let text): result += text
            case .general:
                let text = GeneralNumber.text(value)
                result += numerals?.spelled(text) ?? text
            default: break
            }
        }
        return result
    }

    /// The power of ten to show; a multiple of the number of whole digits.
    private func exponent(of number: DecimalNumber) -> Int {
        guard number.mantissa > 0 else { return 0 }
        if wholeCount == 0 {
            let power = number.magnitude + 1
            return number.scaled(by: -power).rounded(toPlaces: fractionCount).magnitude >= 0 ? power + 1 : power
        }
        var power = number.magnitude
        power -= ((power % wholeCount) + wholeCount) % wholeCount
        // Rounding may add a digit: 9.99 becomes 1.0E+01.
        let rounded = number.scaled(by: -power).rounded(toPlaces: fractionCount)
        return rounded.magnitude >= wholeCount ? power + wholeCount : power
    }
}
