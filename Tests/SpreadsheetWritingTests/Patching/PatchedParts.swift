import Spreadsheet
import Testing

@testable import SpreadsheetWriting

/// What the tests of the patcher ask of a workbook's bytes.
enum PatchedParts {
    /// The text of a part.
    static func text(_ bytes: [UInt8], _ part: String) throws -> String {
        let found = try ZipContainer(bytes).part(part)
        return String(decoding: try #require(found), as: UTF8.self)
    }

    /// A sheet cut into its cells, and what is left when they are taken out.
    static func cells(_ sheet: String) -> (cells: [String: String], rest: String) {
        var cells: [String: String] = [:]
        var rest = ""
        var text = sheet[...]
        while let start = text.firstRange(of: "<c r=\"") {
            rest += text[..<start.lowerBound]
            let behind = text[start.upperBound...]
            let name = String(behind.prefix { $0 != "\"" })
            let tagEnd = behind.firstIndex(of: ">") ?? behind.endIndex
            let isEmpty = behind[..<tagEnd].hasSuffix("/")
            let end =
                isEmpty ? behind.index(after: tagEnd) : behind.firstRange(of: "</c>")?.upperBound ?? behind.endIndex
            cells[name] = String(text[start.lowerBound..<end])
            text = text[end...]
        }
        return (cells, rest + text)
    }

    static func edit(_ cell: String, _ content: CellEdit.Content, font: Font? = nil, height: Double? = nil) throws
        -> CellEdit
    {
        CellEdit(sheet: 0, cell: try #require(CellAddress(cell)), content: content, font: font, rowHeight: height)
    }
}
