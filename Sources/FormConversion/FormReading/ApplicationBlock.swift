internal import ApplicationForm
internal import Spreadsheet

/// Reads the block above the table: 事業者名, サービス名称, 申請区分 and the dates.
struct ApplicationBlock {
    typealias Item = ApplicationItem

    /// The spellings of the labels, as ``LabelKey`` has them.
    private static let labels: [TextKey: Item] = {
        var words: [TextKey: Item] = [:]
        let all: [(Item, [String])] = [
            (
                .provider,
                [
                    "事業者名", "事業者名称", "申請事業者名", "申請者名", "会社名", "申請者", "事業者", "法人名", "申請事業者", "社名", "事業者の名称", "商号",
                    "申請事業者名称", "貴社名",
                ]
            ),
            (
                .service,
                ["サービス名称", "サービス名", "申請サービス名", "申請サービス名称", "サービスの名称", "対象サービス名", "認定サービス名称", "対象サービス", "サービス名称正式名称"]
            ),
            (.kind, ["申請区分", "申請種別", "申請の区分", "申請の種類", "新規更新の別", "申請種類", "新規更新", "区分", "申請区分新規更新"]),
            (.date, ["申請日", "申請年月日", "申請日付", "提出日", "提出年月日", "記入日", "申請書提出日"]),
            (.certificationNumber, ["認定番号", "認定no", "認定証番号", "認定登録番号"]),
            (.certifiedOn, ["認定年月日", "認定日", "認定日付", "認定取得日", "認定取得年月日", "初回認定日", "初回認定年月日"]),
            (.expiresOn, ["有効期限", "有効期間満了日", "認定有効期限", "認定の有効期限", "満了日", "認定期限", "有効期間満了年月日", "認定有効期間満了日", "有効期間"]),
        ]
        for (item, list) in all { for word in list { words[TextKey(word)] = item } }
        return words
    }()

    private let table: LabelTable

    /// Makes a reader that knows the labels seen so far.
    ///
    /// - Parameter dateSystem: how the workbook counts dates, for cells that show a date without its year.
    init(table: LabelTable, dateSystem: DateSystem) {
        self.table = table
        self.dateSystem = dateSystem
    }

    private let dateSystem: DateSystem

    /// What was read.
    private(set) var application = Application()
    /// Cells that were read, as indexes of the sheet's cells, by sheet.
    private(set) var cells: [Int: Set<Int>] = [:]
    /// The cells that gave a value, as indexes of the sheet's cells.
    private(set) var taken: [(value: String, sheet: Int, cell: Int)] = []
    /// Cells with a label of the block whose value could not be read.
    private(set) var unread: [Int: Set<Int>] = [:]
    /// Where the value of each item stands or would stand.
    private(set) var places: [ApplicationItem: ApplicationPlace] = [:]

    /// Reads what stands in some rows of a sheet.
    mutating func read(_ grid: SheetGrid, sheet number: Int, rows: Range<Int>) {
        for position in rows.prefix(Self.searchedRows) {
            for index in grid.rows[position].cells { read(grid, number, position, index) }
        }
    }

    private static let searchedRows = 100
    private static let longestValue = 1_000

    private mutating func read(_ grid: SheetGrid, _ number: Int, _ position: Int, _ index: Int) {
        let cell = grid.sheet.cells[index]
        guard cell.text.utf8.count <= Self.longestValue else { return }
        if let item = item(cell.text) {
            if item == .kind, let kind = Self.markedKind(cell.text), Self.set(&application.kind, kind) {
                // 申請区分：□新規 ■更新 in one cell.
                cells[number, default: []].insert(index)
                taken.append(("application.\(item.rawValue)", number, index))
                return
            }
            guard let valueIndex = value(grid, position, index) else {
                // A label without a value is a part of the form.
                cells[number, default: []].insert(index)
                if places[item] == nil, let cell = blankPlace(grid, position, index) {
                    places[item] = ApplicationPlace(sheet: number, cell: cell, label: "")
                }
                return
            }
            let value = grid.sheet.cells[valueIndex]
            if places[item]?.isFilled != true {
                places[item] = ApplicationPlace(sheet: number, cell: value.address, label: "", isFilled: true)
            }
            cells[number, default: []].insert(index)
            if take(item, value) {
                cells[number, default: []].insert(valueIndex)
                taken.append(("application.\(item.rawValue)", number, valueIndex))
            } else {
                unread[number, default: []].insert(valueIndex)
            }
            return
        }
        guard Self.hasColon(cell.text) else { return }
        if let pieces = pieces(cell.text) {
            // A cell with several of them is no place that could be filled.
            for (item, value) in pieces where !value.allSatisfy(\.isWhitespace) {
                if take(item, Cell(address: cell.address, value: .string, text: value)) {
                    cells[number, default: []].insert(index)
                    taken.append(("application.\(item.rawValue)", number, index))
                } else {
                    unread[number, default: []].insert(index)
                }
            }
            if unread[number]?.contains(index) == true { cells[number]?.remove(index) }
        } else if let split = Self.inline(cell.text), let item = item(split.label) {
            if places[item] == nil || places[item]?.isFilled == false && !split.value.isEmpty {
                let label = String(cell.text[..<cell.text.index(cell.text.endIndex, offsetBy: -split.value.count)])
                places[item] = ApplicationPlace(
                    sheet: number,
                    cell: cell.address,
                    label: label,
                    isFilled: !split.value.isEmpty
                )
            }
            if take(item, Cell(address: cell.address, value: .string, text: split.value)) {
                cells[number, default: []].insert(index)
                taken.append(("application.\(item.rawValue)", number, index))
            } else if !split.value.isEmpty {
                unread[number, default: []].insert(index)
            }
        }
    }

