internal import ApplicationForm
internal import Spreadsheet

/// The values of the block as they are taken: the first of each counts.
struct ApplicationValues {
    /// What was read.
    private(set) var application = Application()
    private let dateSystem: DateSystem

    /// Makes an empty block.
    ///
    /// - Parameter dateSystem: how the workbook counts dates, for cells that show a date without its year.
    init(dateSystem: DateSystem) { self.dateSystem = dateSystem }

    /// Takes a value; the first one counts, a second one of another text is not taken.
    mutating func take(_ item: ApplicationItem, _ cell: Cell) -> Bool {
        let text = cell.text
        guard !text.allSatisfy(\.isWhitespace) else { return true }
        switch item {
        case .provider: return Self.set(&application.providerName, text)
        case .service: return Self.set(&application.serviceName, text)
        case .certificationNumber: return Self.set(&application.certificationNumber, text)
        case .kind: return Self.kind(text).map { Self.set(&application.kind, $0) } ?? false
        case .date: return date(cell).map { Self.set(&application.date, $0) } ?? false
        case .certifiedOn: return date(cell).map { Self.set(&application.certifiedOn, $0) } ?? false
        case .expiresOn: return lastDate(cell).map { Self.set(&application.expiresOn, $0) } ?? false
        }
    }

    /// Takes 申請区分 from a text that prints several of them and marks one: 申請区分：□新規 ■更新.
    mutating func takeMarkedKind(_ text: String) -> Bool {
        Self.markedKind(text).map { Self.set(&application.kind, $0) } ?? false
    }

    private static func set<Value: Equatable>(_ place: inout Value?, _ value: Value) -> Bool {
        if place == nil { place = value }
        return place == value
    }

    private static func kinds(in text: String) -> [(Application.Kind, String)] {
        [(.new, "新規"), (.renewal, "更新"), (.change, "変更")].filter { text.holds(word: $0.1) }
    }

    /// 新規, 更新 or 変更; where a form prints all of them, the one that is marked.
    private static func kind(_ text: String) -> Application.Kind? {
        let named = kinds(in: text)
        if named.count == 1 { return named[0].0 }
        return markedKind(text)
    }

    /// The one of 新規, 更新 and 変更 that is marked, where several are printed.
    private static func markedKind(_ text: String) -> Application.Kind? {
        let named = kinds(in: text)
        guard named.count > 1 else { return nil }
        let marks: Set<Character> = ["■", "☑", "✓", "✔", "●", "◉", "☒", "レ"]
        let marked = named.filter { word in
            guard let place = text.firstRange(of: word.1) else { return false }
            return text[..<place.lowerBound].last { !$0.isWhitespace }.map { marks.contains($0) } ?? false
        }
        return marked.count == 1 ? marked[0].0 : nil
    }

    private func date(_ cell: Cell) -> CalendarDate? {
        if let date = JapaneseDate.date(cell.text) { return date }
        guard case .date(let serial) = cell.value, let moment = dateSystem.moment(of: serial) else { return nil }
        return CalendarDate(year: moment.year, month: moment.month, day: moment.day)
    }

    /// The end of a period such as 2017年10月20日～2019年10月19日, or the only date.
    private func lastDate(_ cell: Cell) -> CalendarDate? {
        if let date = date(cell) { return date }
        guard let first = JapaneseDate.reading(cell.text) else { return nil }
        let rest = first.rest.drop { "~-から".contains($0) }
        return JapaneseDate.reading(String(rest))?.date
    }
}
