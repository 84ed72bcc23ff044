/// What a file is, told by its first bytes and never by its name.
public enum FileKind: Hashable, Sendable {
    /// No bytes.
    case empty
    /// A zip archive: `.xlsx`, `.xlsm`, but also `.xlsb`, `.ods`, `.docx`.
    case zip
    /// An OLE2 compound file: `.xls`, or any workbook with a password.
    case compoundFile
    /// An HTML page or table.
    case html
    /// Excel's XML of 2003.
    case xmlSpreadsheet2003
    /// JSON, a submission or a catalogue.
    case json
    /// A PDF.
    case pdf
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
        } else if head.starts(with: Array("%PDF".utf8)) {
            self = .pdf
        } else {
            self = Self.textKind(head)
        }
    }

    private static func textKind(_ head: [UInt8]) -> FileKind {
        // UTF-16 text is judged by its low bytes alone.
        let bytes =
            head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) ? head.filter { $0 != 0 } : head
        let text = bytes.drop { $0 >= 0x80 || $0 == 0x20 || (9...13).contains($0) }
        guard let first = text.first else { return .other }
        if first == UInt8(ascii: "{") { return .json }
        guard first == UInt8(ascii: "<") else { return .other }
        let lowered = String(decoding: text.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        if lowered.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .xmlSpreadsheet2003 }
        let marks = ["<html", "<!doctype html", "<table", "<head", "<body", "<meta"]
        return marks.contains { lowered.contains($0) } ? .html : .other
    }
}
