internal import Spreadsheet

/// A stretch of a cell in one ink.
struct InkPiece {
    /// Which text a stretch belongs to.
    enum Kind {
        case old, new, both
    }

    /// The text, never empty.
    var text: String
    /// Which text it belongs to.
    var kind: Kind
    /// Whether it is underlined.
    var isUnderlined: Bool

    /// Whether it holds nothing to read.
    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
    /// Whether it holds nothing but blanks and arrows.
    var isGlue: Bool { RedArrows.isGlue(text) }

    private var endsInLineBreak: Bool { text.last?.isNewline == true }

    /// The pieces of a cell; adjoining runs of one ink are one, and a line break behind a change is in both texts.
    static func pieces(of runs: [TextRun]) -> [InkPiece] {
        let colored = coloredIsNew(runs)
        let pieces = runs.lazy.filter { !$0.text.isEmpty }.map { run in
            let isNew = run.font.isRed || colored && run.font.color?.isVivid == true
            return InkPiece(
                text: run.text,
                kind: run.font.strike ? .old : isNew ? .new : .both,
                isUnderlined: run.font.underline != .none
            )
        }
        return sharingLineBreaks(joined(pieces))
    }

    /// Whether another colour than red marks the new text: something is struck, nothing is red and stands, and coloured text
    /// stands beside black text or right behind what is struck.
    private static func coloredIsNew(_ runs: [TextRun]) -> Bool {
        guard runs.contains(where: \.font.strike), !runs.contains(where: { !$0.font.strike && $0.font.isRed }),
            runs.contains(where: { !$0.font.strike && $0.font.color?.isVivid == true })
        else { return false }
        let standing = runs.filter { !$0.font.strike && !$0.text.allSatisfy(\.isWhitespace) }
        if standing.contains(where: { $0.font.color?.isVivid != true }) { return true }
        // All that stands is coloured: the author's own colour, unless one stretch follows one struck stretch.
        return runs.first?.font.strike == true && runs.last?.font.strike == false && standing.count == 1
    }

    /// Gives back the line break that followed a change.
    ///
    /// LibreOffice saves a line break with the run before it: where a line ends in a change, its break would belong to the
    /// second of the two texts alone. ``InkComposer`` never ends new text so.
    private static func sharingLineBreaks(_ pieces: [InkPiece]) -> [InkPiece] {
        var result: [InkPiece] = []
        for (index, piece) in pieces.enumerated() {
            result.append(piece)
            guard index > 0, index + 1 < pieces.count else { continue }
            let (before, after) = (pieces[index - 1], pieces[index + 1])
            // The next of several changed lines begins with its old text.
            let isBeforePair = after.kind == before.kind && isMisleading(before, piece)
            guard isBeforePair || isMisleading(before, piece, beforeText: after),
                let lineBreak = result[result.count - 1].text.popLast()
            else { continue }
            result.append(InkPiece(text: String(lineBreak), kind: .both, isUnderlined: after.isUnderlined))
        }
        return joined(result)
    }

    /// The pieces, adjoining ones of one ink made one.
    private static func joined(_ pieces: some Sequence<InkPiece>) -> [InkPiece] {
        var result: [InkPiece] = []
        for piece in pieces {
            if let last = result.last, last.kind == piece.kind, last.isUnderlined == piece.isUnderlined {
                result[result.count - 1].text += piece.text
            } else {
                result.append(piece)
            }
        }
        return result
    }

    /// Whether the line break at the end of the second of two texts, old and new, reads as one of both.
    static func isMisleading(_ first: InkPiece, _ second: InkPiece, beforeText next: InkPiece) -> Bool {
        isMisleading(first, second) && next.kind == .both && next.text.first?.isNewline == false
    }

    private static func isMisleading(_ first: InkPiece, _ second: InkPiece) -> Bool {
        first.kind != .both && second.kind != .both && first.kind != second.kind && second.endsInLineBreak
            && !second.isBlank && !first.endsInLineBreak
    }
}
