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

    @Test("a cell keeps its row in a loop over rows and columns")
    func loops() throws {
        // Put together otherwise, the optimiser of Swift 6.3 lost the row of all columns but the first; see the initialiser.
        let range = try #require(CellRange("B3:D4"))
        var cells: [String] = []
        for row in range.rows {
            for column in range.columns { cells.append(CellAddress(row: row, column: column).description) }
        }
        #expect(cells == ["B3", "C3", "D3", "B4", "C4", "D4"])
    }
}
