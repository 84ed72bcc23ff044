/// Words in red that say that nothing changed: 変更なし beside, above or below the text.
enum UnchangedNote {
    private static let words: Set<String> = [
        "変更なし", "変更無し", "変更無", "変更ありません", "変更はありません", "変更はない", "変更なしです", "変更点なし", "変更箇所なし", "変更事項なし", "修正なし",
        "前回と同じ", "前回と同様", "前回から変更なし", "前回と変更なし", "新規申請時から変更なし", "新規申請時と同じ",
    ]

    /// The text without such a note; nil where there is none, or nothing beside it.
    static func removed(from cell: InkedCell) -> String? {
        let red = cell.pieces.filter { $0.kind == .new && !$0.isBlank }
        let black = cell.black.trimmingBlanks()
        if black.isEmpty { return removed(from: cell.text) }
        guard red.count == 1, isNote(red[0].text),
            let place = cell.pieces.firstIndex(where: { $0.kind == .new && !$0.isBlank })
        else { return nil }
        // 料金の変更なし is a sentence.
        let before = place > 0 ? cell.pieces[place - 1].text + red[0].text : red[0].text
        return isSetOff(String(before.dropLast(red[0].text.count)), red[0].text) ? black : nil
    }

    /// Whether a note stands on a line of its own, in brackets, or behind something that is no sentence going on.
    private static func isSetOff(_ before: String, _ note: String) -> Bool {
        guard let last = before.last, let first = note.first else { return true }
        if last.isWhitespace || first.isWhitespace || first == "※" || ChangeWording.openings.contains(first) {
            return true
        }
        return !"のはがにをもでと".contains(last)
    }

    /// A text that is red as a whole, without the note in brackets at its end or on its first or last line.
    private static func removed(from text: String) -> String? {
        let bare = text.trimmingBlanks()
        if let last = bare.last, ChangeWording.closings.contains(last),
            let open = bare.lastIndex(where: { ChangeWording.openings.contains($0) }), open > bare.startIndex,
            isNote(String(bare[open...]))
        {
            return bare[..<open].trimmingBlanks()
        }
        let lines = bare.split(whereSeparator: \.isNewline)
        guard lines.count > 1 else { return nil }
        if isNote(String(lines[lines.count - 1])) { return bare[..<lines[lines.count - 1].startIndex].trimmingBlanks() }
        if isNote(String(lines[0])) { return bare[lines[0].endIndex...].trimmingBlanks() }
        return nil
    }

    private static func isNote(_ text: String) -> Bool { words.contains(InkGlue.withoutBrackets(text)) }
}
