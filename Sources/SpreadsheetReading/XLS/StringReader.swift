internal import Spreadsheet

/// Reads the strings of a workbook stream: plain, rich, with readings, in Unicode or in a code page.
struct StringReader {
    /// What in the last string stands for no character, as `81 FF @1234`; nil for a sound one.
    private(set) var unreadable: String?

    private let version: BIFFVersion
    private let fonts: FontTable
    private let codePages: CodePages
    private var unicode = UnicodeText()
    private var units: [UInt16] = []

    init(version: BIFFVersion, fonts: FontTable = FontTable(), codePages: CodePages) {
        self.version = version
        self.fonts = fonts
        self.codePages = codePages
    }

    // MARK: Excel 97 and later

    /// A string of the table of shared strings, or of a cell (2.5.293, `XLUnicodeRichExtendedString`, 2.5.294).
    ///
    /// The runs end with the string's end; readings and what else an extension holds are passed over. Nil when the record
    /// ends within the string.
    @inline(__always)
    mutating func rich(_ bytes: inout ContinuedBytes) -> RichText? {
        guard let count = bytes.short(), let flags = bytes.byte() else { return nil }
        // Without runs and readings, in one piece: nearly every string.
        if flags & 0x0C == 0 { return plain(count, isWide: flags & 1 == 1, &bytes).map { RichText(text: $0) } }
        return richOrExtended(count, flags, &bytes)
    }

    private mutating func richOrExtended(_ count: Int, _ flags: UInt8, _ bytes: inout ContinuedBytes) -> RichText? {
        var runCount = 0
        var extensionSize = 0
        if flags & 0x08 != 0 {
            guard let number = bytes.short() else { return nil }
            runCount = number
        }
        if flags & 0x04 != 0 {
            guard let number = bytes.long() else { return nil }
            extensionSize = Int(number)
        }
        let result: RichText
        if runCount == 0 {
            guard let text = plain(count, isWide: flags & 1 == 1, &bytes) else { return nil }
            result = RichText(text: text)
        } else {
            let place = bytes.position
            units.removeAll(keepingCapacity: true)
            guard bytes.units(count, isWide: flags & 1 == 1, into: &units),
                let runs = formatRuns(runCount, &bytes)
            else { return nil }
            result = split(runs, at: place)
        }
        // A workbook that ends within a reading still has its text.
        _ = bytes.skip(extensionSize)
        return result
    }

    /// A string of a cell with its runs behind it (2.4.226, `RString`, the form of Excel 97).
    mutating func richLabel(_ bytes: inout ContinuedBytes) -> RichText? {
        guard let count = bytes.short(), let flags = bytes.byte() else { return nil }
        let place = bytes.position
        units.removeAll(keepingCapacity: true)
        guard bytes.units(count, isWide: flags & 1 == 1, into: &units) else { return nil }
        let runs = bytes.short().flatMap { formatRuns($0, &bytes) } ?? []
        return split(runs, at: place)
    }

    /// Characters that stand in CONTINUE records, each of which says first how wide they are.
    mutating func continued(_ count: Int, _ bytes: inout ContinuedBytes) -> String? {
        let place = bytes.position
        units.removeAll(keepingCapacity: true)
        guard bytes.units(count, isWide: false, into: &units) else { return nil }
        defer { unreadable = unicode.unreadable }
        return unicode.units(units[...], at: place)
    }

    /// The characters of a string whose count and width are known; nil when the record ends before.
    @inline(__always)
    mutating func plain(_ count: Int, isWide: Bool, _ bytes: inout ContinuedBytes) -> String? {
        let text: String
        let place = bytes.position
        if let piece = bytes.piece(isWide ? count * 2 : count) {
            text = isWide ? unicode.wide(piece, at: place) : unicode.compressed(piece)
        } else {
            units.removeAll(keepingCapacity: true)
            guard bytes.units(count, isWide: isWide, into: &units) else { return nil }
            text = unicode.units(units[...], at: place)
        }
        unreadable = unicode.unreadable
        return text
    }

    /// A short string with its width, as names have (2.5.240, `ShortXLUnicodeString`).
    mutating func short(_ bytes: inout ContinuedBytes) -> String? {
        guard let count = bytes.byte(), let flags = bytes.byte() else { return nil }
        return plain(Int(count), isWide: flags & 1 == 1, &bytes)
    }

    /// The places where fonts change (2.5.129, `FormatRun`).
    private func formatRuns(_ count: Int, _ bytes: inout ContinuedBytes) -> [(start: Int, font: Int)]? {
        var runs: [(start: Int, font: Int)] = []
        for _ in 0..<count {
            guard let start = bytes.short(), let font = bytes.short() else { return nil }
            runs.append((start, font))
        }
        return runs
    }

    /// The gathered units cut into runs; what stands before the first has the font of the cell.
    private mutating func split(_ runs: [(start: Int, font: Int)], at place: Int) -> RichText {
        var result = RichText()
        var faults: [String] = []
        var start = 0
        var font: Font?
        func isInPair(_ index: Int) -> Bool {
            index > 0 && index < units.count && units[index] & 0xFC00 == 0xDC00 && units[index - 1] & 0xFC00 == 0xD800
        }
        for run in runs + [(units.count, -1)] {
            var end = min(max(run.start, start), units.count)
            if isInPair(end) { end += 1 }
            if end > start {
                let text = unicode.units(units[start..<end], at: place + start * 2)
                if let fault = unicode.unreadable { faults.append(fault) }
                result.text += text
                result.runs.append((text, font))
            }
            start = end
            font = fonts[run.font]
        }
        unreadable = faults.isEmpty ? nil : faults.joined(separator: ", ")
        return result
    }

    // MARK: Excel 5.0 and 95

    /// A text in a code page.
    mutating func legacy(_ bytes: UnsafeRawBufferPointer, at place: Int, characterSet: UInt8? = nil) -> String {
        let decoded = codePages.page(characterSet: characterSet).text(bytes, at: place)
        unreadable = decoded.unreadable
        return decoded.text
    }

    /// A text in a code page with places where fonts change, each with the character set of its own font.
    ///
    /// - Parameter runs: the places are counted in bytes.
    mutating func legacy(
        _ bytes: UnsafeRawBufferPointer,
        at place: Int,
        runs: [(start: Int, font: Int)],
        characterSet: UInt8?
    ) -> RichText {
        var result = RichText()
        var faults: [String] = []
        var start = 0
        var font: Int?
        for run in runs + [(bytes.count, -1)] {
            let end = min(max(run.start, start), bytes.count)
            if end > start {
                let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
                let set = font.flatMap { fonts.characterSet($0) } ?? characterSet
                let text = legacy(piece, at: place + start, characterSet: set)
                if let unreadable { faults.append(unreadable) }
                result.text += text
                result.runs.append((text, font.flatMap { fonts[$0] }))
            }
            start = end
            font = run.font
        }
        unreadable = faults.isEmpty ? nil : faults.joined(separator: ", ")
        return result
    }
}
