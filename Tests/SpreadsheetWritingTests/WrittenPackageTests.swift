import Testing

@testable import SpreadsheetWriting

@Suite("Written packages")
struct WrittenPackageTests {
    @Test(
        "a part is whole when it ends with the end of its first element",
        arguments: [
            ("<?xml version=\"1.0\"?>\n<sst><si/></sst>", true), ("<sst><si/></sst>\n", true), ("<sst a=\"1\"/>", true),
            ("<xml xmlns:v=\"urn\"><v:shape/></xml>", true), ("<?xml version=\"1.0\"?>\n<sst><si/>", false),
            ("<?xml version=\"1.0\"?>\n<sst><si/></ss", false), ("<sst><si/><a></a>", false), ("<?xml", false),
            ("", false), ("<sst", false), ("<sst>", false),
        ]
    )
    func whole(xml: String, expected: Bool) {
        #expect(WrittenPackage.isWhole(Array(xml.utf8)) == expected)
    }
}
