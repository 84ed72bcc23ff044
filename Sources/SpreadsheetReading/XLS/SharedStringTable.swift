/// The strings that cells share, each decoded once ([MS-XLS] 2.4.265, `SST`).
struct SharedStringTable {
    /// The strings in order.
    private(set) var strings: [XLSText] = []
    /// What stands for no character in some of them, by index.
    private(set) var unreadable: [Int: String] = [:]

    /// Reads the table; the counts in it are not believed.
    ///
    /// A table that is cut off keeps the strings before: a cell that refers to another is noted.
    init(_ globals: WorkbookGlobals, _ stream: ByteSpan, limits: ReadingLimits) throws(ReadingError) {
        guard globals.version == .biff8, let record = globals.sharedStrings else { return }
        var bytes = ContinuedBytes(stream, record, at: 4)
        guard let count = bytes.long() else { return }
        guard count <= limits.sharedStrings else {
            throw .tooLarge(ja: "共有文字列が多すぎます", en: "too many shared strings")
        }
        var reader = StringReader(version: .biff8, fonts: globals.fonts, codePages: globals.codePages)
        // A string has three bytes at least.
        strings.reserveCapacity(min(Int(count), stream.count / 3))
        for index in 0..<Int(count) {
            guard let text = reader.rich(&bytes) else { return }
            if let fault = reader.unreadable { unreadable[index] = fault }
            strings.append(text)
        }
    }
}
