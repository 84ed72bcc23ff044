internal import CXLSXWriter
internal import Spreadsheet

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The one owner of a workbook of libxlsxwriter, and of what stands in its cells.
///
/// The library writes the frame: styles, views, rules, links, comments, charts, printing, and the parts that hold all
/// together. Rows, cells, merged ranges and texts are ours (``SheetContent``, ``SharedStrings``) and are put into its
/// sheets at the end (``SheetFrame``).
///
/// Only this folder knows the C library. Nothing is checked here but what the C library reports: it prints to
/// standard error, cuts or aborts on much of what Excel refuses, so ``WorkbookWriter`` and ``SheetWriter`` check first.
final class NativeWorkbook {
    /// The workbook; nil once it was closed.
    private(set) var book: UnsafeMutablePointer<lxw_workbook>?
    /// The sheets in the order of their tabs.
    private(set) var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
    /// What stands in the cells of each sheet.
    var contents: [SheetContent] = []
    /// The texts of all cells.
    var strings = SharedStrings()
    /// The sheets whose objects the library places, for which it has to know the rows.
    var sheetsWithObjects: Set<Int> = []
    /// What charts show, for which it has to know the cells.
    var charted: [(sheet: String, range: CellRange)] = []
    private var names: [String] = []
    private var formats: [Known] = []
    /// The place of the format that was used last.
    private var lastFormat = 0

    /// A format that was used.
    private struct Known {
        let format: CellFormat
        /// Its record; nil for the default look.
        let native: UnsafeMutablePointer<lxw_format>?
        /// Its number among the looks of cells (18.8.10, `cellXfs`); nil until a cell has it.
        var style: Int?
    }

    init() throws(WriteError) {
        // The name is set by close(): nothing touches the disk before.
        guard let book = workbook_new("unsaved") else { throw WriteError(.library, detail: "workbook_new") }
        self.book = book
    }

    deinit { if let book { lxw_workbook_free(book) } }

    /// Adds a sheet and gives its index.
    func addSheet(_ name: String) throws(WriteError) -> Int {
        let book = try open()
        guard let sheet = workbook_add_worksheet(book, name) else {
            throw WriteError(.sheetName, sheet: name, detail: "workbook_add_worksheet")
        }
        sheets.append(sheet)
        names.append(name)
        contents.append(SheetContent())
        return sheets.count - 1
    }

    /// The bytes of the workbook; it is freed, whatever comes of it.
    ///
    /// Debian's libxlsxwriter 1.1.4 writes to paths only: it is given that of a file in memory.
    func close() throws(WriteError) -> [UInt8] {
        let file = try MemoryFile()
        try Self.checkTemporaryFolder()
        let book = try open()
        try tellLibrary()
        self.book = nil
        sheets = []
        formats = []
        lastFormat = 0
        guard let copy = strdup(file.path) else {
            lxw_workbook_free(book)
            throw WriteError(.library, detail: "out of memory")
        }
        free(UnsafeMutableRawPointer(mutating: book.pointee.filename))
        book.pointee.filename = copy
        errno = 0
        let result = workbook_close(book)
        guard result == LXW_NO_ERROR else { throw Self.error(result, "workbook_close") }
        let bytes = try file.contents()
        var package = try WrittenPackage(bytes)
        try package.checkParts()
        guard let compressor = Deflate.Compressor() else { throw WriteError(.library, detail: "out of memory") }
        if !strings.isEmpty { try package.replace("xl/sharedStrings.xml", by: strings.part(), compressor) }
        for (sheet, content) in contents.enumerated() {
            let name = "xl/worksheets/sheet\(sheet + 1).xml"
            let part = try SheetFrame(try package.read(name)).filled(with: content)
            try package.replace(name, by: part, compressor)
        }
        return package.bytes()
    }

