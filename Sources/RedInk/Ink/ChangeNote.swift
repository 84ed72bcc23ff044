/// A note of the day of a change, which belongs to the change and not to the old text: （R1.5.1 変更）, ※2019年5月変更.
enum ChangeNote {
    private static let verbs = ["変更", "改定", "改訂", "改正", "修正", "更新", "追記", "追加", "差替え", "差し替え"]

    /// A text without such a note at its end.
    static func removed(from text: String) -> String {
        let characters = Array(text)
        var start: Int?
        if let last = characters.last, ChangeWording.closings.contains(last) {
            start = characters.lastIndex { ChangeWording.openings.contains($0) }
            guard let start, isNote(String(characters[(start + 1)...].dropLast())) else { return text }
            return String(characters[..<start]).trimmingBlanks()
        }
        start = characters.lastIndex { $0.isNewline || $0 == "※" }
        guard let start, isNote(String(characters[(start + 1)...])) else { return text }
        return String(characters[..<start]).trimmingBlanks()
    }

    /// Whether a text is a date and a verb of change.
    private static func isNote(_ text: String) -> Bool {
        var rest = text.trimmingBlanks()
        if rest.first == "※" { rest.removeFirst() }
        if rest.last == "。" { rest.removeLast() }
        for ending in ["済み", "済", "しました", "した"] where rest.hasSuffix(ending) { rest.removeLast(ending.count) }
        guard let verb = verbs.first(where: { rest.hasSuffix($0) }) else { return false }
        let date = rest.dropLast(verb.count)
        return date.contains(where: \.isNumber)
            && date.allSatisfy { $0.isNumber || $0.isWhitespace || "RHSrhs令和平成昭年月日元./／．-にで付けよりから：:".contains($0) }
    }
}
