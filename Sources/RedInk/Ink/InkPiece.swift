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
    var isGlue: Bool { text.allSatisfy { $0.isWhitespace || RedArrows.arrows.contains($0) } }

    /// The pieces of a cell; adjoining runs of one ink are one.
    static func pieces(of runs: [TextRun]) -> [InkPiece] {
        var pieces: [InkPiece] = []
        for run in runs where !run.text.isEmpty {
            let kind: Kind = run.font.strike ? .old : run.font.isRed ? .new : .both
            let isUnderlined = run.font.underline != .none
            if let last = pieces.last, last.kind == kind, last.isUnderlined == isUnderlined {
                pieces[pieces.count - 1].text += run.text
            } else {
                pieces.append(InkPiece(text: run.text, kind: kind, isUnderlined: isUnderlined))
            }
        }
        return pieces
    }

    /// The pieces without the blanks, line breaks and arrows by which a person set new text off from old text.
    static func withoutGlue(_ pieces: [InkPiece]) -> [InkPiece] {
        var result: [InkPiece] = []
        for (index, piece) in pieces.enumerated() {
            let next = index + 1 < pieces.count ? pieces[index + 1].kind : nil
            if let last = result.last {
                let isBetween = last.kind == .old && next == .new || last.kind == .new && next == .old
                if piece.isGlue, isBetween, piece.kind == .both { continue }
                if piece.kind == .new, last.kind == .old {
                    let rest = piece.text.drop { $0.isWhitespace || RedArrows.arrows.contains($0) }
                    if rest.isEmpty { continue }
                    result.append(InkPiece(text: String(rest), kind: .new, isUnderlined: piece.isUnderlined))
                    continue
                }
            }
            result.append(piece)
        }
        return result
    }
}
