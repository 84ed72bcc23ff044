internal import Spreadsheet

/// How high rows must be for their texts, and which of them may grow.
///
/// The estimate is that of ``TextMeasure``, taken from bytes at once: a line loses an em at its end, where a word or a
/// mark that begins no line does not fit.
struct RowRoom {
    /// A text and where it stands.
    struct Text {
        var cells: CellRange
        /// The height that it takes, in points.
        var height: Double
        /// Whether a program that fits rows by itself would see it: it does not look at cells merged across columns.
        var isMerged: Bool
        /// Whether it is not written, but stands in a row that grows.
        var isBeside = false
    }

    let scan: SheetScan

    /// A row that is to change.
    struct Change {
        var height: Double
        /// Whether the height is to be kept against programs that fit rows by themselves.
        var isFixed: Bool
    }

    /// Excel's default, where a sheet names none.
    private static let defaultHeight = 15.0
    private static let defaultWidth = 8.43

    /// The width of columns together, in points.
    func width(_ columns: ClosedRange<Int>) -> Double {
        columns.reduce(0.0) { sum, column in
            let found = scan.columns(of: column)
            if found?.isHidden == true { return sum }
            return sum + TextMeasure.points(ofColumn: found?.width ?? scan.defaultWidth ?? Self.defaultWidth)
        }
    }

    /// The number of lines that text takes at a width in points.
    static func lines(_ text: String, size: Double, width: Double) -> Int {
        let whole = max(width / max(size, 1), 1)
        let room = max(whole - 1, 1)
        var lines = 0
        var ems = 0.0
        func endParagraph() {
            lines += ems <= whole ? 1 : Int((ems / room).rounded(.up))
            ems = 0
        }
        var text = text
        text.withUTF8 { bytes in
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "\n"): endParagraph()
                case 0x80..<0xC0: continue
                // What is written in three bytes is nearly always wide.
                case 0xC0...: ems += 1
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "m"), UInt8(ascii: "w"): ems += 0.75
                default: ems += 0.58
                }
            }
        }
        endParagraph()
        return lines
    }

    /// The height in points of lines of a size.
    static func height(lines: Int, size: Double) -> Double {
        Double(lines) * size * TextMeasure(size: size).lineHeight + 4
    }

    private static func inOrder(_ texts: [Text]) -> [Text] {
        func isBefore(_ one: Text, _ other: Text) -> Bool {
            let (rows, others) = (one.cells.rows.count, other.cells.rows.count)
            return rows == others ? one.cells.first < other.cells.first : rows < others
        }
        return zip(texts, texts.dropFirst()).allSatisfy(isBefore) ? texts : texts.sorted(by: isBefore)
    }

    /// The rows that must grow, and the cells whose text stays cut.
    ///
    /// - Parameter growth: which rows may grow.
    func fit(_ texts: [Text], fixed: [Int: Double], growth: PatchOptions.RowGrowth) -> (
        rows: [Int: Change], cut: [CellAddress]
    ) {
        var changes: [Int: Change] = [:]
        var cut: [CellAddress] = []
        func height(_ number: Int) -> Double {
            if let height = fixed[number] ?? changes[number]?.height { return height }
            let row = scan.row(number)
            if row?.isHidden == true { return 0 }
            return row?.height ?? scan.defaultHeight ?? Self.defaultHeight
        }
        func mayGrow(_ number: Int) -> Bool {
            guard growth != .none, fixed[number] == nil else { return false }
            guard let row = scan.row(number) else { return growth == .all || !scan.hasFixedRows }
            if growth == .all { return !row.isHidden }
            return !row.isHidden && !row.isFixed && !(row.height == nil && scan.hasFixedRows)
        }
        // Cells of one row first: what is merged over rows takes what room they leave.
        for text in Self.inOrder(texts) {
            // Merges over thousands of rows are no answers.
            guard text.cells.rows.count <= 1_000 else { continue }
            var missing = text.height - text.cells.rows.reduce(0.0) { $0 + height($1) }
            guard missing > 0 else { continue }
            for number in text.cells.rows.reversed() where missing > 0 && mayGrow(number) {
                let old = height(number)
                let new = min(TextMeasure.highestRow, (old + missing).rounded(.up))
                guard new > old else { continue }
                changes[number] = Change(
                    height: new,
                    isFixed: changes[number]?.isFixed == true || text.isMerged || scan.row(number)?.isFixed == true
                )
                missing -= new - old
            }
            if missing > 0, !text.isBeside { cut.append(text.cells.first) }
        }
        return (changes, cut)
    }
}