    /// Tells the library what it cannot do without: where objects come to stand, what charts show, that there are texts.
    private func tellLibrary() throws(WriteError) {
        // The table of texts is a part only where there is one.
        if !strings.isEmpty, !sheets.isEmpty { try tellText("a", CellAddress(row: 1, column: 1), on: 0) }
        for sheet in sheetsWithObjects {
            for row in contents[sheet].rows {
                guard let height = row.height ?? (row.isHidden ? 0 : nil) else { continue }
                try tellRow(row.number, height: height, hidden: row.isHidden, on: sheet)
            }
        }
        for (name, range) in charted {
            guard let sheet = names.firstIndex(of: name) else { continue }
            for (address, value) in contents[sheet].cells(in: range) {
                switch value {
                case .blank: break
                case .number(let number): try tellNumber(number, address, on: sheet)
                case .text(let place): try tellText(strings.text(at: place), address, on: sheet)
                }
            }
        }
    }

    /// Looks whether there is a place for temporary files: without one the library prints to standard error.
    private static func checkTemporaryFolder() throws(WriteError) {
        guard let file = tmpfile() else { throw WriteError(.file, detail: String(cString: strerror(errno))) }
        fclose(file)
    }

    /// The workbook, as long as it is not closed.
    func open() throws(WriteError) -> UnsafeMutablePointer<lxw_workbook> {
        guard let book else { throw WriteError(.closed) }
        return book
    }

    /// A sheet, as long as the workbook is not closed.
    func sheet(_ index: Int) throws(WriteError) -> UnsafeMutablePointer<lxw_worksheet> {
        guard sheets.indices.contains(index) else { throw WriteError(.closed) }
        return sheets[index]
    }

    /// Gives names and dates to the workbook.
    func setProperties(_ properties: WorkbookProperties) throws(WriteError) {
        let book = try open()
        let strings = CStrings([
            properties.title, properties.subject, properties.author, properties.company, properties.comment,
        ])
        var native = lxw_doc_properties()
        native.title = strings[0]
        native.subject = strings[1]
        native.author = strings[2]
        native.company = strings[3]
        native.comments = strings[4]
        native.created = time_t(properties.created)
        try check(workbook_set_properties(book, &native), "workbook_set_properties")
    }

    /// Names a range.
    func defineName(_ name: String, _ formula: String) throws(WriteError) {
        try check(workbook_define_name(try open(), name, formula), "workbook_define_name")
    }

    /// Throws what a call reports.
    func check(_ result: lxw_error, _ call: String) throws(WriteError) {
        guard result == LXW_NO_ERROR else { throw Self.error(result, call) }
    }

    /// What a call reports, told apart: the system had no room, or the call was wrong.
    private static func error(_ result: lxw_error, _ call: String) -> WriteError {
        let ofSystem = [
            LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
            LXW_ERROR_ZIP_FILE_OPERATION,
        ]
        guard ofSystem.contains(where: { $0 == result }) else {
            return WriteError(.library, detail: "\(call): \(words(result))")
        }
        let reason = errno == 0 ? words(result) : String(cString: strerror(errno))
        return WriteError(.file, detail: "temporary folder: \(reason)")
    }

