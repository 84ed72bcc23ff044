import Messages
import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@Suite("Compound files")
struct CompoundFileTests {
    private static let book = CraftedXLS(sheets: [
        .init("表", (0..<300).map { CraftedXLS.label($0, 0, "行\($0)") })
    ])

    private func last(_ file: CraftedCompoundFile) throws -> String? {
        try WorkbookReader().read(file.bytes).text("A300")
    }

    @Test("a stream is read wherever its sectors stand", arguments: [9, 12])
    func sectors(shift: Int) throws {
        for isBackwards in [false, true] {
            for cutoff in [0, 4_096, 100_000] {
                var file = CraftedCompoundFile([("Workbook", Self.book.stream), ("Other", [1, 2, 3])])
                file.sectorShift = shift
                file.isBackwards = isBackwards
                file.miniCutoff = cutoff
                #expect(try last(file) == "行299", "\(isBackwards) \(cutoff)")
            }
        }
    }

    @Test("the allocation table may stand in a chain of its own")
    func tableChain() throws {
        for named in 0...2 {
            var file = CraftedCompoundFile([
                ("Workbook", Self.book.stream), ("Large", [UInt8](repeating: 7, count: 20_000_000)),
            ])
            file.tableSectorsInHeader = named
            #expect(try last(file) == "行299")
        }
    }

    @Test("of two streams the newer workbook is read, whatever the case of its name")
    func bothStreams() throws {
        var old = CraftedXLS([])
        old.isLegacy = true
        #expect(try last(CraftedCompoundFile([("Book", old.stream), ("Workbook", Self.book.stream)])) == "行299")
        #expect(try last(CraftedCompoundFile([("WORKBOOK", Self.book.stream), ("Book", old.stream)])) == "行299")
        #expect(try last(CraftedCompoundFile([("Book", Self.book.stream)])) == "行299")
    }

    @Test("a cycle, a sector outside the file and a wrong sector size are damage")
    func broken() {
        let whole = CraftedCompoundFile([("Workbook", Self.book.stream)]).bytes
        func damaged(_ change: (inout [UInt8]) -> Void) {
            var bytes = whole
            change(&bytes)
            let error = #expect(throws: ReadingError.self) { try WorkbookReader().read(bytes) }
            #expect(error?.code == .damaged)
        }
        // The table of allocation stands last: its first entries are those of the workbook.
        let table = whole.count - 512
        damaged { $0.replaceSubrange(table..<(table + 4), with: [0, 0, 0, 0]) }
        damaged { $0.replaceSubrange(table..<(table + 4), with: [0xF0, 0xFF, 0xFF, 0]) }
        damaged { $0[30] = 10 }
        damaged { $0[30] = 200 }
        damaged { $0[32] = 9 }
        damaged { $0.replaceSubrange(48..<52, with: [0xFE, 0xFF, 0xFF, 0xFF]) }
        damaged { $0.removeLast($0.count - 400) }
    }

    @Test("a directory whose entries lead to one another is walked once")
    func directoryCycle() throws {
        var file = CraftedCompoundFile([("Workbook", Self.book.stream), ("Other", [])]).bytes
        let name = CraftedXLS.unicode("Other")
        let place = try #require(file.firstRange(of: name)?.lowerBound)
        // Left, right and child: the entry itself, the first one, one that is not there.
        file.replaceSubrange((place + 68)..<(place + 80), with: [2, 0, 0, 0, 1, 0, 0, 0, 0xFF, 0xFF, 0, 0])
        #expect(try WorkbookReader().read(file).text("A300") == "行299")
    }

    @Test(
        "other documents are called by their name",
        arguments: [
            ("WordDocument", "Word文書", "a Word document"),
            ("PowerPoint Document", "PowerPoint文書", "a PowerPoint file"),
            ("VisioDocument", "Visio図面", "a Visio drawing"),
            ("__properties_version1.0", "Outlookのメール", "an Outlook message"),
            ("DocumentText", "一太郎文書", "an Ichitaro document"),
            ("Catalog", "縮小画像の控え（Thumbs.db）", "a cache of thumbnails, Thumbs.db"),
            ("Something", "ブックのないOLE2複合ファイル", "an OLE2 compound file without a workbook"),
        ]
    )
    func otherDocuments(name: String, japanese: String, english: String) {
        let bytes = CraftedCompoundFile([(name, [1, 2, 3])]).bytes
        let error = #expect(throws: ReadingError.self) { try WorkbookReader().read(bytes) }
        #expect(error?.code == .notAWorkbook)
        #expect(error?.message.japanese.contains("（\(japanese)）") == true)
        #expect(error?.message.english.contains("(\(english))") == true)
    }

    @Test("an installer is known by its class")
    func installer() {
        var file = CraftedCompoundFile([("x", [1])])
        file.rootClass = [0x84, 0x10, 0x0C, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46]
        let error = #expect(throws: ReadingError.self) { try WorkbookReader().read(file.bytes) }
        #expect(error?.message.english.contains("(an installer, .msi)") == true)
    }

    @Test("a password is named as such")
    func password() {
        let locked = CraftedXLS(globals: [CraftedXLS.record(0x2F, [1, 0, 1, 0, 1, 0])], [])
        let files = [
            locked.bytes, CraftedCompoundFile([("EncryptionInfo", [1]), ("EncryptedPackage", [1])]).bytes,
            CraftedCompoundFile([("Workbook", locked.stream), ("\u{9}DRMContent", [1])]).bytes,
        ]
        for bytes in files {
            let error = #expect(throws: ReadingError.self) { try WorkbookReader().read(bytes) }
            #expect(error?.code == .encrypted)
        }
    }

    @Test("sheets that lie within one another are refused, one that is not there is noted")
    func sheets() throws {
        var stream = CraftedXLS(sheets: (0..<40).map { .init("S\($0)", [CraftedXLS.number(0, 0, 1)]) }).stream
        // Every sheet points to where the last one is.
        var places: [Int] = []
        var position = 0
        while position + 8 <= stream.count {
            if stream[position] == 0x85, stream[position + 1] == 0 { places.append(position + 4) }
            position += 4 + Int(stream[position + 2]) + Int(stream[position + 3]) << 8
        }
        #expect(places.count == 40)
        var missing = stream
        missing.replaceSubrange(places[3]..<(places[3] + 4), with: [0xFF, 0xFF, 0xFF, 0x7F])
        let workbook = try WorkbookReader().read(CraftedCompoundFile([("Workbook", missing)]).bytes)
        #expect(workbook.notes == [ReadingNote(.partMissing, sheet: "S3")])

        // One sheet long enough to be most of the stream, and forty that are it.
        let long = CraftedXLS(sheets: [.init("S", (0..<400).map { CraftedXLS.number($0, 0, 1) })]).stream
        let target = CraftedXLS.long(UInt32(stream.count))
        // Its first record, 400 cells and its last record.
        stream += long.suffix(20 + 400 * 18 + 4)
        for place in places { stream.replaceSubrange(place..<(place + 4), with: target) }
        let error = #expect(throws: ReadingError.self) {
            try WorkbookReader().read(CraftedCompoundFile([("Workbook", stream)]).bytes)
        }
        #expect(error?.code == .refused)
    }
}
