/// Words with a tag each, found by the scalar that they begin with; made once and kept for good.
struct WordRows: Sendable {
    /// A word as scalars, in the order in which they are compared.
    typealias Word = (scalars: [UInt32], tag: UInt8)

    /// Rows begin from here, so that smaller numbers say what a scalar is that begins no word.
    static let firstRow: UInt16 = 16

    /// For each scalar below U+10000 where its row begins in ``rows``, or its class.
    private let index: BoundedView<UInt16>
    /// A row for each first scalar: two numbers whose bits say by what second scalars words go on, where its words of one
    /// scalar begin, and its words, longer ones first, each as its length, its tag and its scalars; 0 at the end.
    private let rows: BoundedView<UInt32>

    /// Makes rows of words; equally long words keep their order.
    init(_ words: [Word], classes: [UInt32: UInt16] = [:]) {
        var index = [UInt16](repeating: 0, count: 0x10000)
        for (scalar, value) in classes where scalar < 0x10000 { index[Int(scalar)] = value }
        var rows = [UInt32](repeating: 0, count: Int(Self.firstRow))
        for (first, row) in Dictionary(grouping: words, by: { $0.scalars.first ?? 0x10000 }) where first < 0x10000 {
            let start = rows.count
            index[Int(first)] = UInt16(truncatingIfNeeded: start)
            rows += [0, 0, 0]
            for length in Set(row.map(\.scalars.count)).sorted(by: >) {
                if length == 1 { rows[start + 2] = UInt32(rows.count) }
                for word in row where word.scalars.count == length {
                    rows.append(UInt32(length))
                    rows.append(UInt32(word.tag))
                    rows += word.scalars
                    if length > 1 { rows[start + Int(word.scalars[1] >> 5 & 1)] |= 1 << (word.scalars[1] & 31) }
                }
            }
            if rows[start + 2] == 0 { rows[start + 2] = UInt32(rows.count) }
            rows.append(0)
        }
        self.index = BoundedView(lasting: index)
        self.rows = BoundedView(lasting: rows)
    }

    /// Where the words begin that begin with a scalar; a number below ``firstRow`` for its class when there are none.
    @inline(__always)
    func row(of scalar: UInt32) -> UInt16 { scalar < 0x10000 ? index[Int(scalar)] : 0 }

    /// Calls `body` with the length and the tag of each word of a row that stands in a text, longer ones first, until it
    /// says false.
    ///
    /// - Parameters:
    ///   - row: the row of the text's first scalar.
    ///   - limit: how many scalars the text has.
    ///   - scalar: the text's scalar at an offset.
    @inline(__always)
    func forEachWord(
        in row: UInt16,
        limit: Int,
        scalar: (Int) -> UInt32,
        _ body: (_ length: Int, _ tag: UInt8) -> Bool
    ) {
        guard row >= Self.firstRow, limit > 0 else { return }
        let start = Int(row)
        let second = limit > 1 ? scalar(1) : 0
        let goesOn = limit > 1 && rows[start + Int(second >> 5 & 1)] >> (second & 31) & 1 != 0
        var place = goesOn ? start + 3 : Int(rows[start + 2])
        while case let length = Int(rows[place]), length > 0 {
            let scalars = place + 2
            place = scalars + length
            if length > limit || length > 1 && rows[scalars + 1] != second { continue }
            var offset = 2
            while offset < length, scalar(offset) == rows[scalars + offset] { offset += 1 }
            if offset >= length, !body(length, UInt8(truncatingIfNeeded: rows[scalars - 1])) { return }
        }
    }
}
