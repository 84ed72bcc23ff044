public import Spreadsheet

extension SheetWriter {
    /// The most links of a sheet (Excel's limit).
    public static let linkLimit = 65_530

    /// Writes text that leads to a web page or a mail address.
    ///
    /// - Throws: ``WriteError`` with `setting` for anything but `http`, `https` and `mailto`, or over 2,079 characters.
    public func link(
        _ text: String,
        to url: String,
        at address: CellAddress,
        format: CellFormat = CellFormat()
    ) throws(WriteError) {
        try at(CellRange(address, address)) { () throws(WriteError) in
            let scheme = url.prefix { $0 != ":" }.lowercased()
            guard ["http", "https", "mailto"].contains(scheme), url.utf8.count <= 2_079,
                !url.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0xFFFE || $0.value == 0xFFFF })
            else { throw WriteError(.setting, detail: "link “\(url.prefix(80))”") }
            try addLink(url, text, address, format)
        }
    }

    /// Writes text that leads to a cell of this workbook.
    ///
    /// - Throws: ``WriteError``.
    public func link(
        _ text: String,
        to cell: CellAddress,
        on sheet: String,
        at address: CellAddress,
        format: CellFormat = CellFormat()
    ) throws(WriteError) {
        try at(CellRange(address, address)) { () throws(WriteError) in
            if let fault = SheetName.fault(of: sheet) { throw fault }
            try addLink(text, address, format)
            native.contents[index].link(address, to: "\(SheetName.quoted(sheet))!\(cell)")
        }
    }

    /// Whether a cell of another workbook can be linked to: a name without folders that survives in a hyperlink.
    ///
    /// A name with slashes could lead to a server of a stranger, which asks Windows for the reader's password.
    public func canLink(toFile file: String, sheet: String) -> Bool {
        !file.isEmpty && file != "-" && file.utf8.count <= 255 && SheetName.fault(of: sheet) == nil
            && !sheet.contains("#")
            && !file.unicodeScalars.contains { $0.value < 0x20 || "/\\#*?\"<>|:".unicodeScalars.contains($0) }
            && links < Self.linkLimit
    }

    /// Writes a text that leads to a cell of another workbook, named relative to this one.
    ///
    /// - Throws: `WriteError` when the name cannot stand in a hyperlink.
    public func link(
        _ text: String,
        to cell: CellAddress,
        onSheet sheet: String,
        ofFile file: String,
        at address: CellAddress,
        format: CellFormat = CellFormat()
    ) throws(WriteError) {
        try at(CellRange(address, address)) { () throws(WriteError) in
            guard canLink(toFile: file, sheet: sheet) else { throw WriteError(.setting, detail: "link “\(file)”") }
            try addLink("external:\(file)#\(SheetName.quoted(sheet))!\(cell)", text, address, format)
        }
    }

    /// Lets a text lead out of the workbook.
    private func addLink(
        _ url: String,
        _ text: String,
        _ address: CellAddress,
        _ format: CellFormat
    ) throws(WriteError) {
        try addLink(text, address, format)
        try native.link(url, try stored(text), address, on: index)
    }

    /// Writes the text of a link.
    private func addLink(_ text: String, _ address: CellAddress, _ format: CellFormat) throws(WriteError) {
        let style = try format == CellFormat() ? native.linkStyle() : style(of: format)
        guard links < Self.linkLimit else {
            throw WriteError(.setting, limit: Self.linkLimit, actual: links + 1, detail: "links")
        }
        links += 1
        guard !text.isEmpty else { throw WriteError(.setting, detail: "link without text") }
        set(.text(try place(of: text)), style: style, at: address)
    }

    /// Adds a comment to a cell (18.7.3, `comment`).
    ///
    /// - Parameters:
    ///   - width: The width of its box in pixels.
    ///   - height: The height of its box in pixels.
    /// - Throws: ``WriteError`` as ``write(_:at:format:)``, `setting` for a second comment on a cell.
    public func comment(
        _ text: String,
        at address: CellAddress,
        author: String = "",
        width: Int = 240,
        height: Int = 120
    ) throws(WriteError) {
        try at(CellRange(address, address)) { () throws(WriteError) in
            try WorkbookWriter.checkPlain(author, limit: 52)
            let stored = try stored(text)
            guard !stored.isEmpty, comments.insert(address).inserted else {
                throw WriteError(.setting, detail: "comment")
            }
            try native.comment(stored, author: author, width: width, height: height, address, on: index)
        }
    }
}
