internal import ApplicationForm
internal import RedInk

/// Divides evidence over the columns 資料名 and ページ, so that a reader who joins them by a space has it again.
enum EvidenceDivision {
    private static let parser = CitationParser()

    /// Where the text is divided: the place of the blank between document and page; nil where there is none.
    static func place(in text: String) -> String.Index? {
        // Several documents make several lines; no blank divides them all.
        guard !text.contains(where: \.isNewline) else { return nil }
        for index in text.indices where text[index] == " " {
            let head = String(text[..<index])
            let tail = String(text[text.index(after: index)...])
            guard !head.allSatisfy(\.isWhitespace), !tail.allSatisfy(\.isWhitespace) else { continue }
            let after = parser.parse(tail)
            guard after.count == 1, let only = after.first, only.label == nil, only.title == nil, only.url == nil,
                only.refersTo == nil, only.locations?.isEmpty == false
            else { continue }
            let before = parser.parse(head)
            if before.count == 1, before[0].locations?.isEmpty ?? true { return index }
        }
        return nil
    }

    /// Edits divided at a place of the new text, the blank there taken out; nil where the blank itself was changed.
    static func divide(_ edits: [Edit], newBytes: Int) -> (head: [Edit], tail: [Edit])? {
        var head: [Edit] = []
        var tail: [Edit] = []
        var seen = 0
        var isBehind = false
        for edit in edits {
            if isBehind {
                tail.append(edit)
                continue
            }
            if edit.op == .delete {
                head.append(edit)
                continue
            }
            let length = edit.text.utf8.count
            guard seen + length > newBytes else {
                seen += length
                head.append(edit)
                continue
            }
            guard edit.op == .equal else { return nil }
            let text = edit.text
            let cut = text.utf8.index(text.startIndex, offsetBy: newBytes - seen)
            guard text[cut...].hasPrefix(" ") else { return nil }
            let before = String(text[..<cut])
            let after = String(text[text.index(after: cut)...])
            if !before.isEmpty { head.append(Edit(op: .equal, text: before)) }
            if !after.isEmpty { tail.append(Edit(op: .equal, text: after)) }
            isBehind = true
        }
        return isBehind ? (head, tail) : nil
    }
}
