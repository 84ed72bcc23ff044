/// Goes through the records of a stream, one after the other, without copying them.
struct BIFFRecords {
    /// The whole stream.
    let stream: ByteSpan
    /// Where the next record begins.
    private(set) var position: Int

    /// Begins at a place in a stream.
    init(_ stream: ByteSpan, at position: Int) {
        self.stream = stream
        self.position = position
    }

    /// The next record.
    ///
    /// - Throws: ``ReadingError`` when the stream ends before a record of the type END: what is missing may be cells.
    @inline(__always)
    mutating func next() throws(ReadingError) -> BIFFRecord {
        let length = stream.short(position + 2)
        let start = position + 4
        guard start + length <= stream.count else { throw Self.cutOff }
        let record = BIFFRecord(type: UInt16(stream.short(position)), body: stream.part(start, length), start: start)
        position = start + length
        return record
    }

    static let cutOff = ReadingError.damaged(
        part: "Workbook",
        ja: "途中で切れています",
        en: "it is cut off"
    )
}
