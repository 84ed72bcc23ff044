import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@Suite("Styles of an .xls workbook")
struct XLSStyleTests {
    private func read(_ book: CraftedXLS) throws -> Workbook { try WorkbookReader().read(book.bytes) }

    /// A rich string of four characters whose last three change to the fonts 1, 5 and 4.
    private static let rich = CraftedXLS.sharedStrings(
        count: 1,
        CraftedXLS.short(4) + [9] + CraftedXLS.short(3) + CraftedXLS.unicode("黒赤青元") + [
            1, 0, 1, 0, 2, 0, 5, 0, 3, 0, 4, 0,
        ]
    )

    @Test("there is no font 4: the numbers behind it count one more")
    func missingFont() throws {
        let fonts = [
            CraftedXLS.font(color: 8), CraftedXLS.font(flags: 8, color: 10), CraftedXLS.font(), CraftedXLS.font(),
            CraftedXLS.font(color: 12, underline: 1),
        ]
        let workbook = try read(
            CraftedXLS(globals: fonts + [CraftedXLS.cellFormat(), Self.rich], [CraftedXLS.shared(0, 0, 0)])
        )
        let runs = try #require(workbook.cell("A1")?.runs)
        #expect(runs.map(\.text) == ["黒", "赤", "青", "元"])
        #expect(runs.map(\.font.color?.hexadecimal) == ["FF000000", "FFFF0000", "FF0000FF", "FF000000"])
        #expect(runs.map(\.font.strike) == [false, true, false, false])
        #expect(runs.map(\.font.underline) == [.none, .none, .single, .none])
    }

    @Test("runs that look like their cell are no runs")
    func plainRuns() throws {
        let book = CraftedXLS(
            globals: [CraftedXLS.font(), CraftedXLS.cellFormat(), Self.rich],
            [CraftedXLS.shared(0, 0, 0)]
        )
        let cell = try read(book).cell("A1")
        #expect(cell?.text == "黒赤青元")
        #expect(cell?.runs == [])
    }

    @Test("runs out of order, behind the text, or within a surrogate pair lose no character")
    func strangeRuns() throws {
        let runs: [UInt8] = [3, 0, 1, 0, 1, 0, 0, 0, 4, 0, 1, 0, 200, 0, 0, 0]
        let table = CraftedXLS.sharedStrings(
            count: 1,
            CraftedXLS.short(5) + [9] + CraftedXLS.short(4) + CraftedXLS.unicode("あ𠮷𠮷") + runs
        )
        let fonts = [CraftedXLS.font(), CraftedXLS.font(flags: 8)]
        let workbook = try read(
            CraftedXLS(globals: fonts + [CraftedXLS.cellFormat(), table], [CraftedXLS.shared(0, 0, 0)])
        )
        let cell = try #require(workbook.cell("A1"))
        #expect(cell.text == "あ𠮷𠮷")
        #expect(workbook.runs(of: cell).map(\.text).joined() == cell.text)
        #expect(workbook.notes == [])
    }

    /// The colour of A1, whose font is purple in the palette and whose format has a colour of its own beside.
    private func color(
        of property: [UInt8],
        theme: UInt32? = nil,
        checksum: UInt32 = 0x1BFA_FA5F,
        count: Int = 1
    ) throws -> String? {
        let header = { (type: Int) in CraftedXLS.short(type) + [UInt8](repeating: 0, count: 12) }
        let extended =
            header(0x087D) + CraftedXLS.short(0) + [0, 0] + CraftedXLS.short(1) + [0x0D, 0, 20, 0] + property
        let check = header(0x087C) + CraftedXLS.short(count) + CraftedXLS.long(checksum)
        let themes = theme.map { [CraftedXLS.record(0x0896, header(0x0896).dropLast(2) + CraftedXLS.long($0))] } ?? []
        let book = CraftedXLS(
            globals: [CraftedXLS.font(color: 20), CraftedXLS.cellFormat(), CraftedXLS.record(0x087C, check)]
                + [CraftedXLS.record(0x087D, extended)] + themes,
            [CraftedXLS.number(0, 0, 1)]
        )
        let workbook = try read(book)
        let cell = try #require(workbook.cell("A1"))
        return workbook.styles[Int(cell.style)].font.color?.hexadecimal
    }

