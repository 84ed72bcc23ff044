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
        var index = 0
        while index < xml.count {
            guard xml[index] == UInt8(ascii: "<"), xml[index...].starts(with: start),
                let end = xml[index...].firstIndex(of: UInt8(ascii: ">"))
            else {
                result.append(xml[index])
                index += 1
                continue
            }
            let tag = xml[index...end]
            let digits = tag.dropFirst(start.count).prefix { $0 != UInt8(ascii: "\"") }
            if let row = Int(String(decoding: digits, as: UTF8.self)), rows.contains(row),
                let place = tag.indices.first(where: { tag[$0...].starts(with: mark) })
            {
                result.append(contentsOf: tag[..<place])
                result.append(contentsOf: tag[(place + mark.count)...])
            } else {
                result.append(contentsOf: tag)
            }
            index = end + 1
        }
        return result
    }
}
