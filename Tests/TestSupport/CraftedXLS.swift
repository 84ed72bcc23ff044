/// An Excel 5.0 to 2003 workbook written out by hand, record by record ([MS-XLS]).
public struct CraftedXLS: Sendable {
    /// A sheet of it.
    public struct Sheet: Sendable {
        /// The name on the tab.
        public var name: String
        /// Its records, between the first and the last.
        public var records: [[UInt8]]
        /// 0 shown, 1 hidden, 2 very hidden.
        public var state: UInt8 = 0
        /// 0 a worksheet, 1 a macro sheet, 2 a chart.
        public var type: UInt8 = 0

        /// Makes a sheet.
        public init(_ name: String, _ records: [[UInt8]], state: UInt8 = 0, type: UInt8 = 0) {
            self.name = name
            self.records = records
            self.state = state
            self.type = type
        }
    }

    /// Whether it is of Excel 5.0 or 95.
    public var isLegacy = false
    /// The workbook's own records, between the first and the names of the sheets.
    public var globals: [[UInt8]]
    /// The sheets.
    public var sheets: [Sheet]

    /// Makes a workbook with one sheet.
    public init(globals: [[UInt8]] = [], _ records: [[UInt8]]) {
        self.globals = globals
        sheets = [Sheet("Sheet1", records)]
    }

    /// Makes a workbook.
    public init(globals: [[UInt8]] = [], sheets: [Sheet]) {
        self.globals = globals
        self.sheets = sheets
    }

    /// The stream.
    public var stream: [UInt8] {
        let parts = sheets.map { begin(0x10) + $0.records.joined() + Self.record(0x0A) }
        let head = begin(0x05) + globals.joined()
        let names = sheets.map { isLegacy ? Array($0.name.utf8) : Self.unicode($0.name) }
        var position = head.count + names.reduce(4) { $0 + 4 + 7 + $1.count + (isLegacy ? 0 : 1) }
        var entries: [UInt8] = []
        for (sheet, (name, part)) in zip(sheets, zip(names, parts)) {
            let count = isLegacy ? name.count : name.count / 2
            let text = [UInt8(count)] + (isLegacy ? [] : [1]) + name
            entries += Self.record(0x85, Self.long(UInt32(position)) + [sheet.state, sheet.type] + text)
            position += part.count
        }
        return head + entries + Self.record(0x0A) + parts.joined()
    }

    /// The file.
    public var bytes: [UInt8] { CraftedCompoundFile([(isLegacy ? "Book" : "Workbook", stream)]).bytes }

    private func begin(_ kind: Int) -> [UInt8] {
        let version = Self.short(isLegacy ? 0x0500 : 0x0600) + Self.short(kind) + [0, 0, 0, 0]
        return Self.record(0x0809, version + (isLegacy ? [] : [0, 0, 0, 0, 0, 0, 0, 0]))
    }

    // MARK: Pieces

    /// A record.
    public static func record(_ type: Int, _ body: [UInt8] = []) -> [UInt8] { short(type) + short(body.count) + body }

    /// A CONTINUE record.
    public static func continuation(_ body: [UInt8]) -> [UInt8] { record(0x3C, body) }

    /// A number of two bytes.
    public static func short(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

    /// A number of four bytes.
    public static func long(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.littleEndian) { Array($0) } }

    /// A number of IEEE 754.
    public static func double(_ value: Double) -> [UInt8] {
        withUnsafeBytes(of: value.bitPattern.littleEndian) { Array($0) }
    }

    /// Characters of two bytes.
    public static func unicode(_ text: String) -> [UInt8] { text.utf16.flatMap { short(Int($0)) } }

    /// A string with its count, in characters of two bytes.
    public static func string(_ text: String) -> [UInt8] { short(text.utf16.count) + [1] + unicode(text) }

    /// The place and style of a cell; rows and columns are counted from 0.
    public static func cell(_ row: Int, _ column: Int, style: Int = 0) -> [UInt8] {
        short(row) + short(column) + short(style)
    }

    /// A cell with a string of its own.
    public static func label(_ row: Int, _ column: Int, _ text: String, style: Int = 0) -> [UInt8] {
        record(0x0204, cell(row, column, style: style) + string(text))
    }

    /// A cell with a shared string.
    public static func shared(_ row: Int, _ column: Int, _ index: UInt32, style: Int = 0) -> [UInt8] {
        record(0xFD, cell(row, column, style: style) + long(index))
    }

    /// A cell with a number.
    public static func number(_ row: Int, _ column: Int, _ value: Double, style: Int = 0) -> [UInt8] {
        record(0x0203, cell(row, column, style: style) + double(value))
    }

    /// A formula with its eight bytes of value.
    public static func formula(_ row: Int, _ column: Int, _ value: [UInt8], style: Int = 0) -> [UInt8] {
        record(0x06, cell(row, column, style: style) + value + [0, 0, 0, 0, 0, 0, 0, 0])
    }

    /// A font.
    ///
    /// - Parameters:
    ///   - flags: 2 italic, 8 struck through.
    ///   - color: its number in the palette; 0x7FFF for the automatic one.
    public static func font(
        flags: Int = 0,
        color: Int = 0x7FFF,
        weight: Int = 400,
        escapement: Int = 0,
        underline: UInt8 = 0,
        set: UInt8 = 0,
        name: [UInt8] = [5, 0] + Array("Arial".utf8)
    ) -> [UInt8] {
        let numbers = short(220) + short(flags) + short(color) + short(weight) + short(escapement)
        return record(0x31, numbers + [underline, 0, set, 0] + name)
    }

    /// A cell format.
    public static func cellFormat(font: Int = 0, format: Int = 0, isLocked: Bool = true) -> [UInt8] {
        record(0xE0, short(font) + short(format) + short(isLocked ? 1 : 0) + [UInt8](repeating: 0, count: 14))
    }

    /// A number format with a code.
    public static func numberFormat(_ id: Int, _ code: String) -> [UInt8] { record(0x041E, short(id) + string(code)) }

    /// The table of shared strings: its record, and the CONTINUE records behind it.
    public static func sharedStrings(count: UInt32, _ first: [UInt8], _ rest: [UInt8]...) -> [UInt8] {
        record(0xFC, long(count) + long(count) + first) + rest.flatMap(continuation)
    }
}
