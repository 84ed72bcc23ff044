#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// A place in a part, for markup that is known byte for byte.
///
/// The part is well-formed UTF-8 and ``PartMemory/padding`` zeros stand behind it: a zero is part of no spelling, so
/// that looking for one stops at the end by itself.
struct MarkupCursor {
    private(set) var place: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>

    @inline(__always)
    init(at place: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
        self.place = place
        self.end = end
    }

    /// The byte at the place.
    @inline(__always)
    var byte: UInt8 { place[0] }

    /// A byte behind the place, within the length of a spelling.
    @inline(__always)
    subscript(_ offset: Int) -> UInt8 { place[offset] }

    /// Whether a spelling stands here.
    @inline(__always)
    func isAt(_ spelling: StaticString) -> Bool { memcmp(place, spelling.utf8Start, spelling.utf8CodeUnitCount) == 0 }

    /// Goes on by a number of bytes that were looked at.
    @inline(__always)
    mutating func skip(_ count: Int) { place += count }

    /// Passes a spelling if it stands here.
    @inline(__always)
    mutating func pass(_ spelling: StaticString) -> Bool {
        guard isAt(spelling) else { return false }
        place += spelling.utf8CodeUnitCount
        return true
    }

    /// Passes bytes if they stand here.
    @inline(__always)
    mutating func pass(_ spelling: UnsafeBufferPointer<UInt8>) -> Bool {
        guard end - place >= spelling.count, UnsafeBufferPointer(start: place, count: spelling.count) == spelling else {
            return false
        }
        place += spelling.count
        return true
    }

    /// The bytes between this place and a later one.
    func spelling(upTo later: MarkupCursor) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: place, count: later.place - place)
    }

    /// Passes an element that holds nothing, with names of letters and values that stand for themselves; nil for any other.
    ///
    /// - Parameter room: where its attributes go, all of which are without a prefix.
    mutating func emptyElement(
        in room: UnsafeMutableBufferPointer<MarkupAttribute>
    ) -> (element: MarkupName, count: Int)? {
        guard pass("<"), let element = plainName() else { return nil }
        var count = 0
        while !pass("/>") {
            guard count < room.count, pass(" "), let name = plainName(), name.local != "xmlns", pass("=\"") else {
                return nil
            }
            let from = place
            while MarkupText.isPlainInValue(place[0]) { place += 1 }
            let value = UnsafeBufferPointer(start: from, count: place - from)
            for other in room[..<count] where other.name.local == name.local { return nil }
            guard pass("\"") else { return nil }
            room.initializeElement(at: count, to: MarkupAttribute(name: name, value: value))
            count += 1
        }
        return (element, count)
    }

    private mutating func plainName() -> MarkupName? {
        let from = place
        letters()
        return place == from
            ? nil : MarkupName(namespace: .none, local: UnsafeBufferPointer(start: from, count: place - from))
    }

    /// Passes a number of up to nine digits.
    @inline(__always)
    mutating func number() -> Int? {
        let from = place
        var value = 0
        while true {
            let digit = place[0] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            value = value &* 10 &+ Int(digit)
            place += 1
            guard place - from < 10 else { return nil }
        }
        return place == from ? nil : value
    }

    /// Passes what a number is written in.
    @inline(__always)
    mutating func decimal() {
        while place[0] &- UInt8(ascii: "0") < 10 || place[0] == UInt8(ascii: ".") || place[0] == UInt8(ascii: "-") {
            place += 1
        }
    }

    /// Passes letters of the basic alphabet.
    @inline(__always)
    mutating func letters() { while (place[0] | 0x20) &- UInt8(ascii: "a") < 26 { place += 1 } }

    /// Passes an A1 reference in capitals; nil when it is none or lies outside a sheet.
    @inline(__always)
    mutating func reference() -> (row: Int, column: Int)? {
        var column = 0
        while true {
            let letter = place[0] &- UInt8(ascii: "A")
            guard letter < 26 else { break }
            column = column &* 26 &+ Int(letter) &+ 1
            guard column <= 16_384 else { return nil }
            place += 1
        }
        guard column > 0, let row = number(), row > 0, row <= 1_048_576 else { return nil }
        return (row, column)
    }

    /// Passes text up to the next tag; nil when anything in it stands for something else.
    ///
    /// Entities, line ends other than line feeds, and `_`, which may begin an escape, are left to the events.
    @inline(__always)
    mutating func plainText() -> UnsafeBufferPointer<UInt8>? {
        let from = place
        while true {
            place = Self.stop(from: place, end: end, underscore: true)
            switch place[0] {
            case UInt8(ascii: "<"): return UnsafeBufferPointer(start: from, count: place - from)
            case UInt8(ascii: "]"):
                if place[1] == UInt8(ascii: "]"), place[2] == UInt8(ascii: ">") { return nil }
                place += 1
            default: return nil
            }
        }
    }

    /// Passes a `t` that holds plain text (ECMA-376 part 1, 18.4.12), whose `<` is passed; nil for any other.
    ///
    /// - Parameter preservesSpace: whether white space at both ends is text where the element does not say so.
    @inline(__always)
    mutating func textElement(preservesSpace: Bool) -> String? {
        var preserves = preservesSpace
        if pass("t xml:space=\"preserve\">") {
            preserves = true
        } else if !pass("t>") {
            return nil
        }
        guard let text = plainText(), pass("</t>") else { return nil }
        return (preserves ? text : text.trimmed).checkedString
    }

    /// The next place that holds `<`, `&`, `]`, a carriage return, or, where asked for, `_`; the end when there is none.
    @inline(__always)
    static func stop(
        from place: UnsafePointer<UInt8>,
        end: UnsafePointer<UInt8>,
        underscore: Bool = false
    ) -> UnsafePointer<UInt8> {
        var place = place
        while place < end {
            let bytes = UnsafeRawPointer(place).loadUnaligned(as: SIMD16<UInt8>.self)
            // With this type written down the comparisons are those of the processor.
            var hits = SIMDMask<SIMD16<Int8>>(repeating: false)
            hits .|= bytes .== SIMD16(repeating: UInt8(ascii: "<"))
            hits .|= bytes .== SIMD16(repeating: UInt8(ascii: "&"))
            hits .|= bytes .== SIMD16(repeating: UInt8(ascii: "]"))
            hits .|= bytes .== SIMD16(repeating: UInt8(ascii: "\r"))
            if underscore { hits .|= bytes .== SIMD16(repeating: UInt8(ascii: "_")) }
            let bits = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
            if bits[0] != 0 { return place + UInt64(littleEndian: bits[0]).trailingZeroBitCount / 8 }
            if bits[1] != 0 { return place + 8 + UInt64(littleEndian: bits[1]).trailingZeroBitCount / 8 }
            place += 16
        }
        return end
    }
}
