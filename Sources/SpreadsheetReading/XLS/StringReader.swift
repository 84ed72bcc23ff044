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
    mutating func rich(_ bytes: inout ContinuedBytes) -> XLSText? {
        guard let count = bytes.short(), let flags = bytes.byte() else { return nil }
        // Without runs and readings.
        if flags & 0x0C == 0 { return plain(count, isWide: flags & 1 == 1, &bytes).map { XLSText($0) } }
        return richOrExtended(count, flags, &bytes)
    }

    private mutating func richOrExtended(_ count: Int, _ flags: UInt8, _ bytes: inout ContinuedBytes) -> XLSText? {
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
        guard let result = text(count, isWide: flags & 1 == 1, runCount: { _ in runCount }, &bytes) else { return nil }
        // A workbook that ends within a reading still has its text.
        _ = bytes.skip(extensionSize)
        return result
    }

    /// A string of a cell with its runs behind it (2.4.226, `RString`, the form of Excel 97).
    mutating func richLabel(_ bytes: inout ContinuedBytes) -> XLSText? {
        guard let count = bytes.short(), let flags = bytes.byte() else { return nil }
        return text(count, isWide: flags & 1 == 1, runCount: { $0.short() ?? 0 }, &bytes)
    }

    /// Characters, and behind them the places where fonts change (2.5.129, `FormatRun`).
    private mutating func text(
        _ count: Int,
        isWide: Bool,
        runCount: (inout ContinuedBytes) -> Int,
        _ bytes: inout ContinuedBytes
    ) -> XLSText? {
        let place = bytes.position
        let piece = bytes.piece(isWide ? count * 2 : count)
        var result: XLSText
        if let piece {
            result = XLSText(isWide ? unicode.wide(piece, at: place) : unicode.compressed(piece))
        } else {
            units.removeAll(keepingCapacity: true)
            guard bytes.units(count, isWide: isWide, into: &units) else { return nil }
            result = XLSText(unicode.units(units[...], at: place))
        }
        unreadable = unicode.unreadable
        let readRuns: Bool
        if let piece {
            readRuns = takeRuns(runCount(&bytes), &bytes, into: &result, count: count) { index in
                isWide
                    ? UInt16(littleEndian: piece.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self))
                    : UInt16(piece[index])
            }
        } else {
            let units = units
            readRuns = takeRuns(runCount(&bytes), &bytes, into: &result, count: count) { units[$0] }
        }
        return readRuns ? result : nil
    }

    /// Reads runs; false when the record ends before.
    @inline(__always)
    private func takeRuns(
        _ runCount: Int,
        _ bytes: inout ContinuedBytes,
        into result: inout XLSText,
        count: Int,
        unit: (Int) -> UInt16
    ) -> Bool {
        var look: UInt64?
        var position = 0
        var length = 0
        for _ in 0..<runCount {
            guard let start = bytes.short(), let font = bytes.short() else { return false }
            // A font that is not there leaves the text to that of its cell.
            let next = fonts.look(font) ?? .max
            guard start < count, next != look else { continue }
            // Places go forward; a run within a surrogate pair begins behind it.
            while position < start {
                let one = unit(position)
                let isPair =
                    one & 0xFC00 == 0xD800 && position + 1 < count && unit(position + 1) & 0xFC00 == 0xDC00
                position += isPair ? 2 : 1
                length += one < 0x80 ? 1 : one < 0x800 ? 2 : isPair ? 4 : 3
            }
            look = next
            if position == 0 {
                result.firstFont = font
            } else {
                // Of two runs at one place the later counts.
                if result.changes.last?.start == length { result.changes.removeLast() }
                result.changes.append(XLSText.Change(start: length, font: font))
            }
        }
        return true
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
    ) -> XLSText {
        var result = XLSText("")
        var faults: [String] = []
        var start = 0
        var font: Int?
        for run in runs + [(bytes.count, -1)] {
            let end = min(max(run.start, start), bytes.count)
            if end > start {
                let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
                let set = font.flatMap { fonts.characterSet($0) } ?? characterSet
                if let font {
                    let length = result.text.utf8.count
                    if length == 0 {
                        result.firstFont = font
                    } else {
                        result.changes.append(XLSText.Change(start: length, font: font))
                    }
                }
                result.text += legacy(piece, at: place + start, characterSet: set)
                if let unreadable { faults.append(unreadable) }
            }
            start = end
            font = run.font
        }
        unreadable = faults.isEmpty ? nil : faults.joined(separator: ", ")
        return result
    }
}
