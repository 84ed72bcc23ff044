/// Rows that keep their height until something is typed, and then fit to it.
///
/// libxlsxwriter marks every height as set by hand (ECMA-376 part 1, 18.3.1.73, attribute `customHeight`), and Excel
/// never fits such a row again. The mark is taken away here; the height stays.
enum GrowingRows {
    /// The XML of a sheet without the mark on some rows.
    static func release(_ rows: Set<Int>, in xml: [UInt8]) -> [UInt8] {
        let start = Array("<row r=\"".utf8)
        let mark = Array(" customHeight=\"1\"".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(xml.count)
        xml.withUnsafeBufferPointer { xml in
            func stands(_ word: [UInt8], at index: Int) -> Bool {
                guard index + word.count <= xml.count else { return false }
                for offset in word.indices where xml[index + offset] != word[offset] { return false }
                return true
            }
            // Everything before it is in the result.
            var done = 0
            var index = 0
            while index < xml.count {
                guard xml[index] == UInt8(ascii: "<"), stands(start, at: index) else {
                    index += 1
                    continue
                }
                index += start.count
                var row = 0
                while index < xml.count, xml[index] >= 0x30, xml[index] <= 0x39 {
                    row = row &* 10 &+ Int(xml[index] & 0x0F)
                    index += 1
                }
                let isReleased = rows.contains(row)
                while index < xml.count, xml[index] != UInt8(ascii: ">") {
                    if isReleased, stands(mark, at: index) {
                        result.append(contentsOf: xml[done..<index])
                        index += mark.count
                        done = index
                    } else {
                        index += 1
                    }
                }
            }
            result.append(contentsOf: xml[done...])
        }
        return result
    }
}
