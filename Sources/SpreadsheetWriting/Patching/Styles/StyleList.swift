/// A counted list in the styles part, such as `fonts` and `cellXfs`.
struct StyleList {
    /// The start tag.
    let tag: Range<Int>
    /// Whether the list is one empty tag.
    let isEmpty: Bool
    /// The elements, each from its start to its end.
    let elements: [Range<Int>]
    /// Where its end tag begins.
    let end: Int
    /// The elements to be added.
    private(set) var added: [[UInt8]] = []
    /// The number of an element by its bytes; made when first asked for.
    private var known: [[UInt8]: Int]?

    /// Reads the list whose start tag a cursor stands on; the cursor then stands on its end tag.
    ///
    /// - Parameters:
    ///   - element: the name of what it lists.
    ///   - prefix: the prefix of SpreadsheetML.
    /// - Throws: ``PatchError`` with `damaged` where it holds anything else, which readers would not count.
    init(
        _ cursor: inout TagCursor,
        of element: StaticString,
        prefix: [UInt8],
        isEmpty: Bool
    ) throws(PatchError) {
        tag = cursor.tag
        self.isEmpty = isEmpty
        var elements: [Range<Int>] = []
        var end = cursor.tag.upperBound
        if !isEmpty {
            while let kind = try cursor.next() {
                let start = cursor.tag.lowerBound
                if kind == .end {
                    end = start
                    break
                }
                guard cursor.isNamed(element, prefix) else {
                    throw PatchError(.damaged, detail: "a list of formats that holds other things")
                }
                if kind == .start { try cursor.leave() }
                elements.append(start..<cursor.tag.upperBound)
            }
        }
        self.elements = elements
        self.end = end
    }

    /// The number of an element of these bytes: one that is there, or a new one.
    mutating func index(of element: [UInt8], in part: [UInt8]) -> Int {
        var table: [[UInt8]: Int] = [:]
        if let known {
            table = known
            self.known = nil
        } else {
            for (index, range) in elements.enumerated().reversed() { table[Array(part[range])] = index }
        }
        let index = table[element] ?? elements.count + added.count
        if table[element] == nil {
            table[element] = index
            added.append(element)
        }
        known = table
        return index
    }

    /// What adding takes: the new elements and the new count.
    func splices(in part: [UInt8], name: StaticString, prefix: [UInt8]) -> [MarkupSplice] {
        guard !added.isEmpty else { return [] }
        var start = MarkupWriter.setting("count", String(elements.count + added.count), in: Array(part[tag]))
        var content = Array(added.joined())
        guard isEmpty else {
            return [MarkupSplice(range: tag, bytes: start), MarkupSplice(range: end..<end, bytes: content)]
        }
        start.removeSubrange((start.count - 2)..<(start.count - 1))
        content += "</".utf8
        content += prefix
        content += "\(name)>".utf8
        return [MarkupSplice(range: tag, bytes: start + content)]
    }
}
