import Spreadsheet
import Testing

@Suite("Colours")
struct ColorTests {
    @Test(
        "red is a range of hues; pink, orange, brown, pale and dark tones are none of it",
        arguments: [
            (0xFFFF_0000, true), (0xFFC0_0000, true), (0xFFE6_0012, true), (0xFFEB_6238, true), (0xFFFF_0066, true),
            (0xFFDC_143C, true), (0x00FF_0000, true), (0xFFC0_504D, true),
            (0xFFFF_3399, false), (0xFFFF_00FF, false), (0xFFED_7D31, false), (0xFFFF_C000, false),
            (0xFFFF_C7CE, false), (0xFF40_0000, false), (0xFF00_00FF, false), (0xFF80_8080, false),
        ] as [(UInt32, Bool)]
    )
    func red(argb: UInt32, isRed: Bool) { #expect(Color(argb: argb).isRed == isRed) }
}
