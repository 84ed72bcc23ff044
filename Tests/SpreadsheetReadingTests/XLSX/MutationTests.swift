import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

/// Broken markup in many ways, the same each run: the scanner gives what expat gives, or leaves it to expat.
@Suite("Mutated workbooks")
struct MutationTests {
    private struct Random: RandomNumberGenerator {
        var state: UInt64

        // SplitMix64.
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }

    private static let pieces = [
        "<", ">", "/", "\"", "'", "&", ";", "&amp;", "&#x41;", "]]>", "<![CDATA[", "<!--", "-->", "<?a?>", " ", "\n",
        "\r\n", "\t",
        "=", ":", "x:", "xmlns=\"\"", "xmlns:x=\"urn:x\" ", " r=\"A1\"", "_x000A_", "あ", "\u{0}", "<t>", "</t>", "<c>",
        "</c>",
        "<row>", "</row>", "<v>1</v>", "<is>", "</is>", "<r>", "</r>", "<rPh>", "</rPh>", "xml:space=\"preserve\"", "0",
        "-1", "\u{FEFF}", "<si>", "</si>", "<t/>", " s=\"1\"", " t=\"s\"", "$", "/>", "1.5", "xmlns:y=\"urn:y\" ", "y:",
        "<mergeCell ref=\"A1:B2\"/>",
    ].map { Array($0.utf8) }

    private let book = CraftedWorkbook(
        rows: """
            <row r="1" hidden="0"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43028</v></c><c r="C1" t="str"><f>A1</f><v>a &amp; b</v></c></row>\
            <row r="3" spans="1:3"><c r="A3" s="1" t="s"><v>1</v></c><c r="B3" s="1"/><c r="C3"><v>12.5</v></c></row>\
            <row r="2"><c r="A2" t="inlineStr"><is><r><t xml:space="preserve"> a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c></row>
            """,
        before: "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols>",
        after: "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>",
        strings: """
            <si><t xml:space="preserve">申請書 _x000D_</t><rPh sb="0" eb="1"><t>シン</t></rPh></si><si><t>資料3「規程」（p.4）</t>\
            <rPh sb="0" eb="2"><t>シリョウ</t></rPh><phoneticPr fontId="1"/></si><si><t>plain</t></si>
            """,
        styles: """
            <numFmts><numFmt numFmtId="164" formatCode="yyyy/m/d"/></numFmts><fonts><font><color theme="1" tint="0.5"/></font></fonts>\
            <cellXfs><xf fontId="0"/><xf numFmtId="164"/></cellXfs>
            """
    )

    @Test("both paths agree on broken markup", arguments: 0..<40 as Range<UInt64>)
    func agree(seed: UInt64) {
        var random = Random(state: seed)
        let readable = book.parts.indices.filter { book.parts[$0].name.hasSuffix(".xml") }
        for _ in 0..<50 {
            var broken = book
            guard let part = readable.randomElement(using: &random) else { return }
            for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&broken.parts[part].bytes, &random) }
            do {
                _ = try BothPaths.read(broken)
            } catch {
                // A refusal is an answer; anything else that is thrown is not.
                #expect(error is ReadingError)
            }
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout Random) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...8, using: &random)))
        case 3:
            // A stretch of the part once more, somewhere else.
            let stretch = bytes[place..<min(bytes.count, place + Int.random(in: 1...40, using: &random))]
            bytes.insert(contentsOf: Array(stretch), at: Int.random(in: 0...bytes.count, using: &random))
        default: bytes.removeLast(bytes.count - place)
        }
    }
}
