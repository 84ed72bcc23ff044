internal import ApplicationForm
public import Messages
internal import Spreadsheet
public import SpreadsheetWriting

/// Writes the list of documents (資料内訳書) as a workbook.
public struct InventoryWorkbook {
    private let inventory: DocumentInventory
    private let language: Language

    /// Makes a writer of a list.
    public init(_ inventory: DocumentInventory, language: Language) {
        self.inventory = inventory
        self.language = language
    }

    private static let columns: [(heading: Message, width: Double)] = [
        (Message(ja: "資料番号", en: "Label"), 12), (Message(ja: "資料名", en: "Title"), 42),
        (Message(ja: "版", en: "Edition"), 16), (Message(ja: "申請書Bの項目番号と記載箇所", en: "Numbers and places"), 52),
        (Message(ja: "確認を要する点", en: "To be looked at"), 40),
    ]

    /// The bytes of an xlsx file.
    ///
    /// - Throws: `WriteError`.
    public func bytes() throws(WriteError) -> [UInt8] {
        let workbook = try WorkbookWriter()
        let sheet = try workbook.addSheet(Message(ja: "資料内訳書", en: "Documents")[language])
        let plain = CellFormat().with {
            $0.font.name = "ＭＳ Ｐゴシック"
            $0.font.size = 9
            $0.border = .thin
            $0.borderColor = Color(argb: 0xFF80_8080)
            $0.wraps = true
            $0.vertical = .top
            $0.numberFormat = "@"
        }
        let heading = plain.with {
            $0.font.bold = true
            $0.font.color = Color(argb: 0xFFFF_FFFF)
            $0.fill = Color(argb: 0xFF1F_3864)
            $0.horizontal = .center
        }
        for (index, column) in Self.columns.enumerated() {
            try sheet.setColumns((index + 1)...(index + 1), width: column.width)
            try sheet.write(column.heading[language], at: CellAddress(row: 1, column: index + 1), format: heading)
        }
        let measure = TextMeasure(size: 9)
        for (number, entry) in inventory.entries.enumerated() {
            let title = [entry.title, entry.url].compactMap { $0 }.joined(separator: "\n")
            let texts = [
                entry.label ?? "", title, entry.editions.joined(separator: "\n"), Self.uses(entry),
                entry.inconsistencies.map { $0[language] }.joined(separator: "\n"),
            ]
            var height = 0.0
            for (index, text) in texts.enumerated() {
                let shown = text.utf16.count > 16_000 ? String(text.prefix(4_000)) + "…" : text
                let cell = CellAddress(row: number + 2, column: index + 1)
                try sheet.write(shown, at: cell, format: plain)
                let width = TextMeasure.points(ofColumn: Self.columns[index].width)
                height = max(height, measure.height(shown, width: width))
            }
            try sheet.setRow(number + 2, height: height)
        }
        let last = CellAddress(row: max(2, inventory.entries.count + 1), column: Self.columns.count)
        try sheet.filter(CellRange(CellAddress(row: 1, column: 1), last))
        try sheet.freeze(rows: 1)
        try sheet.repeatRows(1...1)
        try sheet.setPage(PageSetup())
        return try workbook.bytes()
    }

    /// The uses of a document, each number once with its places.
    private static func uses(_ entry: DocumentInventory.Entry) -> String {
        var numbers: [String] = []
        var places: [String: [String]] = [:]
        var seen: Set<[TextKey]> = []
        for use in entry.uses {
            if places[use.number] == nil { numbers.append(use.number) }
            let isNew = !use.places.isEmpty && seen.insert([TextKey(use.number), TextKey(use.places)]).inserted
            places[use.number, default: []] += isNew ? [use.places] : []
        }
        return numbers.map { number in
            let list = places[number] ?? []
            return list.isEmpty ? "No.\(number)" : "No.\(number)（\(list.joined(separator: "、"))）"
        }.joined(separator: "、")
    }
}
