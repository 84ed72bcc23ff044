internal import Spreadsheet

/// The texts of a workbook, each once, plain and rich (ECMA-376 part 1, 18.4.9, `sst`).
///
/// libxlsxwriter 1.1.4 writes each rich text through a file of its own, counts runs in eight bits and markup as text, so
/// that a cell with much ink is refused or never ends.
struct SharedStrings {
    /// The items (18.4.8, `si`), one behind the other.
    private var items: [UInt8] = []
    /// Where each item ends.
    private var ends: [Int] = []
    /// The hash of each item.
    private var hashes: [Int] = []
    /// Places of items by their hash, open addressing; -1 is free.
    private var table = [Int](repeating: -1, count: 1 << 9)
    /// How many cells hold a text.
    private var references = 0
    /// The looks of runs met so far, and how they are written; there are few.
    private var fonts: [Font] = []
    private var looks: [[UInt8]] = []

    /// Whether there are none.
    var isEmpty: Bool { ends.isEmpty }

    /// The place of a text that is not empty.
    ///
    /// - Throws: ``WriteError`` with `character` for U+0000.
    mutating func place(of text: String) throws(WriteError) -> Int {
        let start = items.count
        MarkupWriter.append(raw: "<si><t", to: &items)
        try append(text, from: start)
        MarkupWriter.append(raw: "</si>", to: &items)
        return place(of: start)
    }

    /// The place of two runs or more, none of them empty.
    ///
    /// - Throws: ``WriteError`` with `character` for U+0000.
    mutating func place(of runs: [TextRun]) throws(WriteError) -> Int {
        let start = items.count
        MarkupWriter.append(raw: "<si>", to: &items)
        for run in runs {
            let look = place(ofLook: run.font) ?? add(run.font)
            items += looks[look]
            try append(run.text, from: start)
            MarkupWriter.append(raw: "</r>", to: &items)
        }
        MarkupWriter.append(raw: "</si>", to: &items)
        return place(of: start)
    }

    /// Appends the rest of `t` (18.4.12) behind its name; an item that cannot be finished goes as a whole.
    private mutating func append(_ text: String, from start: Int) throws(WriteError) {
        // Without the mark, blanks and line breaks at the ends are cut off.
        let isOpen = Self.mayBeCut(text)
        MarkupWriter.append(raw: isOpen ? " xml:space=\"preserve\">" : ">", to: &items)
        if !EscapedText.append(text, to: &items) {
            items.removeSubrange(start...)
            throw WriteError(.character, detail: "U+0000")
        }
        MarkupWriter.append(raw: "</t>", to: &items)
    }

    /// Whether a blank stands at an end of a text, be it one to Excel only.
    private static func mayBeCut(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.first, let last = bytes.last else { return false }
            // An ideographic space is E3 80 80.
            func isWide(_ place: Int) -> Bool {
                place >= 0 && place + 2 < bytes.count && bytes[place] == 0xE3 && bytes[place + 1] == 0x80
                    && bytes[place + 2] == 0x80
            }
            return first <= 0x20 || last <= 0x20 || isWide(0) || isWide(bytes.count - 3)
        }
    }

    /// The place of the item that has just been appended; it stays only when it is new.
    private mutating func place(of start: Int) -> Int {
        references += 1
        if ends.count * 2 >= table.count { grow() }
        let mask = table.count - 1
        let item = start..<items.count
        let hash = hash(of: item)
        var slot = hash & mask
        while table[slot] >= 0 {
            let known = table[slot]
            if hashes[known] == hash, isSame(self.item(known), item) {
                items.removeSubrange(start...)
                return known
            }
            slot = (slot + 1) & mask
        }
        table[slot] = ends.count
        ends.append(items.count)
        hashes.append(hash)
        return ends.count - 1
    }

    private mutating func grow() {
        table = Array(repeating: -1, count: table.count * 2)
        let mask = table.count - 1
        for (place, hash) in hashes.enumerated() {
            var slot = hash & mask
            while table[slot] >= 0 { slot = (slot + 1) & mask }
            table[slot] = place
        }
    }

    private func item(_ place: Int) -> Range<Int> { (place > 0 ? ends[place - 1] : 0)..<ends[place] }

    private func hash(of item: Range<Int>) -> Int {
        items.withUnsafeBytes { bytes in
            var hasher = Hasher()
            hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes[item]))
            return hasher.finalize()
        }
    }

    private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        guard one.count == other.count else { return false }
        return items.withUnsafeBufferPointer { bytes in
            for offset in 0..<one.count where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] {
                return false
            }
            return true
        }
    }

    /// A text without its looks, for what the workbook tells of cells elsewhere.
    func text(at place: Int) -> String {
        var content: [UInt8] = []
        var isTag = false
        for byte in items[item(place)] {
            switch byte {
            case UInt8(ascii: "<"): isTag = true
            case UInt8(ascii: ">"): isTag = false
            default: if !isTag { content.append(byte) }
            }
        }
        return content.withUnsafeBufferPointer { MarkupWriter.text(of: $0) }
    }

    /// The part `sharedStrings.xml`.
    func part() -> [UInt8] {
        var part = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
        part.reserveCapacity(items.count + 256)
        MarkupWriter.append(
            raw: "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"",
            to: &part
        )
        MarkupWriter.append(decimal: references, to: &part)
        MarkupWriter.append(raw: "\" uniqueCount=\"", to: &part)
        MarkupWriter.append(decimal: ends.count, to: &part)
        MarkupWriter.append(raw: "\">", to: &part)
        part += items
        MarkupWriter.append(raw: "</sst>", to: &part)
        return part
    }

    // MARK: Looks

    /// The place of a look; nil for one that was not met yet.
    func place(ofLook font: Font) -> Int? { fonts.firstIndex(of: font) }

    private mutating func add(_ font: Font) -> Int {
        fonts.append(font)
        looks.append(Self.markup(of: font))
        return looks.count - 1
    }

    /// The beginning of a run (18.4.4, `r`) with its look (18.4.7, `rPr`), its members in the order in which Excel
    /// writes them, up to the name of `t`.
    private static func markup(of font: Font) -> [UInt8] {
        var markup = Array("<r><rPr>".utf8)
        if font.bold { markup += "<b/>".utf8 }
        if font.italic { markup += "<i/>".utf8 }
        if font.strike { markup += "<strike/>".utf8 }
        switch font.underline {
        case .none: break
        case .single: markup += "<u/>".utf8
        default: markup += "<u val=\"\(font.underline.rawValue)\"/>".utf8
        }
        if font.vertical != .baseline { markup += "<vertAlign val=\"\(font.vertical.rawValue)\"/>".utf8 }
        markup += "<sz val=\"\(MarkupWriter.number(font.size ?? 11))\"/>".utf8
        if let color = font.color {
            markup += "<color rgb=\"\(String(color.argb | 0xFF00_0000, radix: 16, uppercase: true))\"/>".utf8
        } else {
            markup += "<color theme=\"1\"/>".utf8
        }
        let name = font.name ?? "Calibri"
        markup += "<rFont val=\"".utf8
        MarkupWriter.append(value: name, to: &markup)
        markup += "\"/><family val=\"2\"/>".utf8
        if name == "Calibri" { markup += "<scheme val=\"minor\"/>".utf8 }
        markup += "</rPr><t".utf8
        return markup
    }
}
