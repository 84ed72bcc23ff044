internal import ApplicationForm
internal import Spreadsheet
internal import SpreadsheetWriting

/// Fills the block above the table.
struct ApplicationFilling {
    let workbook: Workbook
    let places: [ApplicationItem: ApplicationPlace]
    /// What the form says already.
    let present: Application

    /// Makes the edits of what the form does not say already.
    func fill(_ application: Application, _ filling: inout FormFilling) {
        for item in ApplicationItem.allCases {
            let wanted = Self.value(item, application)
            let shown = Self.value(item, present)
            guard wanted != shown else { continue }
            guard let place = places[item] else {
                if wanted != nil { filling.note(.noApplicationPlace(item: item.word)) }
                continue
            }
            write(wanted, place, &filling)
        }
    }

    private enum Value: Hashable {
        case text(TextKey)
        case kind(Application.Kind)
        case date(CalendarDate)
    }

    private static func value(_ item: ApplicationItem, _ application: Application) -> Value? {
        switch item {
        case .provider: application.providerName.map { .text(TextKey($0)) }
        case .service: application.serviceName.map { .text(TextKey($0)) }
        case .certificationNumber: application.certificationNumber.map { .text(TextKey($0)) }
        case .kind: application.kind.map { .kind($0) }
        case .date: application.date.map { .date($0) }
        case .certifiedOn: application.certifiedOn.map { .date($0) }
        case .expiresOn: application.expiresOn.map { .date($0) }
        }
    }

    private func write(_ value: Value?, _ place: ApplicationPlace, _ filling: inout FormFilling) {
        let content: CellEdit.Content
        switch value {
        // What the submission does not say is not taken from the form: it may be printed there.
        case nil: return
        case .text(let key): content = .text(place.label + key.text)
        case .kind(let kind):
            let present = workbook.sheets[place.sheet][place.cell]?.text ?? ""
            content = .text(Self.marked(kind, in: present) ?? place.label + Self.word(kind))
        case .date(let date):
            let text = place.label + "\(date.year)年\(date.month)月\(date.day)日"
            let serial = workbook.dateSystem.serial(of: date)
            content = place.label.isEmpty ? serial.map { .day(serial: $0, text: text) } ?? .text(text) : .text(text)
        }
        filling.write(content, sheet: place.sheet, cell: place.cell)
    }

    private static func word(_ kind: Application.Kind) -> String {
        switch kind {
        case .new: "新規"
        case .renewal: "更新"
        case .change: "変更届"
        }
    }

    private static let open: [Character: Character] = ["□": "■", "☐": "☑", "○": "●", "◯": "●", "◇": "◆"]
    private static let closed: [Character: Character] = ["■": "□", "☑": "☐", "☒": "☐", "●": "○", "◉": "○", "◆": "◇"]

    /// 新規, 更新 and 変更 with boxes before them, the right one marked; nil where a text does not offer them so.
    static func marked(_ kind: Application.Kind, in text: String) -> String? {
        var characters = Array(text)
        var found = 0
        for (option, word) in [(Application.Kind.new, "新規"), (.renewal, "更新"), (.change, "変更")] {
            guard let range = text.firstRange(of: word) else { continue }
            let start = text.distance(from: text.startIndex, to: range.lowerBound)
            guard let box = characters[..<start].lastIndex(where: { !$0.isWhitespace }) else { return nil }
            if option == kind {
                if let mark = open[characters[box]] {
                    characters[box] = mark
                } else if closed[characters[box]] == nil {
                    return nil
                }
                found += 1
            } else if let mark = closed[characters[box]] {
                characters[box] = mark
            } else if open[characters[box]] == nil {
                return nil
            }
        }
        return found == 1 && text.firstRange(of: "新規") != nil && text.firstRange(of: "更新") != nil
            ? String(characters) : nil
    }
}

extension DateSystem {
    /// The serial number of a day; nil for a day that the system does not count as calendars do.
    fileprivate func serial(of date: CalendarDate) -> Double? {
        switch self {
        // From 1 March 1900 on: before it a leap day is counted that there never was.
        case .from1900: date.dayNumber >= -25_508 ? Double(date.dayNumber + 25_569) : nil
        case .from1904: date.dayNumber >= -24_107 ? Double(date.dayNumber + 24_107) : nil
        }
    }
}
