extension CompoundFile {
    /// The stream of the workbook: `Workbook` since Excel 97, `Book` before; a file with both is read as the newer.
    ///
    /// - Throws: ``ReadingError`` that says what the file is when it is no workbook, or one with a password.
    func workbook() throws(ReadingError) -> Entry {
        // [MS-OFFCRYPTO] 2.3.4.4 and 2.2.3: the envelopes of a password and of rights management.
        if stream("EncryptedPackage") != nil || stream("\u{9}DRMContent") != nil { throw .encrypted }
        if let entry = stream("Workbook") ?? stream("Book") { return entry }
        if rootClass == Self.installerClass { throw .notAWorkbook("インストーラー（.msi）", "an installer, .msi") }
        for (name, ja, en) in Self.knownKinds where entries.contains(where: { $0.name == name }) {
            throw .notAWorkbook(ja, en)
        }
        throw .notAWorkbook("ブックのないOLE2複合ファイル", "an OLE2 compound file without a workbook")
    }

    /// `{000C1084-0000-0000-C000-000000000046}`.
    private static let installerClass: [UInt8] = [0x84, 0x10, 0x0C, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46]

    /// The entries by which other documents are known.
    private static let knownKinds = [
        ("WordDocument", "Word文書", "a Word document"),
        ("PowerPoint Document", "PowerPoint文書", "a PowerPoint file"),
        ("PP40", "PowerPoint文書", "a PowerPoint file"),
        ("VisioDocument", "Visio図面", "a Visio drawing"),
        ("__properties_version1.0", "Outlookのメール", "an Outlook message"),
        ("Quill", "Publisher文書", "a Publisher document"),
        ("DocumentText", "一太郎文書", "an Ichitaro document"),
        ("HwpSummaryInformation", "ハングル文書", "a Hangul document"),
        ("\u{5}HwpSummaryInformation", "ハングル文書", "a Hangul document"),
        ("Catalog", "縮小画像の控え（Thumbs.db）", "a cache of thumbnails, Thumbs.db"),
    ]

    /// Whether a compound file too broken to be opened was the envelope of a workbook with a password.
    static func looksEncrypted(_ bytes: UnsafeRawBufferPointer) -> Bool {
        // Directory entries hold their names in UTF-16LE; a name is found wherever the directory stands.
        let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        var start = 512
        while start + 128 <= bytes.count {
            // Entries are 128 bytes long and aligned.
            if bytes[start] == name[0], bytes[start..<(start + name.count)].elementsEqual(name) { return true }
            start += 128
        }
        return false
    }
}
