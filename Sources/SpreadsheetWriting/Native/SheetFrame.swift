internal import Spreadsheet

/// The part of a sheet as libxlsxwriter has written it: views, columns, filters, rules, links, printing.
///
/// What it says of cells, which it knows only in part, gives way to our own content.
struct SheetFrame {
    private let xml: [UInt8]

    init(_ xml: [UInt8]) { self.xml = xml }

    /// The whole part (18.3.1.99, `worksheet`).
    ///
    /// - Throws: ``WriteError`` with `library` when the part is not as the library writes it.
    func filled(with content: SheetContent) throws(WriteError) -> [UInt8] {
        // Nothing before the rows holds a text, nor do the library's rows: their texts are shared ones.
        guard let dimension = end(of: "<dimension ref=\"", from: 0), let quote = start(of: "\"", from: dimension),
            let rows = start(of: "<sheetData", from: quote),
            var rest = end(of: "<sheetData/>", from: rows, isHere: true) ?? end(of: "</sheetData>", from: rows)
        else { throw WriteError(.library, detail: "package: sheet") }
        var result: [UInt8] = []
        result.reserveCapacity(xml.count + content.rows.reduce(0) { $0 + 60 + $1.cells.count * 40 })
        if let range = content.dimension {
            result += xml[..<dimension]
            result += range.description.utf8
            result += xml[quote..<rows]
        } else {
            result += xml[..<rows]
        }
        content.appendRows(to: &result)
        // The filter stands before the merged ranges, all else behind them (18.3.1.99).
        if end(of: "<autoFilter", from: rest, isHere: true) != nil, let end = end(of: "/>", from: rest) {
            result += xml[rest..<end]
            rest = end
        }
        content.appendMerges(to: &result)
        guard content.hasLinks else { return result + xml[rest...] }
        // The library's own links lead out of the workbook.
        if let end = start(of: "</hyperlinks>", from: rest) {
            result += xml[rest..<end]
            content.appendLinks(to: &result)
            return result + xml[end...]
        }
        guard let end = start(of: "<printOptions", from: rest) ?? start(of: "<pageMargins", from: rest) else {
            throw WriteError(.library, detail: "package: sheet")
        }
        result += xml[rest..<end]
        MarkupWriter.append(raw: "<hyperlinks>", to: &result)
        content.appendLinks(to: &result)
        MarkupWriter.append(raw: "</hyperlinks>", to: &result)
        result += xml[end...]
        return result
    }

    private func start(of word: StaticString, from: Int) -> Int? {
        end(of: word, from: from).map { $0 - word.utf8CodeUnitCount }
    }

    /// Where a word ends that stands somewhere, or right there.
    private func end(of word: StaticString, from: Int, isHere: Bool = false) -> Int? {
        let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        return xml.withUnsafeBufferPointer { xml in
            var index = from
            while index + word.count <= xml.count {
                var length = 0
                while length < word.count, xml[index + length] == word[length] { length += 1 }
                if length == word.count { return index + length }
                if isHere { return nil }
                index += 1
            }
            return nil
        }
    }
}
