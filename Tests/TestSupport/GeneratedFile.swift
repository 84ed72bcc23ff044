/// A hostile file that is too large to be kept (`Tests/Fixtures/hostile/measure` makes larger ones), and what must become of it.
public struct GeneratedFile: CustomStringConvertible, Sendable {
    /// What it is.
    public let name: String
    /// `answer` and the number of cells, or the word of the error.
    public let expected: String
    /// Makes its bytes.
    public let bytes: @Sendable () -> [UInt8]

    public var description: String { name }

    private static let main = CraftedWorkbook.main

    /// A workbook of which one part is a piece repeated.
    private static func workbook(
        _ part: String,
        _ head: String,
        _ piece: String,
        times: Int,
        _ tail: String,
        rows: String = "",
        strings: String? = nil
    ) -> [UInt8] {
        var book = CraftedWorkbook(rows: rows, strings: strings)
        var bytes = Array(head.utf8)
        let repeated = Array(piece.utf8)
        bytes.reserveCapacity(repeated.count * times + 1_000)
        for _ in 0..<times { bytes += repeated }
        bytes += tail.utf8
        book.parts.removeAll { $0.name == part }
        book.parts.append((part, bytes))
        return book.bytes
    }

    private static func sheet(_ piece: String, times: Int, before: String = "", after: String = "") -> [UInt8] {
        workbook(
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"\(main)\">\(before)<sheetData>",
            piece,
            times: times,
            "</sheetData>\(after)</worksheet>"
        )
    }

    /// The files.
    public static let all: [GeneratedFile] = [
        GeneratedFile(name: "a hundred thousand shared strings", expected: "answer 1") {
            workbook(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"\(main)\" uniqueCount=\"4294967295\">",
                "<si><t>a</t></si>",
                times: 100_000,
                "</sst>",
                rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999</v></c></row>",
                strings: ""
            )
        },
        GeneratedFile(name: "a string of a thirty thousand texts", expected: "answer 1") {
            workbook(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"\(main)\"><si>",
                "<t>ab</t>",
                times: 30_000,
                "</si></sst>",
                rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
                strings: ""
            )
        },
        GeneratedFile(name: "a run of a thirty thousand texts", expected: "answer 1") {
            workbook(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"\(main)\"><si><r>",
                "<t>ab</t>",
                times: 30_000,
                "</r></si></sst>",
                rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
                strings: ""
            )
        },
        GeneratedFile(name: "forty thousand cells beside hidden columns", expected: "answer 40000") {
            sheet(
                "<row><c><v>1</v></c><c><v>2</v></c></row>",
                times: 20_000,
                before:
                    "<cols>\(String(repeating: "<col min=\"16000\" max=\"16384\" hidden=\"1\"/>", count: 16_384))</cols>"
            )
        },
        GeneratedFile(name: "fifty thousand references to nothing", expected: "answer 0") {
            sheet("<row><c t=\"s\"><v>7</v></c></row>", times: 50_000)
        },
        GeneratedFile(name: "the same cell twenty thousand times", expected: "answer 1") {
            sheet("<c r=\"A1\"><v>1</v></c>", times: 20_000)
        },
        GeneratedFile(name: "rows beyond the sheet", expected: "damaged") {
            sheet("<row r=\"1048576\"/><row/>", times: 1)
        },
        GeneratedFile(name: "ten thousand entries and one", expected: "too-large") {
            var zip = StoredZip()
            for number in 0..<10_001 { zip.add("xl/media/\(number).bin", []) }
            return zip.bytes
        },
        GeneratedFile(name: "a line of two mebibytes", expected: "too-large") {
            Array("a,b\n1,".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 2 << 20)
        },
        GeneratedFile(name: "a quotation that is open for two mebibytes", expected: "too-large") {
            Array("a,b\n1,\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 2 << 20)
        },
        GeneratedFile(name: "two hundred thousand empty fields", expected: "answer 1") {
            Array("a".utf8) + (0..<20).flatMap { _ in [UInt8](repeating: UInt8(ascii: ","), count: 10_000) + [10] }
        },
    ]
}
