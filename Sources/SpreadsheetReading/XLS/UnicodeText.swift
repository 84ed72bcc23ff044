/// Turns the characters of a workbook stream into strings.
///
/// Compressed characters are the first 256 of Unicode, the others UTF-16LE ([MS-XLS] 2.5.294). Half a surrogate pair
/// becomes U+FFFD and is remembered.
struct UnicodeText {
    /// What in the last string stands for no character, as `3D D8 @1234`; nil for a sound one.
    private(set) var unreadable: String?
    private var scratch: [UInt8] = []

    /// A string of characters with one byte each.
    mutating func compressed(_ bytes: UnsafeRawBufferPointer) -> String {
        unreadable = nil
        var high: UInt8 = 0
        for byte in bytes { high |= byte }
        if high < 0x80 { return String(decoding: bytes, as: UTF8.self) }
        makeRoom(bytes.count * 2)
        return scratch.withUnsafeMutableBufferPointer { room in
            var length = 0
            for byte in bytes {
                if byte < 0x80 {
                    room[length] = byte
                    length += 1
                } else {
                    room[length] = 0xC0 | byte >> 6
                    room[length + 1] = 0x80 | byte & 0x3F
                    length += 2
                }
            }
            return String(decoding: UnsafeBufferPointer(rebasing: room[..<length]), as: UTF8.self)
        }
    }

    /// A string of characters with two bytes each; an odd last byte is left out.
    ///
    /// - Parameter place: where the bytes stand in the stream.
    mutating func wide(_ bytes: UnsafeRawBufferPointer, at place: Int) -> String {
        transcode(count: bytes.count / 2, at: place) {
            UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 2, as: UInt16.self))
        }
    }

    /// A string of units that were gathered from several records.
    mutating func units(_ units: ArraySlice<UInt16>, at place: Int) -> String {
        units.withUnsafeBufferPointer { buffer in transcode(count: buffer.count, at: place) { buffer[$0] } }
    }

    private mutating func makeRoom(_ size: Int) {
        if scratch.count < size { scratch = [UInt8](repeating: 0, count: max(size, 4_096)) }
    }

    /// Writes UTF-16 units as UTF-8.
    @inline(__always)
    private mutating func transcode(count: Int, at place: Int, unit: (Int) -> UInt16) -> String {
        unreadable = nil
        // No unit needs more than three bytes, no pair more than four.
        makeRoom(count * 3)
        var bad = DecodedText()
        let result = scratch.withUnsafeMutableBufferPointer { room in
            var length = 0
            var index = 0
            while index < count {
                let one = unit(index)
                index += 1
                if one < 0x80 {
                    room[length] = UInt8(one)
                    length += 1
                } else if one < 0x800 {
                    room[length] = 0xC0 | UInt8(one >> 6)
                    room[length + 1] = 0x80 | UInt8(one & 0x3F)
                    length += 2
                } else if one & 0xF800 != 0xD800 {
                    Self.put(one, room, &length)
                } else if one & 0x0400 == 0, index < count, unit(index) & 0xFC00 == 0xDC00 {
                    let scalar = 0x10000 + (UInt32(one & 0x3FF) << 10 | UInt32(unit(index) & 0x3FF))
                    index += 1
                    room[length] = 0xF0 | UInt8(scalar >> 18)
                    room[length + 1] = 0x80 | UInt8(scalar >> 12 & 0x3F)
                    room[length + 2] = 0x80 | UInt8(scalar >> 6 & 0x3F)
                    room[length + 3] = 0x80 | UInt8(scalar & 0x3F)
                    length += 4
                } else {
                    Self.note(one, at: place + (index - 1) * 2, in: &bad)
                    Self.put(0xFFFD, room, &length)
                }
            }
            return String(decoding: UnsafeBufferPointer(rebasing: room[..<length]), as: UTF8.self)
        }
        unreadable = bad.faultList
        return result
    }

    private static func note(_ unit: UInt16, at place: Int, in faults: inout DecodedText) {
        let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        bytes.withUnsafeBufferPointer { faults.appendFault($0[...], at: place) }
    }

    @inline(__always)
    private static func put(_ unit: UInt16, _ room: UnsafeMutableBufferPointer<UInt8>, _ length: inout Int) {
        room[length] = 0xE0 | UInt8(unit >> 12)
        room[length + 1] = 0x80 | UInt8(unit >> 6 & 0x3F)
        room[length + 2] = 0x80 | UInt8(unit & 0x3F)
        length += 3
    }
}