    /// RGB 9C0006, as of the style 悪い of Excel.
    private static let darkRed: [UInt8] = [2, 0, 0, 0, 0x9C, 0, 0x06, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0]
    /// The second accent of the theme, a quarter darker.
    private static let accent: [UInt8] = [3, 0, 0x00, 0xE0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]

    @Test("a colour that no palette has is that of the format's properties")
    func colorBesidePalette() throws {
        #expect(try color(of: Self.darkRed) == "FF9C0006")
        #expect(try color(of: Self.accent, theme: 124_226) == "FF953735")
    }

    @Test("colours of formats that were changed since do not count, nor those of a theme of the workbook's own")
    func staleColors() throws {
        #expect(try color(of: Self.darkRed, checksum: 1) == "FF800080")
        #expect(try color(of: Self.darkRed, count: 2) == "FF800080")
        #expect(try color(of: Self.accent, theme: 153_222) == "FF800080")
        #expect(try color(of: Self.accent.prefix(6) + []) == "FF800080")
    }

    @Test("weight, slant, underlines, height and place of a font")
    func fontProperties() throws {
        let fonts = [
            CraftedXLS.font(flags: 2, weight: 700, escapement: 1, underline: 0x22),
            CraftedXLS.font(escapement: 2, underline: 2), CraftedXLS.font(underline: 0x21),
        ]
        let formats = (0..<3).map { CraftedXLS.cellFormat(font: $0) }
        let cells = (0..<3).map { CraftedXLS.number(0, $0, 1, style: $0) }
        let workbook = try read(CraftedXLS(globals: fonts + formats, cells))
        let seen = workbook.sheets[0].cells.map { workbook.style(of: $0).font }
        #expect(seen.map(\.bold) == [true, false, false])
        #expect(seen.map(\.italic) == [true, false, false])
        #expect(seen.map(\.vertical) == [.superscript, .subscript, .baseline])
        #expect(seen.map(\.underline) == [.doubleAccounting, .double, .singleAccounting])
        #expect(seen.map(\.size) == [11, 11, 11])
        #expect(seen.map(\.name) == ["Arial", "Arial", "Arial"])
    }

    @Test("the workbook's own palette stands behind the fonts before it; automatic colours are none")
    func palette() throws {
        let palette = CraftedXLS.record(0x92, CraftedXLS.short(2) + [0xE6, 0x00, 0x12, 0, 0x11, 0x22, 0x33, 0])
        let fonts = [8, 9, 10, 2, 64, 0x7FFF, 60_000].map { CraftedXLS.font(color: $0) }
        let formats = [0, 1, 2, 3, 5, 6, 7].map { CraftedXLS.cellFormat(font: $0) }
        let cells = (0..<7).map { CraftedXLS.number(0, $0, 1, style: $0) }
        let workbook = try read(CraftedXLS(globals: fonts + formats + [palette], cells))
        let colors = workbook.sheets[0].cells.map { workbook.style(of: $0).font.color?.hexadecimal }
        #expect(colors == ["FFE60012", "FF112233", "FFFF0000", "FFFF0000", nil, nil, nil])
    }

    @Test("number formats with and without a code in the workbook")
    func numberFormats() throws {
        let codes = [
            CraftedXLS.numberFormat(164, "#,##0\"円\""), CraftedXLS.numberFormat(165, "G/標準\"名\""),
            CraftedXLS.numberFormat(0, "G/標準"), CraftedXLS.numberFormat(166, "@\"様\""),
        ]
        let formats = [0, 164, 165, 31, 10, 166, 999].map { CraftedXLS.cellFormat(format: $0) }
        let cells =
            [(0, 12_345.0), (1, 12_345), (2, 5), (3, 42_996), (4, 0.125), (6, 7)].map {
                CraftedXLS.number(0, $0.0, $0.1, style: $0.0)
            } + [CraftedXLS.label(0, 7, "青葉", style: 5)]
        let workbook = try read(CraftedXLS(globals: [CraftedXLS.font()] + codes + formats, cells))
        #expect(
            workbook.sheets[0].cells.map(\.text) == ["12345", "12,345円", "5名", "2017年9月18日", "12.50%", "7", "青葉様"]
        )
    }
}
