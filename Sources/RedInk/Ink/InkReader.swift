internal import ApplicationForm
public import Spreadsheet

/// Tells old and new text apart in a cell that a renewal was written into.
///
/// Struck runs are the old text, in red or not; red runs that are not struck are the new one; the rest belongs to both.
/// Where nothing is struck, 変更前/変更後, 旧/新 and arrows between red texts are understood (``ChangeWording``). All red
/// means new text. Ink in the manner of ``InkComposer``, new text red *and underlined*, is read to the character and
/// never searched for wording; in other ink, blanks, line breaks and arrows between old and new text are glue.
public struct InkReader: Hashable, Sendable {
    /// Whether 変更前/変更後, 旧/新 and arrows are understood, or ink alone.
    public let understandsWording: Bool

    /// Makes a reader.
    public init(understandsWording: Bool = true) { self.understandsWording = understandsWording }

    /// Reads a cell.
    public func read(_ runs: [TextRun]) -> InkReading {
        let pieces = InkPiece.pieces(of: runs)
        let text = pieces.map(\.text).joined()
        let hasOld = pieces.contains { $0.kind == .old }
        let hasNew = pieces.contains { $0.kind == .new }
        // Our own ink; what it says needs no guess.
        let isExact =
            pieces.contains { $0.kind == .new && $0.isUnderlined }
            && pieces.allSatisfy { $0.kind != .new || $0.isUnderlined || $0.isBlank }
        if hasOld { return readStruck(pieces, text, isExact: isExact || !hasNew) }
        if understandsWording, !isExact {
            switch ChangeWording.parse(text, isInked: hasNew) {
            case .pair(let old, let new):
                return hasNew ? .revised(old: old, new: new, origin: .wording) : .worded(old: old, new: new)
            case .unpaired where hasNew: return .ambiguous(.unpairedWording, text: text)
            case .unpaired, .none: break
            }
        }
        guard hasNew, isExact || pieces.contains(where: { $0.kind == .new && !$0.isBlank }) else { return .plain(text) }
        if understandsWording, !isExact {
            if let reading = ChangeStatement.reading(of: pieces) { return reading }
            if let reading = RedArrows(pieces).reading(of: text) { return reading }
        }
        let black = pieces.filter { $0.kind == .both }.map(\.text).joined()
        // A full stop, a bullet or brackets left black are no old text.
        if black.isEmpty || !isExact && black.allSatisfy({ $0.isWhitespace || Self.leftBlack.contains($0) }) {
            if understandsWording, !isExact, SimilarParagraphs.areTwo(in: text) {
                return .ambiguous(.similarParagraphs, text: text)
            }
            return .allRed(text)
        }
        return .addedToBlack(old: isExact ? black : black.trimmingBlanks(), new: text)
    }

    /// What says nothing when it is left black; a dash does: it answers that there is nothing.
    private static let leftBlack = Set("。．.、，,・；;：:※「」『』（）()【】")

    /// Whether struck text and black text behind it are so alike that the second stands for the first: 46名, struck, and 63名.
    private static func isOneBesideOther(_ pieces: [InkPiece]) -> Bool {
        let pieces = pieces.filter { !$0.isBlank }
        guard pieces.count == 2, pieces[0].kind != pieces[1].kind else { return false }
        let texts = pieces.map { $0.text.trimmingBlanks() }
        if SimilarParagraphs.haveOneForm(texts[0], texts[1]) { return true }
        let hasBreak = pieces[0].text.last?.isNewline == true || pieces[1].text.first?.isNewline == true
        return hasBreak && SimilarParagraphs.areTwo(in: texts.joined(separator: "\n"))
    }

    private func readStruck(_ pieces: [InkPiece], _ text: String, isExact: Bool) -> InkReading {
        let hasNew = pieces.contains { $0.kind == .new }
        // What is struck as a whole is withdrawn, whatever words stand in it.
        if understandsWording, !isExact || !hasNew, pieces.contains(where: { $0.kind != .old && !$0.isBlank }) {
            switch ChangeWording.parse(text, isInked: true) {
            case .pair(let old, let new) where Self.fits(pieces, old, new):
                // 変更前 and 変更後 stand beside the ink; they are no part of either text.
                return .revised(old: old, new: new, origin: .redInk)
            case .unpaired
            where pieces.last { !$0.isGlue && $0.text.contains { !ChangeWording.closings.contains($0) } }?.kind == .old:
                return .ambiguous(.unpairedWording, text: text)
            default: break
            }
            if let reading = ChangeStatement.reading(of: pieces) { return reading }
            if !hasNew, Self.isOneBesideOther(pieces), pieces.first?.kind == .old,
                pieces.first?.text.last?.isNewline == false
            {
                return .ambiguous(.likeTexts, text: text)
            }
        }
        // Old and new text as two paragraphs: no text of ours is cut so, unless it begins or ends with a line break.
        let isTwoParagraphs =
            understandsWording && pieces.count == 3 && pieces[1].kind == .both && pieces[1].isBlank
            && pieces[0].kind != pieces[2].kind && pieces[1].text.contains(where: \.isNewline)
        // Nor does an arrow stand between its old and new text.
        let hasArrow =
            understandsWording && pieces.count == 3 && pieces[1].kind == .both && pieces[1].isGlue && !pieces[1].isBlank
        let isExact = isExact && !isTwoParagraphs && !(hasArrow && hasNew)
        if understandsWording, !isExact || !hasNew {
            let rest = pieces.filter { $0.kind != .old }.map(\.text).joined()
            if InkGlue.saysWithdrawn(rest) {
                return .withdrawn(old: pieces.filter { $0.kind == .old }.map(\.text).joined())
            }
        }
        let kept = isExact ? pieces : InkGlue.removed(from: pieces, understandsWording: understandsWording)
        var old = kept.filter { $0.kind != .new }.map(\.text).joined()
        var new = kept.filter { $0.kind != .old }.map(\.text).joined()
        if new.isEmpty { return .withdrawn(old: old) }
        if !isExact {
            old = old.trimmingBlanks()
            new = new.trimmingBlanks()
            if understandsWording, pieces.last?.kind == .both { old = ChangeNote.removed(from: old) }
        }
        return .revised(old: old, new: new, origin: .redInk)
    }

    /// Whether what is struck stands in the old text that wording gives, and what is red in the new one.
    private static func fits(_ pieces: [InkPiece], _ old: String, _ new: String) -> Bool {
        pieces.allSatisfy { piece in
            guard piece.kind != .both, !piece.isGlue else { return true }
            let whole = piece.kind == .old ? old : new
            let bare = ChangeWording.withoutWord(piece.text)
            return bare.isEmpty || whole.contains(bare) || !whole.isEmpty && piece.text.contains(whole)
                || ChangeWording.isSame(whole, piece.text)
        }
    }
}
