/// What a person put between old and new text to set them apart: blanks, arrows, strokes, brackets, 変更後.
enum InkGlue {
    private static let strokes: Set<String> = ["／", "/", "｜", "|", "-", "－", "‐", "―", "—", "–", "；", ";"]
    /// What is written beside struck text that nothing stands for any more.
    private static let withdrawals: Set<String> = ["削除", "取消", "取消し", "取り消し", "廃止", "取下げ"]

    /// The pieces without glue.
    static func removed(from pieces: [InkPiece]) -> [InkPiece] {
        var result: [InkPiece] = []
        let pieces = withoutWithdrawals(withoutWords(withoutBrackets(pieces)))
        let leader = pieces.first { $0.kind != .both }?.kind
        for (index, piece) in pieces.enumerated() {
            let next = index + 1 < pieces.count ? pieces[index + 1].kind : nil
            guard let last = result.last else {
                result.append(piece)
                continue
            }
            // Old and new, old and new, or the other way round: what stands between two pairs belongs to both texts.
            let isBetween = last.kind == leader && next != nil && next != .both && next != leader
            if isBetween, piece.kind == .both, piece.isGlue || isStroke(piece.text) { continue }
            guard piece.kind == .new, last.kind == .old else {
                result.append(piece)
                continue
            }
            result[result.count - 1].text = withoutLastArrow(last.text)
            let rest = withoutLead(piece.text, behind: result)
            if !rest.isEmpty { result.append(InkPiece(text: rest, kind: .new, isUnderlined: piece.isUnderlined)) }
        }
        return result
    }

    /// New text without what sets it apart from the old one before it.
    private static func withoutLead(_ text: String, behind pieces: [InkPiece]) -> String {
        var rest = RedArrows.withoutLead(text)
        if rest.first == "／" { rest = RedArrows.withoutLead(String(rest.dropFirst())) }
        // Within a line, a blank alone belongs to the new text: 資料1, p.1 struck and then p.2.
        let lead = text.dropLast(rest.count)
        let isInLine = pieces.count > 1 && pieces[pieces.count - 2].text.last?.isNewline == false
        if isInLine, lead.allSatisfy(\.isWhitespace) { return text }
        // So does what the old text begins with too.
        let hasOldLead = pieces.last.map { RedArrows.withoutLead($0.text) != $0.text } ?? false
        return hasOldLead ? text : rest
    }

    /// Old text without an arrow that was struck with it.
    private static func withoutLastArrow(_ text: String) -> String {
        guard RedArrows.endsInArrow(text), text.last?.isNewline == false else { return text }
        let rest = RedArrows.withoutTail(text)
        return rest.isEmpty ? text : rest
    }

    /// The pieces without red notes beside struck text that say that it was taken out: （削除）.
    private static func withoutWithdrawals(_ pieces: [InkPiece]) -> [InkPiece] {
        pieces.indices.filter { index in
            guard pieces[index].kind == .new, isNote(pieces[index].text), saysWithdrawn(pieces[index].text) else {
                return true
            }
            let isBeside =
                index > 0 && pieces[index - 1].kind == .old
                || index + 1 < pieces.count && pieces[index + 1].kind == .old
            return !isBeside
        }.map { pieces[$0] }
    }

    /// Whether a text stands in brackets or behind ※.
    static func isNote(_ text: String) -> Bool {
        guard let first = text.first(where: { !$0.isWhitespace }) else { return false }
        return first == "※" || ChangeWording.openings.contains(first)
    }

    /// A note without its brackets, ※, and the full stop at its end.
    static func withoutBrackets(_ text: String) -> String {
        var bare = text.trimmingBlanks()
        if let first = bare.first, ChangeWording.openings.contains(first) || "※・*＊".contains(first) {
            bare.removeFirst()
        }
        if let last = bare.last, ChangeWording.closings.contains(last) { bare.removeLast() }
        if bare.last == "。" { bare.removeLast() }
        return bare.trimmingBlanks()
    }

    /// Whether what stands beside struck text says that it was taken out: （削除）, 削除済み.
    static func saysWithdrawn(_ text: String) -> Bool {
        var bare = withoutBrackets(text)
        for ending in ["いたしました", "しました", "した", "済み", "済"] where bare.hasSuffix(ending) {
            bare.removeLast(ending.count)
            break
        }
        return withdrawals.contains(bare)
    }

    private static func isStroke(_ text: String) -> Bool { strokes.contains(text.trimmingBlanks()) }

    /// The pieces without the brackets around old text that stands beside new text: （旧）新.
    private static func withoutBrackets(_ pieces: [InkPiece]) -> [InkPiece] {
        if let bare = withoutStruckBrackets(pieces) { return bare }
        var result = pieces
        for index in pieces.indices.dropFirst().dropLast() where pieces[index].kind == .old {
            let isBeside =
                index >= 2 && pieces[index - 2].kind == .new && pieces[index - 1].text.count == 1
                || index + 2 < pieces.count && pieces[index + 2].kind == .new && pieces[index + 1].text.count == 1
            guard isBeside, result[index - 1].kind == .both, result[index + 1].kind == .both,
                let open = result[index - 1].text.last, let close = result[index + 1].text.first,
                ChangeWording.openings.contains(open), ChangeWording.closings.contains(close)
            else { continue }
            result[index - 1].text.removeLast()
            result[index + 1].text.removeFirst()
        }
        return result.filter { !$0.text.isEmpty }
    }

    /// The pieces without the brackets that were struck with the old text; nil where there are none, or the new text has them too.
    private static func withoutStruckBrackets(_ pieces: [InkPiece]) -> [InkPiece]? {
        let written = pieces.filter { !$0.isBlank }
        guard written.count == 2, let old = pieces.firstIndex(where: { $0.kind == .old }),
            let new = written.first(where: { $0.kind == .new })?.text.trimmingBlanks(),
            case let text = pieces[old].text.trimmingBlanks(), ChangeWording.isBracketed(text),
            new.first.map(ChangeWording.openings.contains) == false
        else { return nil }
        var result = pieces
        result[old].text = String(text.dropFirst().dropLast())
        return result
    }

    /// The pieces without the words 変更前 and 変更後 in front of old and new text.
    private static func withoutWords(_ pieces: [InkPiece]) -> [InkPiece] {
        let hasWord = pieces.map { ChangeWording.leads(with: $0.text) }
        let oldLeads = pieces.indices.contains { pieces[$0].kind == .old && hasWord[$0] != nil }
        let newLeads = pieces.indices.contains { pieces[$0].kind == .new && hasWord[$0] != nil }
        var result: [InkPiece] = []
        for (index, piece) in pieces.enumerated() {
            guard let word = hasWord[index] else {
                result.append(piece)
                continue
            }
            let next = index + 1 < pieces.count ? pieces[index + 1].kind : nil
            var piece = piece
            switch piece.kind {
            case .both where word.isAll && next == (word.isOld ? .old : .new): continue
            case .old where word.isOld && !newLeads: piece.text = ChangeWording.withoutWord(piece.text)
            case .new where !word.isOld && !oldLeads: piece.text = ChangeWording.withoutWord(piece.text)
            default: break
            }
            if !piece.text.isEmpty { result.append(piece) }
        }
        return result
    }
}
