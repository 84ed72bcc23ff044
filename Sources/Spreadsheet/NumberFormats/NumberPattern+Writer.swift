extension NumberPattern {
    /// Puts the digits of one number into a pattern.
    struct Writer {
        let pattern: NumberPattern
        let whole: [UInt8]
        let fraction: [UInt8]
        let power: Int
        let value: Double
        private var result = ""

        init(pattern: NumberPattern, whole: [UInt8], fraction: [UInt8], power: Int, value: Double) {
            self.pattern = pattern
            self.whole = whole
            self.fraction = fraction
            self.power = power
            self.value = value
        }

        mutating func text() -> String {
            var wholeLeft = pattern.wholeCount
            var fractionIndex = 0
            var powerLeft = pattern.powerCount
            let powerDigits = Array(String(power.magnitude).utf8)
            // Digits from here on are zeros that `#` and `?` need not show.
            let significant = (fraction.lastIndex { $0 != UInt8(ascii: "0") } ?? -1) + 1
            for item in pattern.items {
                switch item {
                case .literal(let text): result += text
                case .general: result += GeneralNumber.text(value)
                case .whole(let placeholder):
                    if wholeLeft == pattern.wholeCount { surplus(of: whole, over: wholeLeft) }
                    wholeLeft -= 1
                    wholeDigit(placeholder, position: wholeLeft)
                case .point:
                    if pattern.wholeCount == 0 { surplus(of: whole, over: 0) }
                    result += "."
                case .fraction(let placeholder):
                    if fractionIndex < significant || placeholder == .zero {
                        if fraction.indices.contains(fractionIndex) { append(fraction[fractionIndex]) }
                    } else {
                        result += placeholder.filling
                    }
                    fractionIndex += 1
                case .exponent(let showsPlus): result += power < 0 ? "E-" : showsPlus ? "E+" : "E"
                case .power(let placeholder):
                    if powerLeft == pattern.powerCount {
                        for digit in powerDigits.dropLast(powerLeft) { append(digit) }
                    }
                    powerLeft -= 1
                    if powerLeft < powerDigits.count {
                        append(powerDigits[powerDigits.count - 1 - powerLeft])
                    } else {
                        result += placeholder.filling
                    }
                }
            }
            return result
        }

        /// Writes the digits that have no place of their own before the first one.
        private mutating func surplus(of digits: [UInt8], over places: Int) {
            for (index, digit) in digits.dropLast(places).enumerated() {
                append(digit)
                separator(after: digits.count - 1 - index, filler: ",")
            }
        }

        private mutating func wholeDigit(_ placeholder: DigitPlaceholder, position: Int) {
            if position < whole.count {
                append(whole[whole.count - 1 - position])
                separator(after: position, filler: ",")
            } else if placeholder != .optional {
                result += placeholder.filling
                separator(after: position, filler: placeholder == .zero ? "," : " ")
            }
        }

        private mutating func separator(after position: Int, filler: String) {
            if pattern.hasThousands, position > 0, position % 3 == 0 { result += filler }
        }

        private mutating func append(_ digit: UInt8) { result.unicodeScalars.append(Unicode.Scalar(digit)) }
    }
}
