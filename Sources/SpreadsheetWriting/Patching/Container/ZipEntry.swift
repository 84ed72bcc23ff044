/// One entry of a zip archive, as places in its bytes.
struct ZipEntry {
    /// The name as it is stored.
    let name: [UInt8]
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

    /// The name as names are compared: without regard to case and to the direction of slashes (ECMA-376 part 2, 6.2.2.3).
    static func key(_ name: some Sequence<UInt8>) -> String {
        var bytes: [UInt8] = []
        for byte in name {
            switch byte {
            case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "/"))
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            default: bytes.append(byte)
            }
        }
        let start = bytes.firstIndex { $0 != UInt8(ascii: "/") } ?? bytes.count
        return String(decoding: bytes[start...], as: UTF8.self)
    }
}
