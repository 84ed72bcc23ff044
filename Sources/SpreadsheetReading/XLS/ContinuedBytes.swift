/// The bytes of a record that may go on in CONTINUE records ([MS-XLS] 2.4.58), read one after the other.
///
/// A record may be split anywhere; characters that are split begin again with a byte that says how wide they are
/// (2.5.293, `XLUnicodeRichExtendedString`), all other data goes on as if nothing had been.
struct ContinuedBytes {
    private let stream: ByteSpan
    /// Where the next byte stands in the stream.
    private(set) var position: Int
    private var end: Int

    /// Begins at an offset within a record.
    init(_ stream: ByteSpan, _ record: BIFFRecord, at offset: Int) {
        self.stream = stream
        end = record.start + record.body.count
        position = min(record.start + offset, end)
    }

    /// Whether nothing follows.
    var isAtEnd: Bool {
        mutating get {
            while position == end { guard goOn() else { return true } }
            return false
        }
    }

    /// Goes on to the next CONTINUE record; false when there is none.
    mutating func goOn() -> Bool {
        guard stream.short(end) == Int(RecordType.continuation), end + 4 <= stream.count else { return false }
        let length = stream.short(end + 2)
        guard end + 4 + length <= stream.count else { return false }
        position = end + 4
        end = position + length
        return true
    }

    /// The next byte; nil at the end.
    @inline(__always)
    mutating func byte() -> UInt8? {
        if position == end { guard !isAtEnd else { return nil } }
        defer { position += 1 }
        return stream.byte(position)
    }

    /// The next two bytes as a number; nil at the end.
    @inline(__always)
    mutating func short() -> Int? {
        if end - position >= 2 {
            defer { position += 2 }
            return stream.short(position)
        }
        guard let low = byte(), let high = byte() else { return nil }
        return Int(high) << 8 | Int(low)
    }

    /// The next four bytes as a number; nil at the end.
    @inline(__always)
    mutating func long() -> UInt32? {
        if end - position >= 4 {
            defer { position += 4 }
            return stream.long(position)
        }
        guard let low = short(), let high = short() else { return nil }
        return UInt32(high) << 16 | UInt32(low)
    }

    /// Passes over bytes; false when there are fewer.
    mutating func skip(_ count: Int) -> Bool {
        var left = count
        while left > end - position {
            left -= end - position
            position = end
            guard goOn() else { return false }
        }
        position += left
        return true
    }

    /// The next bytes where they stand in one piece; nil when they are split or fewer.
    @inline(__always)
    mutating func piece(_ count: Int) -> UnsafeRawBufferPointer? {
        guard count <= end - position else { return nil }
        defer { position += count }
        return stream.part(position, count).buffer
    }

    /// Gathers UTF-16 units that are split; the width may change at each split.
    ///
    /// - Parameter isWide: whether the characters before the first split have two bytes.
    /// - Returns: false when the record ends before all of them; those that are there are gathered.
    mutating func units(_ count: Int, isWide: Bool, into units: inout [UInt16]) -> Bool {
        var isWide = isWide
        var left = count
        while true {
            let here = min(left, isWide ? (end - position) / 2 : end - position)
            units.reserveCapacity(units.count + here)
            for index in 0..<here {
                units.append(
                    isWide ? UInt16(stream.short(position + index * 2)) : UInt16(stream.byte(position + index))
                )
            }
            position += isWide ? here * 2 : here
            left -= here
            guard left > 0 else { return true }
            position = end
            repeat { guard goOn() else { return false } } while position == end
            isWide = stream.byte(position) & 1 == 1
            position += 1
        }
    }

    /// Gathers bytes that may be split, as texts before Unicode are.
    mutating func bytes(_ count: Int) -> [UInt8] {
        var result: [UInt8] = []
        while result.count < count, !isAtEnd {
            let here = min(count - result.count, end - position)
            result.append(contentsOf: stream.part(position, here).buffer)
            position += here
        }
        return result
    }
}
