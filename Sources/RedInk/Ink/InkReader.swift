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
            case .pair(let old, let new): return .revised(old: old, new: new, origin: .wording)
            case .unpaired where hasNew: return .ambiguous(.unpairedWording, text: text)
            case .unpaired, .none: break
            }
        }
        guard hasNew, isExact || pieces.contains(where: { $0.kind == .new && !$0.isBlank }) else { return .plain(text) }
        if understandsWording, !isExact, let reading = RedArrows(pieces).reading(of: text) { return reading }
        let black = pieces.filter { $0.kind == .both }.map(\.text).joined()
        if black.isEmpty || !isExact && black.allSatisfy(\.isWhitespace) {
            if understandsWording, !isExact, SimilarParagraphs.areTwo(in: text) {
                return .ambiguous(.similarParagraphs, text: text)
            }
            return .allRed(text)
        }
        return .addedToBlack(old: isExact ? black : black.trimmingBlanks(), new: text)
    }

    private func readStruck(_ pieces: [InkPiece], _ text: String, isExact: Bool) -> InkReading {
        let struck = pieces.filter { $0.kind == .old }.map(\.text).joined()
        if understandsWording, !isExact, case .pair(let old, let new) = ChangeWording.parse(text),
            ChangeWording.isSame(old, struck)
        {
            // 変更前 and 変更後 stand beside the ink; they are no part of either text.
            return .revised(old: old, new: new, origin: .redInk)
        }
        // Old and new text as two paragraphs: no text of ours is cut so, unless it begins or ends with a line break.
        let isTwoParagraphs =
            understandsWording && pieces.count == 3 && pieces[1].kind == .both && pieces[1].isBlank
            && pieces[0].kind != pieces[2].kind && pieces[1].text.contains(where: \.isNewline)
        let isExact = isExact && !isTwoParagraphs
        let kept = isExact ? pieces : InkPiece.withoutGlue(pieces)
        var old = kept.filter { $0.kind != .new }.map(\.text).joined()
        var new = kept.filter { $0.kind != .old }.map(\.text).joined()
        if new.isEmpty { return .withdrawn(old: old) }
        if !isExact {
            old = old.trimmingBlanks()
            new = new.trimmingBlanks()
        }
        return .revised(old: old, new: new, origin: .redInk)
    }
}
