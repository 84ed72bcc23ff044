internal import Spreadsheet

extension DateSystem {
    /// The serial number of `2017-10-20`, `2017-10-20T09:30:00` or `09:30:00`; nil for anything else.
    func serial(iso8601 text: String) -> Double? {
        var rest = text[...]
        if rest.last == "Z" { rest.removeLast() }
        let parts = rest.split(separator: "T", maxSplits: 1)
        var serial = 0.0
        var time: Substring?
        if parts.count == 2 { time = parts[1] } else if rest.contains(":") { time = rest }
        if let day = parts.first, day != time {
            let numbers = day.split(separator: "-").map { Int($0) }
            guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let date = numbers[2],
                (1...9999).contains(year), (1...12).contains(month), (1...31).contains(date)
            else { return nil }
            serial = Double(days(year, month, date))
        }
        if let time {
            let numbers = time.split(separator: ":").map { Double($0) }
            guard numbers.count >= 2, let hours = numbers[0], let minutes = numbers[1],
                let seconds = numbers.count > 2 ? numbers[2] : 0
            else { return nil }
            serial += (hours * 3_600 + minutes * 60 + seconds) / 86_400
        }
        return serial
    }

    private func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        // Days since 1 March of year 0, then shifted to the epoch of the system.
        let shifted = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let since = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
        let epoch1904 = 695_361
        switch self {
        case .from1904: return since - epoch1904
        case .from1900:
            let serial = since - epoch1904 + 1_462
            // Before 1 March 1900 there is no fictitious leap day to count.
            return serial <= 60 ? serial - 1 : serial
        }
    }
}
