/// The text of a number in the format `General`.
///
/// Whole numbers of up to 15 digits are shown in full, since a code or a number of a document must not lose digits; Excel
/// does so when the column is wide enough up to 11 digits. Other numbers have at most 11 characters, as in Excel.
enum GeneralNumber {
    /// The text of any double; what is no number is shown as Excel's error.
    static func text(_ value: Double) -> String {
        // 10^15 and its like are exact, so the conversion cannot trap.
        if value.magnitude < 1e15, value == value.rounded(.towardZero) { return String(Int64(value)) }
        guard value.isFinite else { return "#NUM!" }
        let text = magnitudeText(DecimalNumber(value.magnitude))
        return value < 0 ? "-" + text : text
    }

    /// The text of a number that is not negative.
    private static func magnitudeText(_ number: DecimalNumber) -> String {
        let magnitude = number.magnitude
        if magnitude >= 15 { return scientific(number) }
        if magnitude >= 0 { return plain(number, places: max(0, 9 - magnitude)) }
        // "0." and nine places make eleven characters.
        if magnitude >= -4 || number.exponent >= -9 { return plain(number, places: 9) }
        return scientific(number)
    }

    private static func plain(_ number: DecimalNumber, places: Int) -> String {
        let (whole, fraction) = number.digits(places: places)
        let text = whole.isEmpty ? "0" : String(decoding: whole, as: UTF8.self)
        let kept = withoutTrailingZeros(fraction)
        return kept.isEmpty ? text : text + "." + String(decoding: kept, as: UTF8.self)
    }

    private static func scientific(_ number: DecimalNumber) -> String {
        let rounded = number.rounded(toPlaces: 5 - number.magnitude)
        let power = rounded.magnitude
        let mantissa = plain(rounded.scaled(by: -power), places: 5)
        let size = power.magnitude < 10 ? "0\(power.magnitude)" : "\(power.magnitude)"
        return mantissa + (power < 0 ? "E-" : "E+") + size
    }

    private static func withoutTrailingZeros(_ digits: [UInt8]) -> ArraySlice<UInt8> {
        var end = digits.count
        while end > 0, digits[end - 1] == UInt8(ascii: "0") { end -= 1 }
        return digits[..<end]
    }
}
