/// The types of the records that are read ([MS-XLS] 2.3, and the Excel 5 records of the same numbers).
enum RecordType {
    static let formula: UInt16 = 0x0006
    static let end: UInt16 = 0x000A
    static let protect: UInt16 = 0x0012
    static let note: UInt16 = 0x001C
    static let dateMode: UInt16 = 0x0022
    static let filePass: UInt16 = 0x002F
    static let font: UInt16 = 0x0031
    static let continuation: UInt16 = 0x003C
    static let codePage: UInt16 = 0x0042
    static let object: UInt16 = 0x005D
    static let columnInfo: UInt16 = 0x007D
    static let sheetProperties: UInt16 = 0x0081
    static let boundSheet: UInt16 = 0x0085
    static let palette: UInt16 = 0x0092
    static let multipleRK: UInt16 = 0x00BD
    static let richString: UInt16 = 0x00D6
    static let cellFormat: UInt16 = 0x00E0
    static let mergedCells: UInt16 = 0x00E5
    static let sharedStrings: UInt16 = 0x00FC
    static let labelShared: UInt16 = 0x00FD
    static let textObject: UInt16 = 0x01B6
    static let number: UInt16 = 0x0203
    static let label: UInt16 = 0x0204
    static let booleanOrError: UInt16 = 0x0205
    static let string: UInt16 = 0x0207
    static let row: UInt16 = 0x0208
    static let defaultRowHeight: UInt16 = 0x0225
    /// Formulas under the numbers of Excel 3.0 and 4.0, which some programs write into newer workbooks.
    static let formula3: UInt16 = 0x0206
    static let formula4: UInt16 = 0x0406
    static let rk: UInt16 = 0x027E
    static let numberFormat: UInt16 = 0x041E
    static let begin: UInt16 = 0x0809
    static let formatChecksum: UInt16 = 0x087C
    static let formatProperties: UInt16 = 0x087D
    static let theme: UInt16 = 0x0896
}
