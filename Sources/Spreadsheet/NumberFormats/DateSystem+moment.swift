extension DateSystem {
    /// The day and time that a serial number stands for.
    ///
    /// Rounded to `fractionDigits` decimals of a second (0 to 6), over midnight if need be. Nil for a negative number, for
    /// one after 9999-12-31, and for what is no number. ECMA-376 part 1, 18.17.4.
    public func moment(of serial: Double, fractionDigits: Int = 3) -> CalendarMoment? {
        guard let (days, ticks, scale) = ticks(of: serial, fractionDigits: fractionDigits) else { return nil }
        // The count as it is from 1900, with its 29 February.
        let number = self == .from1900 ? days : days + 1462
        guard number <= 2_958_465 else { return nil }
        let (year, month, day) = Self.day(from1900: number)
        let seconds = ticks / scale
        return CalendarMoment(
            year: year,
            month: month,
            day: day,
            weekday: (number + 6) % 7,
            hour: seconds / 3600,
            minute: seconds / 60 % 60,
            second: seconds % 60,
            microsecond: ticks % scale * (1_000_000 / scale)
        )
    }

    /// The whole days of a serial number and the rest in parts of a second, rounded; `scale` parts make a second.
    func ticks(of serial: Double, fractionDigits: Int) -> (days: Int, ticks: Int, scale: Int)? {
        guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
        var scale = 1
        for _ in 0..<min(max(fractionDigits, 0), 6) { scale *= 10 }
        let whole = serial.rounded(.down)
        // A serial of today is exact to about a millionth of a second, so a half may lie just below one.
        let nudge = min(1e-6 * Double(scale), 0.01)
        var days = Int(whole)
        var ticks = Int(((serial - whole) * 86_400 * Double(scale) + 0.5 + nudge).rounded(.down))
        if ticks >= 86_400 * scale {
            ticks -= 86_400 * scale
            days += 1
        }
        return (days, ticks, scale)
    }

    private static func day(from1900 number: Int) -> (year: Int, month: Int, day: Int) {
        if number == 0 { return (1900, 1, 0) }
        if number == 60 { return (1900, 2, 29) }
        // Howard Hinnant's civil_from_days: years begin in March, so that a leap day is the last of its year.
        let shifted = (number < 60 ? number + 1 : number) - 25_569 + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
