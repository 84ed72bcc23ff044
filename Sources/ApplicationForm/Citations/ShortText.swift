/// A text in the making in room that is taken from the stack: labels, numbers, addresses.
struct ShortText {
    private let room: UnsafeMutableBufferPointer<UInt8>
    private var count = 0

    private init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

    /// The text that `body` appends, up to a number of UTF-8 bytes.
    static func make(_ capacity: Int, _ body: (inout ShortText) -> Void) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { room in
            var text = ShortText(room)
            body(&text)
            return String(decoding: UnsafeBufferPointer(rebasing: room[..<text.count]), as: UTF8.self)
        }
    }

    /// Appends a byte, which is left out where there is no room.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        guard count < room.count else { return }
        room.initializeElement(at: count, to: byte)
        count += 1
    }

    /// Appends a scalar.
    @inline(__always)
    mutating func append(scalar value: UInt32) {
        if value < 0x80 {
            append(UInt8(truncatingIfNeeded: value))
        } else if let scalar = Unicode.Scalar(value) {
            for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(unit) }
        }
    }

    /// Appends a number in ASCII digits.
    mutating func append(number: Int) {
        var number = number
        if number < 0 || number > 9_999 { return String(number).utf8.forEach { append($0) } }
        var unit = number > 999 ? 1_000 : number > 99 ? 100 : number > 9 ? 10 : 1
        while unit > 0 {
            append(0x30 + UInt8(truncatingIfNeeded: number / unit))
            number %= unit
            unit /= 10
        }
    }
}
