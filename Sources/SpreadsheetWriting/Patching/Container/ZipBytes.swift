/// Little-endian numbers in the records of a zip archive.
enum ZipBytes {
    static func short(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
        Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
    }

    static func long(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
        short(bytes, offset) | short(bytes, offset + 2) << 16
    }

    static func put(short value: Int, in bytes: inout [UInt8], at offset: Int) {
        bytes[offset] = UInt8(truncatingIfNeeded: value)
        bytes[offset + 1] = UInt8(truncatingIfNeeded: value >> 8)
    }

    static func put(long value: Int, in bytes: inout [UInt8], at offset: Int) {
        put(short: value, in: &bytes, at: offset)
        put(short: value >> 16, in: &bytes, at: offset + 2)
    }
}
