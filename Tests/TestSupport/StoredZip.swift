/// Writes zip archives without compression: the bytes of a test's workbook, part by part.
///
/// APPNOTE.TXT 4.3: local file headers, central directory headers, end of central directory record.
public struct StoredZip: Sendable {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    /// Makes an empty archive.
    public init() {}

    /// Adds an entry.
    public mutating func add(_ name: String, _ bytes: [UInt8]) {
        let offset = UInt32(body.count)
        let name = Array(name.utf8)
        // Version 2.0, names in UTF-8, stored, 1 January 1980.
        var header: [UInt8] = Self.little(UInt16(20)) + Self.little(UInt16(0x0800)) + Self.little(UInt16(0))
        header += Self.little(UInt16(0)) + Self.little(UInt16(0x21)) + Self.little(Self.crc32(bytes))
        header += Self.little(UInt32(bytes.count)) + Self.little(UInt32(bytes.count))
        header += Self.little(UInt16(name.count)) + Self.little(UInt16(0))
        body += Self.little(UInt32(0x0403_4B50)) + header + name + bytes
        directory += Self.little(UInt32(0x0201_4B50)) + Self.little(UInt16(20)) + header
        directory += Self.little(UInt16(0)) + Self.little(UInt16(0)) + Self.little(UInt16(0))
        directory += Self.little(UInt32(0)) + Self.little(offset) + name
        count += 1
    }

    /// The archive.
    public var bytes: [UInt8] {
        var end = Self.little(UInt32(0x0605_4B50)) + Self.little(UInt32(0))
        end += Self.little(count) + Self.little(count)
        end += Self.little(UInt32(directory.count)) + Self.little(UInt32(body.count)) + Self.little(UInt16(0))
        return body + directory + end
    }

    private static func little(_ value: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }

    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
