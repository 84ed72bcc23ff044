/// One entry of a zip archive, as places in its bytes.
struct ZipEntry {
    /// The name as it is stored, in its record.
    let name: Range<Int>
    /// Its record in the central directory.
    let record: Range<Int>
    /// Its local header, data and whatever follows, up to the next entry.
    let whole: Range<Int>
    /// The packed data.
    let data: Range<Int>
    /// 0 for stored, 8 for deflated.
    let method: Int
    /// The checksum of the unpacked data.
    let checksum: UInt32
    /// The unpacked size.
    let size: Int

    /// Whether a name begins with another, or is the same, as names are compared.
    ///
    /// Without regard to case, to the direction of slashes and to one at the front (ECMA-376 part 2, 6.2.2.3).
    static func matches(
        _ name: some BidirectionalCollection<UInt8>,
        _ other: some BidirectionalCollection<UInt8>,
        beginning: Bool = false
    ) -> Bool {
        var names = name.drop { folded($0) == UInt8(ascii: "/") }[...]
        for byte in other.drop(while: { folded($0) == UInt8(ascii: "/") }) {
            guard let first = names.popFirst(), folded(first) == folded(byte) else { return false }
        }
        return beginning || names.isEmpty
    }

    @inline(__always)
    private static func folded(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "\\"): UInt8(ascii: "/")
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: byte
        }
    }
}
