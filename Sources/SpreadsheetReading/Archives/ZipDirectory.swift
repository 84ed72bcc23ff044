/// The places of a zip archive's entries: libzip does not say whether they overlap.
///
/// Entries that share bytes are the mark of a “better zip bomb”. APPNOTE.TXT 4.3.12 (central directory header) and
/// 4.3.16 (end of central directory record).
enum ZipDirectory {
    /// Whether two entries claim the same bytes; false where the directory is not of the plain 32-bit kind.
    static func entriesOverlap(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        func number(_ offset: Int, _ width: Int) -> Int {
            var value = 0
            for index in (0..<width).reversed() { value = value << 8 | Int(bytes[offset + index]) }
            return value
        }
        let endRecordLength = 22
        guard bytes.count >= endRecordLength else { return false }
        var end = bytes.count - endRecordLength
        let lowest = max(0, end - 65_535)
        while number(end, 4) != 0x0605_4B50 {
            guard end > lowest else { return false }
            end -= 1
        }
        let count = number(end + 10, 2)
        var place = number(end + 16, 4)
        let directory = place
        var spans: [(from: Int, to: Int)] = []
        spans.reserveCapacity(count)
        for _ in 0..<count {
            guard place + 46 <= end, number(place, 4) == 0x0201_4B50 else { return false }
            let from = number(place + 42, 4)
            // A local header has 30 bytes, then the name, then the data.
            spans.append((from, from + 30 + number(place + 28, 2) + number(place + 20, 4)))
            place += 46 + number(place + 28, 2) + number(place + 30, 2) + number(place + 32, 2)
        }
        spans.sort { $0.from < $1.from }
        for (one, next) in zip(spans, spans.dropFirst()) where one.to > next.from { return true }
        return (spans.last?.to ?? 0) > directory
    }
}
