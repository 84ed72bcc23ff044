/// The generation of a workbook stream, told by its first record ([MS-XLS] 2.4.21, `BOF`).
enum BIFFVersion {
    /// Excel 5.0 and 95: text in the code page of the workbook.
    case biff5
    /// Excel 97 to 2003: text in Unicode.
    case biff8

    /// Reads the first record of a stream.
    ///
    /// - Throws: ``ReadingError`` when the stream is of an older generation, or none.
    init(_ stream: ByteSpan) throws(ReadingError) {
        let type = stream.short(0)
        if type == 0x0009 || type == 0x0209 || type == 0x0409 { throw .workbookBeforeExcel5 }
        guard type == Int(RecordType.begin) else {
            throw .damaged(part: "Workbook", ja: "ブックの始まりがありません", en: "it has no beginning")
        }
        switch stream.short(4) {
        case 0x0600: self = .biff8
        case 0x0500: self = .biff5
        case 0x0200, 0x0300, 0x0400: throw .workbookBeforeExcel5
        default: throw .damaged(part: "Workbook", ja: "版が不明です", en: "its version is unknown")
        }
        // 5 is the workbook's own part; older files may consist of one sheet or macro sheet.
        guard stream.short(6) == 0x0005 else {
            throw .damaged(part: "Workbook", ja: "ブックの本体がありません", en: "the workbook part is missing")
        }
    }
}
