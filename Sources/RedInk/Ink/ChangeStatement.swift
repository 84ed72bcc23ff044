internal import ApplicationForm

/// A sentence that tells a change between two inked texts: 100名を120名に変更, 週次から日次に変更した.
enum ChangeStatement {
    private static let middles = ["を", "から", "より"]
    private static let ends = ["に変更", "へ変更", "に改定", "に改訂", "に修正", "に更新", "へ修正", "へ更新"]
    private static let verbEndings = ["", "。", "した", "した。", "しました", "しました。", "する", "する。", "します", "します。"]

    /// Old and new text, when the pieces are such a sentence and nothing else.
    static func reading(of pieces: [InkPiece]) -> InkReading? {
        if isBesideBlack(pieces) { return besideBlack(pieces) }
        guard pieces.count == 4, pieces[0].kind != .both, pieces[1].kind == .both, pieces[2].kind == .new,
            pieces[3].kind == .both, middles.contains(pieces[1].text.trimmingBlanks())
        else { return nil }
        guard isEnd(pieces[3].text.trimmingBlanks()) else { return nil }
        return .revised(
            old: pieces[0].text.trimmingBlanks(),
            new: pieces[2].text.trimmingBlanks(),
            origin: pieces[0].kind == .old ? .redInk : .wording
        )
    }

    /// Whether new text in red stands between 週次から and に変更, both black.
    private static func isBesideBlack(_ pieces: [InkPiece]) -> Bool {
        pieces.map(\.kind) == [.both, .new, .both] && isEnd(pieces[2].text.trimmingBlanks())
            && middles.contains { pieces[0].text.trimmingBlanks().hasSuffix($0) }
    }

    /// Old and new text, when the old one was left black.
    private static func besideBlack(_ pieces: [InkPiece]) -> InkReading? {
        let head = pieces[0].text.trimmingBlanks()
        guard let middle = middles.first(where: { head.hasSuffix($0) }) else { return nil }
        let old = String(head.dropLast(middle.count)).trimmingBlanks()
        guard !old.isEmpty, !old.contains(where: { $0.isNewline || $0 == "。" }) else {
            return .ambiguous(.openArrow, text: pieces.map(\.text).joined())
        }
        return .revised(old: old, new: pieces[1].text.trimmingBlanks(), origin: .wording)
    }

    /// Whether a text is the end of such a sentence.
    private static func isEnd(_ text: String) -> Bool {
        ends.contains { text.hasPrefix($0) && verbEndings.contains(String(text.dropFirst($0.count))) }
    }

    /// Old and new text, when a text is such a sentence with both in quotation marks: 「週次」を「日次」に変更.
    static func reading(of text: String) -> InkReading? {
        var rest = text.trimmingBlanks()[...]
        guard let old = quotation(&rest), let middle = middles.first(where: { rest.hasPrefix($0) }) else { return nil }
        rest = rest.dropFirst(middle.count)
        guard let new = quotation(&rest), isEnd(String(rest)) else { return nil }
        return .revised(old: old, new: new, origin: .wording)
    }

    /// Takes a quotation off the head of a text.
    private static func quotation(_ text: inout Substring) -> String? {
        guard let first = text.first, "「『".contains(first) else { return nil }
        var depth = 0
        for index in text.indices {
            if "「『".contains(text[index]) { depth += 1 }
            if "」』".contains(text[index]) { depth -= 1 }
            guard depth == 0 else { continue }
            let quotation = String(text[text.index(after: text.startIndex)..<index])
            text = text[text.index(after: index)...]
            return quotation.isEmpty ? nil : quotation
        }
        return nil
    }
}
