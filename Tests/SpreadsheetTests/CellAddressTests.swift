import Spreadsheet
import Testing

@Suite("Cell addresses")
struct CellAddressTests {
    @Test(
        "references and addresses convert both ways",
        arguments: [("A1", 1, 1), ("XFD1048576", 1_048_576, 16_384), ("AA10", 10, 27)]
    )
    func bothWays(text: String, row: Int, column: Int) {
        #expect(CellAddress(text) == CellAddress(row: row, column: column))
        #expect(CellAddress(row: row, column: column).description == text)
    }

    @Test("what lies outside a sheet is no address", arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "1A", "A1B"])
    func outside(text: String) { #expect(CellAddress(text) == nil) }
}