    private func item(_ text: String) -> Item? {
        guard text.utf8.count <= 120 else { return nil }
        return table.entry(of: text)?.blockItem
    }

    /// What a label names of the block; nil for every other text.
    static func item(_ entry: LabelTable.Entry) -> Item? {
        labels[TextKey(entry.text)] ?? labels[TextKey(entry.coreText)] ?? composed(entry.text)
    }

    /// Labels put together of the usual words: 申請事業者の名称, クラウドサービス名, 申請書提出日.
    private static func composed(_ key: String) -> Item? {
        guard key.unicodeScalars.count <= 16 else { return nil }
        let isName = ["名", "名称", "名称等", "商号", "商号名称"].contains { key.hasSuffix($0) }
        if isName, key.contains("サービス") { return .service }
        if isName, ["事業者", "申請者", "会社", "法人", "企業"].contains(where: { key.contains($0) }),
            !["担当", "代表", "責任", "部署", "連絡"].contains(where: { key.contains($0) })
        {
            return .provider
        }
        if key.hasPrefix("申請"), key.hasSuffix("区分") || key.hasSuffix("種別") { return .kind }
        return nil
    }

    private static func hasColon(_ text: String) -> Bool { text.holds("：") || text.holds(":") }

    /// 事業者名：株式会社… in one cell.
    private static func inline(_ text: String) -> (label: String, value: String)? {
        guard hasColon(text), let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
        let value = text[text.index(after: colon)...]
        return (String(text[..<colon]), String(value.drop { $0.isWhitespace }))
    }

    /// 認定番号：… 認定年月日：… in one cell; nil where it holds fewer than two.
    private func pieces(_ text: String) -> [(item: Item, value: String)]? {
        let isColon = { (character: Character) in character == "：" || character == ":" }
        guard text.count(where: isColon) > 1 else { return nil }
        var result: [(item: Item, value: String)] = []
        var from = text.startIndex
        for colon in text.indices where isColon(text[colon]) {
            let before = text[from..<colon]
            let label = before.lastIndex { $0.isWhitespace }.map { before[before.index(after: $0)...] } ?? before
            guard let item = item(String(label)) else { continue }
            if let last = result.indices.last {
                result[last].value = String(text[from..<label.startIndex].drop { $0.isWhitespace })
            } else if label.startIndex != text.startIndex {
                return nil
            }
            from = text.index(after: colon)
            result.append((item, String(text[from...])))
        }
        guard result.count > 1 else { return nil }
        return result.map { piece in
            let value = piece.value.drop { $0.isWhitespace }
            let end = value.lastIndex { !$0.isWhitespace }.map { value.index(after: $0) } ?? value.startIndex
            return (piece.item, String(value[..<end]))
        }
    }

    /// The cell that holds the value of a label: the next one to the right, else the one below.
    private func value(_ grid: SheetGrid, _ position: Int, _ index: Int) -> Int? {
        let cells = grid.sheet.cells
        let row = grid.rows[position]
        let label = cells[index].address
        let end = grid.merge(at: label)?.last ?? label
        var next = index + 1
        while next < row.cells.upperBound {
            if cells[next].address.column > end.column {
                return item(cells[next].text) == nil ? next : nil
            }
            next += 1
        }
        guard
            let below = grid.sheet.index(
                of: CellAddress(row: min(end.row + 1, CellAddress.lastRow), column: label.column)
            ),
            item(cells[below].text) == nil, table.entry(of: cells[below].text)?.heading == nil,
            Self.inline(cells[below].text) == nil
        else { return nil }
        return below
    }

    /// The blank cell that waits for the value of a label: to its right, or below where labels stand side by side.
    private func blankPlace(_ grid: SheetGrid, _ position: Int, _ index: Int) -> CellAddress? {
        let cells = grid.sheet.cells
        let row = grid.rows[position]
        let label = cells[index].address
        let end = grid.merge(at: label)?.last ?? label
        func isLabel(_ index: Int) -> Bool { item(cells[index].text) != nil }
        let isBeside = { (left: Int, right: Int) in
            (grid.merge(at: cells[left].address)?.last ?? cells[left].address).column + 1 == cells[right].address.column
        }
        let follows = row.cells.contains(index - 1) && isLabel(index - 1) && isBeside(index - 1, index)
        let leads = row.cells.contains(index + 1) && isBeside(index, index + 1)
        guard follows || leads else { return CellAddress(row: label.row, column: end.column + 1) }
        // Below, unless something stands there.
        let below = CellAddress(row: min(end.row + 1, CellAddress.lastRow), column: label.column)
        return grid.sheet.index(of: below) == nil ? below : nil
    }

    /// Takes a value; the first one counts, a second one of another text is not taken.
    private mutating func take(_ item: Item, _ cell: Cell) -> Bool {
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

    private static func set<Value: Equatable>(_ place: inout Value?, _ value: Value) -> Bool {
        if place == nil { place = value }
        return place == value
    }

    /// 新規, 更新 or 変更; where a form prints all of them, the one that is marked.
    private static func kind(_ text: String) -> Application.Kind? {
        let words: [(Application.Kind, String)] = [(.new, "新規"), (.renewal, "更新"), (.change, "変更")]
        let named = words.filter { text.holds(word: $0.1) }
        if named.count == 1 { return named[0].0 }
        return markedKind(text)
    }

    /// The one of 新規, 更新 and 変更 that is marked, where several are printed.
    private static func markedKind(_ text: String) -> Application.Kind? {
        let words: [(Application.Kind, String)] = [(.new, "新規"), (.renewal, "更新"), (.change, "変更")]
        let named = words.filter { text.holds(word: $0.1) }
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
