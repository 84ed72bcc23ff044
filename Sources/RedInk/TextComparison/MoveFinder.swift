/// Finds the lines and sentences that were deleted in one place and inserted in another.
struct MoveFinder {
    /// A shorter sentence may stand twice by chance, in characters.
    static let shortest = 4

    /// A whole line or sentence that one side of the edits has.
    private struct Unit {
        var text: String
        var line: Int
    }

    private let edits: [Edit]

    init(edits: [Edit]) { self.edits = edits }

    /// The moves, in the order of the old text.
    func moves() -> [Move] {
        // What moved stands whole in one edit of each side.
        func isLongEnough(_ edit: Edit) -> Bool { edit.text.unicodeScalars.count >= Self.shortest }
        guard edits.contains(where: { $0.op == .delete && isLongEnough($0) }),
            edits.contains(where: { $0.op == .insert && isLongEnough($0) })
        else { return [] }
        let deleted = units(.delete)
        if deleted.isEmpty { return [] }
        var inserted: [String: [Int]] = [:]
        for unit in units(.insert).reversed() { inserted[unit.text, default: []].append(unit.line) }
        return deleted.compactMap { unit in
            inserted[unit.text]?.popLast().map { Move(text: unit.text, oldLine: unit.line, newLine: $0) }
        }
    }

    /// The lines and sentences of one side that are changed from end to end, list marks aside.
    private func units(_ side: Edit.Operation) -> [Unit] {
        var units: [Unit] = []
        var scalars: [(scalar: Unicode.Scalar, isChanged: Bool)] = []
        var line = 0
        func close() {
            let bare = scalars[Self.bare(scalars.map(\.scalar))]
            scalars.removeAll(keepingCapacity: true)
            guard bare.count >= Self.shortest, bare.allSatisfy(\.isChanged) else { return }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: bare.map(\.scalar))
            units.append(Unit(text: String(text), line: line))
        }
        for edit in edits where edit.op == side || edit.op == .equal {
            for scalar in edit.text.unicodeScalars {
                if scalar == "\n" || scalar == "\r" || scalar == "。" {
                    close()
                    if scalar == "\n" { line += 1 }
                } else {
                    scalars.append((scalar, edit.op == side))
                }
            }
        }
        close()
        return units
    }

    private static let blanks: [Unicode.Scalar] = [" ", "\u{3000}", "\t"]
    private static let marks = Array("・●○■□◆◇-－*※().（）．、".unicodeScalars)

    /// The text without the list mark before it, 「・」, 「(1)」, 「①」 or 「2.」, and the blanks around it.
    private static func bare(_ scalars: [Unicode.Scalar]) -> Range<Int> {
        var end = scalars.count
        while end > 0, blanks.contains(scalars[end - 1]) { end -= 1 }
        var start = 0
        while start < end {
            let scalar = scalars[start]
            guard isDigit(scalar) || marks.contains(scalar) || blanks.contains(scalar) else { break }
            start += 1
        }
        // A line that begins with a number such as 2019年 has no list mark, for a mark ends in a sign or a blank.
        if start > 0, start < end, scalars[start - 1].properties.numericType == .decimal { start = 0 }
        return start..<end
    }

    /// Whether a scalar is a digit or a form of one, such as ①; kanji numerals are text.
    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.numericType != nil && !(scalar.value >= 0x3400 && scalar.value <= 0x9FFF)
    }
}