    private static func words(_ error: lxw_error) -> String {
        lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)"
    }

    // MARK: Formats

    /// The record of a format, made at its first use; nil for the default look.
    func format(_ format: CellFormat) throws(WriteError) -> UnsafeMutablePointer<lxw_format>? {
        formats[try place(of: format)].native
    }

    /// The number of a look that a cell had before; nil for a new one.
    func knownStyle(of format: CellFormat) -> Int? { knownPlace(of: format).flatMap { formats[$0].style } }

    /// The number of a look among those of cells.
    func style(of format: CellFormat) throws(WriteError) -> Int {
        let place = try place(of: format)
        if let style = formats[place].style { return style }
        let style = formats[place].native.map { Int(lxw_format_get_xf_index($0)) } ?? 0
        formats[place].style = style
        return style
    }

    /// The place of a format; there are few, and most cells have that of their neighbour.
    private func knownPlace(of format: CellFormat) -> Int? {
        if lastFormat < formats.count, formats[lastFormat].format == format { return lastFormat }
        for place in formats.indices where formats[place].format == format {
            lastFormat = place
            return place
        }
        return nil
    }

    private func place(of format: CellFormat) throws(WriteError) -> Int {
        if let known = knownPlace(of: format) { return known }
        var native: UnsafeMutablePointer<lxw_format>?
        if format != CellFormat() {
            guard let record = workbook_add_format(try open()) else {
                throw WriteError(.library, detail: "workbook_add_format")
            }
            Self.fill(record, from: format)
            native = record
        }
        formats.append(Known(format: format, native: native))
        lastFormat = formats.count - 1
        return lastFormat
    }

    /// The number of the look that the library gives to links which have none.
    func linkStyle() throws(WriteError) -> Int {
        workbook_get_default_url_format(try open()).map { Int(lxw_format_get_xf_index($0)) } ?? 0
    }

    private static func fill(_ native: UnsafeMutablePointer<lxw_format>, from format: CellFormat) {
        apply(format.font, to: native)
        if let fill = format.fill {
            format_set_pattern(native, UInt8(LXW_PATTERN_SOLID.rawValue))
            // In a solid pattern the foreground is what is seen; the library swaps the two for us.
            format_set_bg_color(native, color(fill))
        }
        switch format.border {
        case .none: break
        case .hair: format_set_border(native, UInt8(LXW_BORDER_HAIR.rawValue))
        case .thin: format_set_border(native, UInt8(LXW_BORDER_THIN.rawValue))
        case .medium: format_set_border(native, UInt8(LXW_BORDER_MEDIUM.rawValue))
        }
        if format.border != .none, let line = format.borderColor { format_set_border_color(native, color(line)) }
        switch format.horizontal {
        case .general: break
        case .left: format_set_align(native, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .center: format_set_align(native, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .right: format_set_align(native, UInt8(LXW_ALIGN_RIGHT.rawValue))
        }
        switch format.vertical {
        case .bottom: break
        case .top: format_set_align(native, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        case .center: format_set_align(native, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        }
        if format.wraps { format_set_text_wrap(native) }
        if format.indent > 0 { format_set_indent(native, UInt8(clamping: min(format.indent, 15))) }
        if let code = format.numberFormat { format_set_num_format(native, code) }
    }

    private static func apply(_ font: Font, to native: UnsafeMutablePointer<lxw_format>) {
        if let name = font.name {
            format_set_font_name(native, name)
            // Neither serif nor sans serif is said of a Japanese font; its character set is Shift_JIS (18.18.74).
            if name.unicodeScalars.contains(where: { $0.value > 0x2E80 }) { format_set_font_charset(native, 128) }
        }
        if let size = font.size { format_set_font_size(native, size) }
        if font.bold { format_set_bold(native) }
        if font.italic { format_set_italic(native) }
        if font.strike { format_set_font_strikeout(native) }
        switch font.underline {
        case .none: break
        case .single: format_set_underline(native, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        case .double: format_set_underline(native, UInt8(LXW_UNDERLINE_DOUBLE.rawValue))
        case .singleAccounting: format_set_underline(native, UInt8(LXW_UNDERLINE_SINGLE_ACCOUNTING.rawValue))
        case .doubleAccounting: format_set_underline(native, UInt8(LXW_UNDERLINE_DOUBLE_ACCOUNTING.rawValue))
        }
        switch font.vertical {
        case .baseline: break
        case .superscript: format_set_font_script(native, UInt8(LXW_FONT_SUPERSCRIPT.rawValue))
        case .subscript: format_set_font_script(native, UInt8(LXW_FONT_SUBSCRIPT.rawValue))
        }
        if let ink = font.color { format_set_font_color(native, color(ink)) }
    }

    /// A colour as the library counts them: black has a number of its own, since 0 means none.
    static func color(_ color: Color) -> lxw_color_t {
        let rgb = color.argb & 0xFF_FFFF
        return rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : lxw_color_t(rgb)
    }
}
