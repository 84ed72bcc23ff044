public import Spreadsheet

/// A new workbook on its way to a file.
///
/// Sheets are added and filled, then the workbook is saved once. Everything is checked before libxlsxwriter sees it.
/// The same calls give the same bytes.
///
/// ```swift
/// let workbook = try WorkbookWriter()
/// let sheet = try workbook.addSheet("申請書B")
/// try sheet.write("申請内容", at: CellAddress(row: 1, column: 1))
/// try workbook.save(to: "form-b.xlsx")
/// ```
public final class WorkbookWriter {
    /// The most UTF-16 units in a cell (Excel's limit).
    public static let cellTextLimit = 32_767

    let native: NativeWorkbook
    private var names: Set<String> = []
    private var lists: [[String]] = []
    private var listSheet: String?
    private var definedNames: Set<String> = []
    private var hasVisibleSheet = false
    private var isSaved = false
    /// The sheet that was linked to last, and its name in formulas: most links lead to one sheet.
    private var lastTarget = (name: "", quoted: "''")

    /// Starts an empty workbook.
    ///
    /// - Throws: ``WriteError`` with `character` or `textTooLong` when a property cannot be stored.
    public init(properties: WorkbookProperties = WorkbookProperties()) throws(WriteError) {
        native = try NativeWorkbook()
        for text in [properties.title, properties.subject, properties.author, properties.company, properties.comment] {
            try Self.checkPlain(text, limit: 255)
        }
        try native.setProperties(properties)
    }

    /// Adds a sheet behind the others.
    ///
    /// - Throws: ``WriteError`` with `sheetName` for a name that Excel refuses or that another sheet has.
    public func addSheet(_ name: String, isHidden: Bool = false) throws(WriteError) -> SheetWriter {
        try checkOpen()
        if let fault = SheetName.fault(of: name) { throw fault }
        guard names.insert(SheetName.key(name)).inserted else {
            throw WriteError(.sheetName, sheet: name, detail: "in use")
        }
        let sheet = SheetWriter(workbook: self, name: name, index: try native.addSheet(name))
        if isHidden { try native.hide(sheet: sheet.index) } else { hasVisibleSheet = true }
        return sheet
    }

    /// Whether a sheet of that name could be added.
    public func isFree(sheetName name: String) -> Bool {
        SheetName.fault(of: name) == nil && !names.contains(SheetName.key(name))
    }

    /// Names a range for formulas and for finding it again (ECMA-376 part 1, 18.2.5, `definedName`).
    ///
    /// - Throws: ``WriteError`` with `setting` for a name that Excel refuses.
    public func defineName(_ name: String, as range: CellRange, on sheet: SheetWriter) throws(WriteError) {
        try checkOpen()
        let scalars = name.unicodeScalars
        let formula = "=\(SheetName.quoted(sheet.name))!\(SheetWriter.absolute(range))"
        let isWord = scalars.allSatisfy { scalar in
            scalar == "_" || scalar == "." || scalar.properties.isAlphabetic
                || scalar.properties.generalCategory == .decimalNumber
        }
        // 127 bytes fill the library's buffers; A1 and R1C1 would be read as cells.
        guard let first = scalars.first, isWord, first == "_" || first.properties.isAlphabetic,
            name.utf8.count <= 127, formula.utf8.count <= 127, CellAddress(name) == nil, !Self.isRowColumn(name)
        else { throw WriteError(.setting, detail: "defined name “\(name)”") }
        guard definedNames.insert(name.lowercased()).inserted else {
            throw WriteError(.setting, detail: "defined name “\(name)” in use")
        }
        try native.defineName(name, formula)
    }

    /// Saves the workbook to a path, as a whole or not at all; see ``AtomicFile``.
    ///
    /// The workbook takes no further calls.
    ///
    /// - Throws: ``WriteError``; no file is left behind, and an old one stays as it was.
    public func save(to path: String) throws(WriteError) {
        try finish()
        let file = try AtomicFile(replacing: path)
        do throws(WriteError) {
            try file.write(try native.close())
        } catch {
            var error = error
            error.path = path
            throw error
        }
        try file.commit()
    }

    /// The bytes of the workbook.
    ///
    /// The workbook takes no further calls.
    ///
    /// - Throws: ``WriteError``.
    public func bytes() throws(WriteError) -> [UInt8] {
        try finish()
        return try native.close()
    }

    private func finish() throws(WriteError) {
        try checkOpen()
        guard hasVisibleSheet else { throw WriteError(.noSheet) }
        try writeLists()
        isSaved = true
    }

    func checkOpen() throws(WriteError) { if isSaved { throw WriteError(.closed) } }

    /// The range of a list that is too long for a rule, on a hidden sheet that is written at the end.
    func rangeFormula(of list: [String]) -> String {
        let column: Int
        if let known = lists.firstIndex(of: list) {
            column = known + 1
        } else {
            lists.append(list)
            column = lists.count
        }
        let name = CellAddress.columnName(column)
        return "=\(SheetName.quoted(listSheetName()))!$\(name)$1:$\(name)$\(max(1, list.count))"
    }

    private func listSheetName() -> String {
        if let listSheet { return listSheet }
        var name = "選択肢"
        var number = 2
        while !isFree(sheetName: name) {
            name = "選択肢\(number)"
            number += 1
        }
        names.insert(SheetName.key(name))
        listSheet = name
        return name
    }

    private func writeLists() throws(WriteError) {
        guard let listSheet else { return }
        names.remove(SheetName.key(listSheet))
        let sheet = try addSheet(listSheet, isHidden: true)
        for (column, list) in lists.enumerated() {
            for (row, entry) in list.enumerated() {
                try sheet.write(entry, at: CellAddress(row: row + 1, column: column + 1))
            }
        }
    }

    /// The name of a sheet as formulas write it.
    ///
    /// - Throws: ``WriteError`` with `sheetName` for a name that Excel refuses.
    func quoted(_ sheet: String) throws(WriteError) -> String {
        if !sheet.isEmpty, sheet.hasSameBytes(as: lastTarget.name) { return lastTarget.quoted }
        if let fault = SheetName.fault(of: sheet) { throw fault }
        lastTarget = (sheet, SheetName.quoted(sheet))
        return lastTarget.quoted
    }

    /// Checks text for a place that knows no escapes.
    static func checkPlain(_ text: String, limit: Int) throws(WriteError) {
        if let bad = EscapedText.unwritable(in: text) {
            throw WriteError(.character, detail: EscapedText.name(of: bad))
        }
        let units = text.utf16.count
        guard units <= limit else { throw WriteError(.textTooLong, limit: limit, actual: units) }
    }

    private static func isRowColumn(_ name: String) -> Bool {
        let rest = name.uppercased().filter { !$0.isASCII || !$0.isNumber }
        return rest == "R" || rest == "C" || rest == "RC"
    }
}
