internal import ApplicationForm

/// A label of the block and its value in one cell: 事業者名：株式会社….
struct ApplicationLine {
    /// What the label names.
    let item: ApplicationItem
    /// What stands behind it.
    let value: String

    /// Whether a text may hold a label and its value.
    static func mayStand(in text: String) -> Bool { text.holds("：") || text.holds(":") }

    /// The text before the first colon, and what follows it; nil where there is no colon.
    static func split(_ text: String) -> (label: String, value: String)? {
        guard mayStand(in: text), let colon = text.firstIndex(where: isColon) else { return nil }
        let value = text[text.index(after: colon)...]
        return (String(text[..<colon]), String(value.drop { $0.isWhitespace }))
    }

    /// 認定番号：… 認定年月日：… in one cell; nil where it holds fewer than two.
    static func several(in text: String, _ table: LabelTable) -> [ApplicationLine]? {
        guard text.count(where: isColon) > 1 else { return nil }
        var result: [ApplicationLine] = []
        var from = text.startIndex
        for colon in text.indices where isColon(text[colon]) {
            let before = text[from..<colon]
            let label = before.lastIndex { $0.isWhitespace }.map { before[before.index(after: $0)...] } ?? before
            guard let item = ApplicationLabels.item(String(label), table) else { continue }
            if let last = result.popLast() {
                let value = String(text[from..<label.startIndex].drop { $0.isWhitespace })
                result.append(ApplicationLine(item: last.item, value: value))
            } else if label.startIndex != text.startIndex {
                return nil
            }
            from = text.index(after: colon)
            result.append(ApplicationLine(item: item, value: String(text[from...])))
        }
        guard result.count > 1 else { return nil }
        return result.map { line in
            let value = line.value.drop { $0.isWhitespace }
            let end = value.lastIndex { !$0.isWhitespace }.map { value.index(after: $0) } ?? value.startIndex
            return ApplicationLine(item: line.item, value: String(value[..<end]))
        }
    }

    private static func isColon(_ character: Character) -> Bool { character == "：" || character == ":" }
}
