/// Bytes of JSON, stored sixteen at a time into room that is made before.
///
/// What is stored may reach past what is counted, by up to ``overhang`` bytes: the next store writes over it. Every store
/// of this type makes its room first.
struct JSONBuffer: ~Copyable {
    private var base: UnsafeMutableRawPointer
    private var capacity: Int
    /// How many bytes were written.
    private(set) var count = 0

    /// How far the stores may reach past their text: comma, quotes, colon, and blanks and bytes sixteen at a time.
    private static let overhang = 64

    /// Makes room for some bytes; more is made when it is needed.
    init(capacity: Int) {
        self.capacity = max(capacity, 0) + Self.overhang
        base = .allocate(byteCount: self.capacity, alignment: 16)
    }

    deinit { base.deallocate() }

    /// What was written; good until more is.
    var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: base.assumingMemoryBound(to: UInt8.self), count: count)
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if capacity &- count < more &+ Self.overhang { grow(by: more) }
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        let larger = UnsafeMutableRawPointer.allocate(
            byteCount: max(capacity * 2, count + more + Self.overhang),
            alignment: 16
        )
        capacity = max(capacity * 2, count + more + Self.overhang)
        larger.copyMemory(from: base, byteCount: count)
        base.deallocate()
        base = larger
    }

    /// Writes a byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        count &+= 1
    }

    /// Writes the bytes of a literal.
    @inline(__always)
    mutating func append(_ text: StaticString) {
        reserve(text.utf8CodeUnitCount)
        (base + count).copyMemory(from: text.utf8Start, byteCount: text.utf8CodeUnitCount)
        count &+= text.utf8CodeUnitCount
    }

    /// Writes a comma, and a line feed with blanks behind it.
    ///
    /// - Parameter indent: how many blanks; nil where all stands on one line.
    @inline(__always)
    mutating func appendLine(comma: Bool, indent: Int?) {
        reserve(indent ?? 0)
        var place = base + count
        if comma {
            place.storeBytes(of: UInt8(ascii: ","), as: UInt8.self)
            place += 1
        }
        if let indent {
            place.storeBytes(of: UInt8(ascii: "\n"), as: UInt8.self)
            place += 1
            var blanks = 0
            repeat {
                place.storeBytes(of: SIMD16(repeating: 0x20), toByteOffset: blanks, as: SIMD16<UInt8>.self)
                blanks &+= 16
            } while blanks < indent
            place += indent
        }
        count = place - base
    }

    /// Writes the name of a member in quotes, and its colon.
    @inline(__always)
    mutating func append(name: StaticString, isSpaced: Bool) {
        let length = name.utf8CodeUnitCount
        reserve(length)
        let place = base + count
        place.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        (place + 1).copyMemory(from: name.utf8Start, byteCount: length)
        place.storeBytes(of: UInt8(ascii: "\""), toByteOffset: length &+ 1, as: UInt8.self)
        place.storeBytes(of: UInt8(ascii: ":"), toByteOffset: length &+ 2, as: UInt8.self)
        place.storeBytes(of: UInt8(ascii: " "), toByteOffset: length &+ 3, as: UInt8.self)
        count &+= length &+ (isSpaced ? 4 : 3)
    }

    /// Writes a text in quotes.
    @inline(__always)
    mutating func append(quoted text: String) {
        if text.utf8.withContiguousStorageIfAvailable({ append(quoted: UnsafeRawBufferPointer($0)) }) == nil {
            var text = text
            text.withUTF8 { append(quoted: UnsafeRawBufferPointer($0)) }
        }
    }

    @inline(never)
    private mutating func append(quoted text: UnsafeRawBufferPointer) {
        reserve(text.count)
        base.storeBytes(of: UInt8(ascii: "\""), toByteOffset: count, as: UInt8.self)
        count &+= 1
        var index = 0
        while true {
            let copied = Self.copyPlain(UnsafeRawBufferPointer(rebasing: text[index...]), to: base + count)
            count &+= copied
            index += copied
            guard index < text.count else { break }
            append(escape: text[index])
            index += 1
            reserve(text.count - index)
        }
        base.storeBytes(of: UInt8(ascii: "\""), toByteOffset: count, as: UInt8.self)
        count &+= 1
    }

    /// Copies bytes up to the first that JSON must escape, and returns how many there were.
    @inline(__always)
    private static func copyPlain(_ text: UnsafeRawBufferPointer, to place: UnsafeMutableRawPointer) -> Int {
        let count = text.count
        guard let start = text.baseAddress else { return 0 }
        var index = 0
        while index &+ 16 <= count {
            let bytes = (start + index).loadUnaligned(as: SIMD16<UInt8>.self)
            (place + index).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
            let hits = escaped(in: bytes)
            if hits.x | hits.y != 0 {
                return index + (hits.x != 0 ? hits.x.trailingZeroBitCount : 64 + hits.y.trailingZeroBitCount) / 8
            }
            index &+= 16
        }
        if index < count, count >= 8, copiesEnd(of: start, count, to: place) { return count }
        while index < count {
            let byte = start.load(fromByteOffset: index, as: UInt8.self)
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return index }
            place.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
            index &+= 1
        }
        return index
    }

    /// Copies the last sixteen bytes of a text, or a shorter text as its first and last eight bytes.
    ///
    /// - Returns: whether JSON must escape none of them.
    @inline(__always)
    private static func copiesEnd(of start: UnsafeRawPointer, _ count: Int, to place: UnsafeMutableRawPointer) -> Bool {
        let bytes: SIMD16<UInt8>
        if count >= 16 {
            bytes = (start + (count &- 16)).loadUnaligned(as: SIMD16<UInt8>.self)
            (place + (count &- 16)).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
        } else {
            let first = start.loadUnaligned(as: UInt64.self)
            let last = (start + (count &- 8)).loadUnaligned(as: UInt64.self)
            place.storeBytes(of: first, as: UInt64.self)
            (place + (count &- 8)).storeBytes(of: last, as: UInt64.self)
            bytes = unsafeBitCast(SIMD2(first, last), to: SIMD16<UInt8>.self)
        }
        let hits = escaped(in: bytes)
        return hits.x | hits.y == 0
    }

    /// All bits of the bytes that JSON must escape; the first byte has the lowest bits wherever Swift runs.
    @inline(__always)
    private static func escaped(in bytes: SIMD16<UInt8>) -> SIMD2<UInt64> {
        // With this type written down the comparisons are those of the processor.
        var hits = SIMDMask<SIMD16<Int8>>(repeating: false)
        hits .|= bytes .< SIMD16(repeating: 0x20)
        hits .|= bytes .== SIMD16(repeating: UInt8(ascii: "\""))
        hits .|= bytes .== SIMD16(repeating: UInt8(ascii: "\\"))
        return unsafeBitCast(hits, to: SIMD2<UInt64>.self)
    }

    private mutating func append(escape byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\n"): append("\\n")
        case UInt8(ascii: "\r"): append("\\r")
        case UInt8(ascii: "\t"): append("\\t")
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        default:
            append("\\u00")
            append(Self.digit(byte >> 4))
            append(Self.digit(byte & 15))
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + (value - 10)
    }
}
