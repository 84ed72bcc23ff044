/// One part of an otherwise good workbook; its first letter says which (see ``PartList``).
enum MarkupTarget {
    @Sendable static func run(_ bytes: [UInt8]) {
        guard let letter = bytes.first else { return }
        var list: [UInt8] = []
        for part in frame where part.letter != letter { list += [1, part.letter, 2] + Array(part.xml.utf8) }
        list += [1, letter, 2]
        list += bytes.dropFirst().filter { $0 != 1 }
        PackageTarget.readBothWays(PartList(list).archive)
    }

    private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""

    private static func relationships(_ targets: (String, String)...) -> String {
        let all = targets.enumerated().map {
            "<Relationship Id=\"r\($0)\" Type=\"\(office)/\($1.0)\" Target=\"\($1.1)\"/>"
        }
        return "<Relationships \(package)>\(all.joined())</Relationships>"
    }

    private static let frame: [(letter: UInt8, xml: String)] = [
        (UInt8(ascii: "r"), relationships(("officeDocument", "xl/workbook.xml"))),
        (
            UInt8(ascii: "w"),
            "<workbook \(main) xmlns:r=\"\(office)\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"
        ),
        (
            UInt8(ascii: "l"),
            relationships(
                ("worksheet", "worksheets/sheet1.xml"),
                ("sharedStrings", "sharedStrings.xml"),
                ("styles", "styles.xml"),
                ("theme", "theme/theme1.xml")
            )
        ),
        (
            UInt8(ascii: "s"),
            """
            <worksheet \(main)><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43028.5</v></c><c r="C1" \
            t="s" s="1"><v>1</v></c></row></sheetData></worksheet>
            """
        ),
        (
            UInt8(ascii: "t"),
            "<sst \(main)><si><t>申請書</t></si><si><r><t>a</t></r><r><rPr><strike/></rPr><t>b</t></r></si></sst>"
        ),
        (
            UInt8(ascii: "y"),
            """
            <styleSheet \(main)><numFmts><numFmt numFmtId="164" formatCode="ggge&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts>\
            <font/><font><color theme="4" tint="0.5"/></font></fonts><cellXfs><xf/><xf fontId="1" numFmtId="164"/></cellXfs>\
            </styleSheet>
            """
        ),
        (UInt8(ascii: "m"), relationships(("comments", "../comments1.xml"))),
        (
            UInt8(ascii: "c"),
            "<comments \(main)><commentList><comment ref=\"A1\"><text><t>x</t></text></comment></commentList></comments>"
        ),
    ]
}
