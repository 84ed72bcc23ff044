internal import Spreadsheet
internal import SpreadsheetReading

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Walks from tag to tag of a part and knows where each stands in its bytes.
///
/// What the reader's scanner and expat make events of, this makes places of, so that bytes between two places can be
/// replaced. Text, comments, CDATA and instructions are passed over. It judges less than they do: whoever patches reads
/// the result back with them.
struct TagCursor {
    /// What kind of tag it stands on.
    enum Tag {
        case start
        /// `<row/>`.
        case empty
        case end
    }

    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the next look begins.
    private(set) var position: Int
    /// The tag it stands on, from `<` to behind `>`.
    private(set) var tag = 0..<0
    /// The name in the tag, with its prefix.
    private(set) var name = 0..<0
    private let limit: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>? = nil) {
        self.bytes = bytes
        position = range?.lowerBound ?? 0
        limit = range?.upperBound ?? bytes.count
    }

    /// A cursor on a start tag that was found before.
    init(_ bytes: UnsafeBufferPointer<UInt8>, on tag: Range<Int>) {
        self.bytes = bytes
        self.tag = tag
        (position, limit) = (tag.upperBound, bytes.count)
        var end = tag.lowerBound + 1
        while end < tag.upperBound, !Self.endsName(bytes[end]) { end += 1 }
        name = (tag.lowerBound + 1)..<end
    }

    private static let broken = PatchError(.damaged, detail: "markup is cut off")

    /// Goes to the next tag; nil at the end.
    mutating func next() throws(PatchError) -> Tag? {
        while let base = bytes.baseAddress, position < limit,
            let found = memchr(base + position, Int32(UInt8(ascii: "<")), limit - position)
        {
            let start = UnsafeRawPointer(base).distance(to: found)
            guard start + 1 < limit else { throw Self.broken }
            switch bytes[start + 1] {
            case UInt8(ascii: "?"): position = try end(of: "?>", from: start + 2)
            case UInt8(ascii: "!"):
                if holds("<!--", at: start) {
                    position = try end(of: "-->", from: start + 4)
                } else if holds("<![CDATA[", at: start) {
                    position = try end(of: "]]>", from: start + 9)
                } else {
                    throw PatchError(.damaged, detail: "a document type declaration")
                }
            default: return try take(start)
            }
        }
        position = limit
        return nil
    }

    private mutating func take(_ start: Int) throws(PatchError) -> Tag {
        let isEnd = bytes[start + 1] == UInt8(ascii: "/")
        var place = start + (isEnd ? 2 : 1)
        let from = place
        while place < limit, !Self.endsName(bytes[place]) { place += 1 }
        name = from..<place
        while place < limit, bytes[place] != UInt8(ascii: ">") {
            let byte = bytes[place]
            place += 1
            guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { continue }
            while place < limit, bytes[place] != byte { place += 1 }
            place += 1
        }
        guard place < limit, !name.isEmpty else { throw Self.broken }
        position = place + 1
        tag = start..<position
        return isEnd ? .end : bytes[place - 1] == UInt8(ascii: "/") ? .empty : .start
    }

    @inline(__always)
    private static func endsName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte <= 0x20
    }

    private func holds(_ literal: StaticString, at place: Int) -> Bool {
        guard place + literal.utf8CodeUnitCount <= limit, let base = bytes.baseAddress else { return false }
        return memcmp(base + place, literal.utf8Start, literal.utf8CodeUnitCount) == 0
    }

    private func end(of literal: StaticString, from start: Int) throws(PatchError) -> Int {
        var place = start
        while place < limit {
            if holds(literal, at: place) { return place + literal.utf8CodeUnitCount }
            place += 1
        }
        throw Self.broken
    }

    /// Whether the tag's name is a local name behind a prefix; the prefix with its colon, or empty.
    @inline(__always)
    func isNamed(_ local: StaticString, _ prefix: [UInt8]) -> Bool {
        guard name.count == prefix.count + local.utf8CodeUnitCount, let base = bytes.baseAddress else { return false }
        if !prefix.isEmpty, memcmp(base + name.lowerBound, prefix, prefix.count) != 0 { return false }
        return memcmp(base + name.lowerBound + prefix.count, local.utf8Start, local.utf8CodeUnitCount) == 0
    }

    /// The attributes of the tag, one by one.
    @inline(__always)
    func eachAttribute(_ body: (MarkupSlot) -> Void) {
        var place = name.upperBound
        let end = tag.upperBound - 1
        while true {
            while place < end, bytes[place] <= 0x20 { place += 1 }
            let from = place
            while place < end, bytes[place] != UInt8(ascii: "="), bytes[place] > 0x20, bytes[place] != UInt8(ascii: "/")
            {
                place += 1
            }
            let name = from..<place
            while place < end, bytes[place] <= 0x20 { place += 1 }
            guard place < end, bytes[place] == UInt8(ascii: "="), !name.isEmpty else { return }
            place += 1
            while place < end, bytes[place] <= 0x20 { place += 1 }
            guard place < end else { return }
            let quote = bytes[place]
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return }
            let value = place + 1
            place = value
            while place < end, bytes[place] != quote { place += 1 }
            guard place < end else { return }
            body(MarkupSlot(name: name, value: value..<place))
            place += 1
        }
    }

    /// Whether an attribute has a name without a prefix.
    @inline(__always)
    func isName(_ slot: MarkupSlot, _ name: StaticString) -> Bool {
        slot.name.count == name.utf8CodeUnitCount && holds(name, at: slot.name.lowerBound)
    }

    /// The place of an attribute without a prefix, or nil.
    func attribute(_ name: StaticString) -> MarkupSlot? {
        var result: MarkupSlot?
        eachAttribute { slot in
            if result == nil, slot.name.count == name.utf8CodeUnitCount, holds(name, at: slot.name.lowerBound) {
                result = slot
            }
        }
        return result
    }

    /// The value of an attribute as it is written, or nil.
    func value(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        attribute(name).map { UnsafeBufferPointer(rebasing: bytes[$0.value]) }
    }

    /// What the start tag of a cell says, at one look: where its reference and its format stand.
    func cellHead() -> (reference: MarkupSlot?, style: Int) {
        var reference: MarkupSlot?
        var style = 0
        eachAttribute { slot in
            guard slot.name.count == 1 else { return }
            switch bytes[slot.name.lowerBound] {
            case UInt8(ascii: "r"): reference = slot
            case UInt8(ascii: "s"): style = number(slot) ?? 0
            default: break
            }
        }
        return (reference, style)
    }

    /// What the start tag of a row says.
    struct RowHead {
        var number: Int?
        var height: MarkupSlot?
        var style: Int?
        var hasFormat = false
        var isFixed = false
        var isHidden = false
    }

    /// What the start tag of a row says, at one look; of two attributes of one name the first.
    func rowHead() -> RowHead {
        var head = RowHead()
        var known = 0
        eachAttribute { slot in
            let kind: Int
            switch (slot.name.count, bytes[slot.name.lowerBound]) {
            case (1, UInt8(ascii: "r")): kind = 1
            case (1, UInt8(ascii: "s")): kind = 2
            case (2, _) where holds("ht", at: slot.name.lowerBound): kind = 4
            case (6, _) where holds("hidden", at: slot.name.lowerBound): kind = 8
            case (12, _) where holds("customHeight", at: slot.name.lowerBound): kind = 16
            case (12, _) where holds("customFormat", at: slot.name.lowerBound): kind = 32
            default: return
            }
            guard known & kind == 0 else { return }
            known |= kind
            switch kind {
            case 1: head.number = number(slot)
            case 2: head.style = number(slot)
            case 4: head.height = slot
            case 8: head.isHidden = isTrue(slot)
            case 16: head.isFixed = isTrue(slot)
            default: head.hasFormat = isTrue(slot)
            }
        }
        return head
    }

    /// The cell that an attribute names, or nil.
    func address(_ name: StaticString) -> CellAddress? { attribute(name).flatMap { address($0) } }

    /// The cell that a value names, or nil.
    func address(_ slot: MarkupSlot) -> CellAddress? {
        var column = 0
        var row = 0
        for place in slot.value {
            let byte = bytes[place]
            let letter = (byte & 0xDF) &- UInt8(ascii: "A")
            let digit = byte &- UInt8(ascii: "0")
            if letter < 26, row == 0 {
                column = column * 26 + Int(letter) + 1
            } else if digit < 10 {
                row = row * 10 + Int(digit)
            } else {
                return nil
            }
            guard column <= CellAddress.lastColumn, row <= CellAddress.lastRow else { return nil }
        }
        return column > 0 && row > 0 ? CellAddress(row: row, column: column) : nil
    }

    /// The text of an attribute, entities resolved, or nil.
    func text(_ name: StaticString) -> String? { value(name).map { MarkupWriter.text(of: $0) } }

    /// The whole number that an attribute holds, or nil.
    func number(_ name: StaticString) -> Int? { attribute(name).flatMap { number($0) } }

    /// The whole number that a value is, or nil.
    private func number(_ slot: MarkupSlot) -> Int? {
        guard !slot.value.isEmpty, slot.value.count <= 10 else { return nil }
        var result = 0
        for place in slot.value {
            let digit = bytes[place] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            result = result * 10 + Int(digit)
        }
        return result
    }

    /// Whether an attribute says yes.
    func isTrue(_ name: StaticString) -> Bool {
        attribute(name).map { isTrue($0) } ?? false
    }

    private func isTrue(_ slot: MarkupSlot) -> Bool {
        switch slot.value.count {
        case 1: bytes[slot.value.lowerBound] == UInt8(ascii: "1")
        case 2: holds("on", at: slot.value.lowerBound)
        case 4: holds("true", at: slot.value.lowerBound)
        default: false
        }
    }

    /// Goes to the end tag of the element whose start tag it stands on.
    mutating func leave() throws(PatchError) {
        var depth = 1
        while depth > 0 {
            guard let tag = try next() else { throw Self.broken }
            switch tag {
            case .start: depth += 1
            case .end: depth -= 1
            case .empty: break
            }
        }
    }

    /// The prefix of the tag's name with its colon; empty where it has none.
    var prefix: [UInt8] {
        let name = bytes[name]
        guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return [] }
        return Array(name[...colon])
    }
}

/// Where an attribute stands.
struct MarkupSlot {
    /// Its name.
    let name: Range<Int>
    /// Its value, between the quotes.
    let value: Range<Int>
}
