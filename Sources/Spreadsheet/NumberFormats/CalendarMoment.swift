/// The day and the time of day that a serial number stands for.
///
/// In workbooks that count from 1900 there are two days that no calendar has: serial 0 is day 0 of January 1900, and
/// serial 60 is 29 February 1900. ECMA-376 part 1, 18.17.4.1.
public struct CalendarMoment: Hashable, Sendable {
    /// The year of the common era.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1; 0 for a time of day without a date (serials below 1 counted from 1900).
    public let day: Int
    /// The day of the week as Excel has it, 0 for Sunday.
    public let weekday: Int
    /// The hour, 0 to 23.
    public let hour: Int
    /// The minute, 0 to 59.
    public let minute: Int
    /// The second, 0 to 59.
    public let second: Int
    /// The millionths of a second, 0 to 999,999.
    public let microsecond: Int
}

extension CalendarMoment: CustomStringConvertible {
    /// The day in ISO 8601, such as `2019-08-20`.
    public var isoDate: String { Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2) }

    /// The time of day in ISO 8601, such as `09:30:00`, with as many decimals as it needs.
    public var isoTime: String {
        var text = Self.padded(hour, 2) + ":" + Self.padded(minute, 2) + ":" + Self.padded(second, 2)
        if microsecond > 0 {
            text += "." + Self.padded(microsecond, 6)
            while text.hasSuffix("0") { text.removeLast() }
        }
        return text
    }

    /// `2019-08-20`, `2019-08-20T09:30:00`, or `09:30:00` when there is no date.
    public var description: String {
        if day == 0 { return isoTime }
        return hour == 0 && minute == 0 && second == 0 && microsecond == 0 ? isoDate : isoDate + "T" + isoTime
    }

    /// A number of at least so many digits.
    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        let missing = width - digits.utf8.count
        return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
    }
}
