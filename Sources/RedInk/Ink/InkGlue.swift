/// What a person put between old and new text to set them apart: blanks, arrows, strokes, brackets, 変更後.
enum InkGlue {
    private static let strokes: Set<String> = ["／", "/", "｜", "|", "-", "－", "‐", "―", "—", "–"]
    /// What is written beside struck text that nothing stands for any more.
    private static let withdrawals: Set<String> = ["削除", "取消", "取消し", "取り消し", "廃止", "取下げ"]

    /// The pieces without glue.
    static func removed(from pieces: [InkPiece]) -> [InkPiece] {
        var result: [InkPiece] = []
        let pieces = withoutWords(withoutBrackets(pieces))
        for (index, piece) in pieces.enumerated() {
            let next = index + 1 < pieces.count ? pieces[index + 1].kind : nil
            if let last = result.last {
                let isBetween = last.kind == .old && next == .new || last.kind == .new && next == .old
                if isBetween, piece.kind == .both, piece.isGlue || isStroke(piece.text) {
                    continue
                }
                if piece.kind == .new, last.kind == .old {
                    var rest = RedArrows.withoutLead(piece.text)
                    if rest.first == "／" { rest = RedArrows.withoutLead(String(rest.dropFirst())) }
                    if rest.isEmpty { continue }
                    result.append(InkPiece(text: rest, kind: .new, isUnderlined: piece.isUnderlined))
                    continue
                }
            }
            result.append(piece)
        }
        return result
    }

    /// Whether what stands beside struck text says that it was taken out: （削除）.
    static func saysWithdrawn(_ text: String) -> Bool {
        var bare = text.trimmingBlanks()
        if let first = bare.first, ChangeWording.openings.contains(first) || first == "※" { bare.removeFirst() }
        if let last = bare.last, ChangeWording.closings.contains(last) { bare.removeLast() }
        return withdrawals.contains(bare)
    }

    private static func isStroke(_ text: String) -> Bool { strokes.contains(text.trimmingBlanks()) }

    /// The pieces without the brackets around old text that stands beside new text: （旧）新.
    private static func withoutBrackets(_ pieces: [InkPiece]) -> [InkPiece] {
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
