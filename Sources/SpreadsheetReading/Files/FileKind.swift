/// What a file is, told by its first bytes and never by its name.
public enum FileKind: Hashable, Sendable {
    /// No bytes.
    case empty
    /// A zip archive: `.xlsx`, `.xlsm`, but also `.xlsb`, `.ods`, `.docx`.
    case zip
    /// An OLE2 compound file: `.xls`, or any workbook with a password.
    case compoundFile
    /// The bare stream of an Excel workbook, as very old programs write it: `.xls` without a compound file around it.
    case workbookStream
    /// An HTML page or table.
    case html
    /// Excel's XML of 2003.
    case xmlSpreadsheet2003
    /// JSON, a submission or a catalogue.
    case json
    /// A PDF.
    case pdf
    /// Text with commas, tabs or semicolons: CSV.
    case delimitedText
    /// Something else.
    case other

    /// Looks at the first bytes.
    public init(_ bytes: some Collection<UInt8>) {
        let head = Array(bytes.prefix(4_096))
        if head.isEmpty {
            self = .empty
        } else if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
            self = .zip
        } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = .compoundFile
        } else if Self.isWorkbookStream(head) {
            self = .workbookStream
        } else if head.starts(with: Array("%PDF".utf8)) {
            self = .pdf
        } else {
            self = Self.textKind(head)
        }
    }

    /// Whether the first bytes are the record with which Excel's streams begin, of any of its generations.
    private static func isWorkbookStream(_ head: [UInt8]) -> Bool {
        guard head.count >= 8, head[0] == 0x09, [0, 2, 4, 8].contains(head[1]) else { return false }
        // Four to sixteen bytes: the version, and whether it is a workbook, a sheet, a chart, a macro or a workspace.
        guard (4...16).contains(head[2]), head[3] == 0 else { return false }
        let kind = Int(head[7]) << 8 | Int(head[6])
        return [0x05, 0x06, 0x10, 0x20, 0x40, 0x100].contains(kind)
    }

    private static func textKind(_ head: [UInt8]) -> FileKind {
        head.withUnsafeBufferPointer { bytes in
            let units = TextUnits(bytes)
            guard let first = units.first(where: { !isBlank($0) }) else { return .other }
            if first == 0x7B { return .json }
            return first == 0x3C ? markupKind(units) ?? tableKind(units) : tableKind(units)
        }
    }

    private static func isBlank(_ unit: UInt16) -> Bool { unit == 0x20 || unit == 0xFEFF || (9...13).contains(unit) }

    /// Text in angle brackets; nil when it is no markup.
    private static func markupKind(_ units: TextUnits) -> FileKind? {
        // Names of elements are ASCII: other characters need no decoding.
        let lowered = String(
            decoding: units.lazy.map { $0 < 0x80 ? (65...90).contains($0) ? UInt8($0 | 0x20) : UInt8($0) : 0x7E },
            as: UTF8.self
        )
        if lowered.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .xmlSpreadsheet2003 }
        let marks = ["<html", "<!doctype html", "<table", "<head", "<body", "<meta"]
        if marks.contains(where: { lowered.contains($0) }) { return .html }
        guard let next = lowered.split(separator: "<", maxSplits: 1).last?.utf8.first else { return nil }
        return next == 0x3F || next == 0x21 || (97...122).contains(next) ? .other : nil
    }

    /// A table, when the text holds delimiters and next to no control characters.
    private static func tableKind(_ units: TextUnits) -> FileKind {
        var controls = 0
        var delimiters = 0
        for unit in units {
            if unit < 0x20 || unit == 0x7F { controls += isBlank(unit) ? 0 : 1 }
            if Delimiter.all.contains(unit) { delimiters += 1 }
        }
        // One in fifty: random bytes have one in nine, a legacy export has a stray one here and there.
        let rarity = 50
        return delimiters > 0 && controls <= max(1, units.count / rarity) ? .delimitedText : .other
    }
}
