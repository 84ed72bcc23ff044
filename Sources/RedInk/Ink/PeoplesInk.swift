internal import ApplicationForm

/// Reads ink as people put it on, with the words, arrows and blanks that they set between old and new text.
struct PeoplesInk {
    private let cell: InkedCell
    private var pieces: [InkPiece] { cell.pieces }

    init(_ cell: InkedCell) { self.cell = cell }

    /// What ink and words say.
    var reading: InkReading { cell.hasOld ? struck : unstruck }

    // MARK: Something is struck

    private var struck: InkReading {
        // What is struck as a whole is withdrawn, whatever words stand in it.
        if pieces.contains(where: { $0.kind != .old && !$0.isBlank }), let reading = worded ?? besideBlack {
            return reading
        }
        if InkGlue.saysWithdrawn(cell.withoutOld) { return .withdrawn(old: cell.struck) }
        // Deletions alone look the same whoever made them.
        guard cell.hasNew else { return ComposedInk(cell).reading }
        let kept = InkGlue.removed(from: pieces)
        var old = kept.filter { $0.kind != .new }.map(\.text).joined().trimmingBlanks()
        let new = kept.filter { $0.kind != .old }.map(\.text).joined()
        if new.isEmpty { return .withdrawn(old: old) }
        if pieces.last?.kind == .both { old = ChangeNote.removed(from: old) }
        return .revised(old: old, new: new.trimmingBlanks(), origin: .redInk)
    }

    /// What words beside the ink say; nil for nothing.
    private var worded: InkReading? {
        switch ChangeWording.parse(cell.text, isInked: true) {
        case .pair(let old, let new) where fits(old, new):
            // 変更前 and 変更後 stand beside the ink; they are no part of either text.
            return .revised(old: old, new: new, origin: .redInk)
        case .unpaired
        where pieces.last { !$0.isGlue && $0.text.contains { !ChangeWording.closings.contains($0) } }?.kind == .old:
            return .ambiguous(.unpairedWording, text: cell.text)
        default: return ChangeStatement.reading(of: pieces)
        }
    }

    /// Whether what is struck stands in the old text that wording gives, and what is red in the new one.
    private func fits(_ old: String, _ new: String) -> Bool {
        pieces.allSatisfy { piece in
            guard piece.kind != .both, !piece.isGlue else { return true }
            let whole = piece.kind == .old ? old : new
            let bare = ChangeWording.withoutWord(piece.text)
            return bare.isEmpty || whole.contains(bare) || !whole.isEmpty && piece.text.contains(whole)
                || ChangeWording.isSame(whole, piece.text)
        }
    }

    /// Struck text and black text behind it, so alike that the second may stand for the first: 46名, struck, and 63名.
    private var besideBlack: InkReading? {
        guard !cell.hasNew, pieces.first?.kind == .old, pieces.first?.text.last?.isNewline == false else { return nil }
        let pieces = pieces.filter { !$0.isBlank }
        guard pieces.count == 2, pieces[0].kind != pieces[1].kind else { return nil }
        let texts = pieces.map { $0.text.trimmingBlanks() }
        let isAlike =
            SimilarParagraphs.haveOneForm(texts[0], texts[1])
            || pieces[1].text.first?.isNewline == true && SimilarParagraphs.areTwo(in: texts.joined(separator: "\n"))
        return isAlike ? .ambiguous(.likeTexts, text: cell.text) : nil
    }

    // MARK: Nothing is struck

    private var unstruck: InkReading {
        switch ChangeWording.parse(cell.text, isInked: cell.hasNew) {
        case .pair(let old, let new):
            return cell.hasNew ? .revised(old: old, new: new, origin: .wording) : .worded(old: old, new: new)
        case .unpaired where cell.hasNew: return .ambiguous(.unpairedWording, text: cell.text)
        case .unpaired, .none: break
        }
        guard pieces.contains(where: { $0.kind == .new && !$0.isBlank }) else { return .plain(cell.text) }
        if let text = UnchangedNote.removed(from: cell) { return .unchanged(text) }
        if isDeletionUnstruck { return .ambiguous(.unstruckDeletion, text: cell.text) }
        let statement = ChangeStatement.reading(of: pieces) ?? ChangeStatement.reading(of: cell.text)
        if let reading = statement ?? RedArrows(pieces).reading(of: cell.text) { return reading }
        if let reading = besideBlackBrackets { return reading }
        // A full stop, a bullet or brackets left black are no old text.
        let black = cell.black
        guard black.allSatisfy({ $0.isWhitespace || Self.leftBlack.contains($0) }) else {
            return .addedToBlack(old: black.trimmingBlanks(), new: cell.text)
        }
        return SimilarParagraphs.areTwo(in: cell.text)
            ? .ambiguous(.similarParagraphs, text: cell.text) : .allRed(cell.text)
    }

    /// Red text, and black text in brackets beside it: the old text, or a remark that stayed.
    private var besideBlackBrackets: InkReading? {
        let pieces = pieces.filter { !$0.isBlank }
        guard pieces.count == 2, let red = pieces.first(where: { $0.kind == .new })?.text.trimmingBlanks(),
            let black = pieces.first(where: { $0.kind == .both })?.text.trimmingBlanks(),
            ChangeWording.isBracketed(black)
        else { return nil }
        let old = String(black.dropFirst().dropLast())
        let isAlike = SimilarParagraphs.haveOneForm(old, red) || SimilarParagraphs.areTwo(in: "\(old)\n\(red)")
        return isAlike
            ? .revised(old: old, new: red, origin: .wording) : .ambiguous(.bracketsBesideRed, text: cell.text)
    }

    /// Whether a note in red says that black text was taken out, none of which is struck.
    private var isDeletionUnstruck: Bool {
        let red = pieces.filter { $0.kind == .new && !$0.isBlank }
        return red.count == 1 && InkGlue.isNote(red[0].text) && InkGlue.saysWithdrawn(red[0].text)
            && pieces.contains { $0.kind == .both && !$0.isBlank }
    }

    /// What says nothing when it is left black; a dash does: it answers that there is nothing.
    private static let leftBlack = Set("。．.、，,・；;：:※「」『』（）()【】")
}
