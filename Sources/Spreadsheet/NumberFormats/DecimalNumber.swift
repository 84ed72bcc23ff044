/// A number of at most 15 significant decimal digits: `mantissa × 10^exponent`.
///
/// Excel keeps and rounds numbers in decimal, so 1.005 to two places is 1.01 although the nearest double lies below it.
struct DecimalNumber {
    private(set) var mantissa: UInt64
    private(set) var exponent: Int

    /// Takes the first 15 significant digits of a number that is finite and not negative.
    init(_ magnitude: Double) {
        var digits: UInt64 = 0
        var places = 0
        var power = 0
        var seenPoint = false
        var inPower = false
        var powerIsNegative = false
        // The shortest text that reads back as the same double: at most 17 significant digits.
        for byte in magnitude.description.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit = byte - UInt8(ascii: "0")
                if inPower {
                    power = power &* 10 &+ Int(digit)
                } else {
                    digits = digits &* 10 &+ UInt64(digit)
                    if seenPoint { places += 1 }
                }
            case UInt8(ascii: "."): seenPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"): inPower = true
            case UInt8(ascii: "-"): powerIsNegative = inPower
            default: break
            }
        }
        mantissa = digits
        exponent = (powerIsNegative ? -power : power) - places
        dropTrailingZeros()
        let excess = digitCount - 15
        if excess > 0 { shorten(by: excess) }
    }

    /// The number of digits of the mantissa; 0 for zero.
    var digitCount: Int {
        var count = 0
        var rest = mantissa
        while rest > 0 {
            rest /= 10
            count += 1
        }
        return count
    }

    /// The power of ten of the first digit; 0 for zero.
    var magnitude: Int { mantissa == 0 ? 0 : digitCount - 1 + exponent }

    /// The number times a power of ten.
    func scaled(by power: Int) -> DecimalNumber {
        var result = self
        result.exponent += power
        return result
    }

    /// The number rounded to a count of decimal places, halves away from zero.
    func rounded(toPlaces places: Int) -> DecimalNumber {
        var result = self
        let excess = -places - exponent
        if excess > 0 { result.shorten(by: excess) }
        return result
    }

    /// The ASCII digits before and after the point, of a number rounded to that many places.
    ///
    /// The whole part has no leading zeros and is empty for zero; the fraction has just `places` digits.
    func digits(places: Int) -> (whole: [UInt8], fraction: [UInt8]) {
        let number = rounded(toPlaces: places)
        guard number.mantissa > 0 else { return ([], [UInt8](repeating: UInt8(ascii: "0"), count: places)) }
        var all = Array(String(number.mantissa).utf8)
        if number.exponent > -places {
            all.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: number.exponent + places))
        }
        if all.count <= places {
            return ([], [UInt8](repeating: UInt8(ascii: "0"), count: places - all.count) + all)
        }
        return (Array(all[..<(all.count - places)]), Array(all[(all.count - places)...]))
    }

    /// Drops the last digits, rounding halves up.
    private mutating func shorten(by count: Int) {
        exponent += count
        guard count <= 18 else {
            mantissa = 0
            return
        }
        var divisor: UInt64 = 1
        for _ in 0..<count { divisor *= 10 }
        let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: divisor)
        mantissa = remainder >= divisor / 2 ? quotient + 1 : quotient
        if mantissa == 0 { exponent = 0 } else { dropTrailingZeros() }
    }

    private mutating func dropTrailingZeros() {
        guard mantissa > 0 else {
            exponent = 0
            return
        }
        while mantissa % 10 == 0 {
            mantissa /= 10
            exponent += 1
        }
    }
}
