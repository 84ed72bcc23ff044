internal import Spreadsheet

/// A cell in pieces of one ink each, and what is asked of it as a whole.
struct InkedCell {
    /// The pieces, in their order.
    let pieces: [InkPiece]
    /// All of the text.
    let text: String
    /// Whether something is struck.
    let hasOld: Bool
    /// Whether something is red and stands.
    let hasNew: Bool

    init(_ runs: [TextRun]) {
        pieces = InkPiece.pieces(of: runs)
        text = pieces.map(\.text).joined()
        hasOld = pieces.contains { $0.kind == .old }
        hasNew = pieces.contains { $0.kind == .new }
    }

    /// What is struck.
    var struck: String { pieces.filter { $0.kind == .old }.map(\.text).joined() }
    /// What is neither struck nor red.
    var black: String { pieces.filter { $0.kind == .both }.map(\.text).joined() }
    /// Without the new ink: the old text.
    var withoutNew: String { pieces.filter { $0.kind != .new }.map(\.text).joined() }
    /// Without the struck ink: the new text.
    var withoutOld: String { pieces.filter { $0.kind != .old }.map(\.text).joined() }

    /// Whether the new text is underlined as ``InkComposer`` does it, and the pieces lie as it lays them.
    ///
    /// Of struck text alone nobody can tell who struck it.
    var isComposed: Bool {
        pieces.contains { $0.kind == .new && $0.isUnderlined }
            && pieces.allSatisfy { $0.kind != .new || $0.isUnderlined || $0.isBlank }
            && !(hasOld && isSetApart)
    }

    /// Whether the cell is an old and a new text, and between them a line break or an arrow, or a word before each.
    ///
    /// No text of ours is cut so, unless it begins or ends with a line break, an arrow or such a word.
    private var isSetApart: Bool {
        if pieces.count <= 3, pieces.allSatisfy({ $0.kind != .both || $0.isBlank }),
            let old = pieces.first(where: { $0.kind == .old }), let new = pieces.first(where: { $0.kind == .new })
        {
            if pieces.last?.kind == .new, RedArrows.beginsWithArrow(new.text) || RedArrows.endsInArrow(old.text) {
                return true
            }
            if ChangeWording.leads(with: old.text)?.isOld == true, ChangeWording.leads(with: new.text)?.isOld == false {
                return true
            }
        }
        // （旧） and （新） in black, each before its text.
        if pieces.map(\.kind) == [.both, .old, .both, .new] {
            let words = [pieces[0], pieces[2]].map { ChangeWording.leads(with: $0.text) }
            return words[0].map { $0.isOld && $0.isAll } == true && words[1].map { !$0.isOld && $0.isAll } == true
        }
        guard pieces.count == 3, pieces[1].kind == .both, pieces[0].kind != .both, pieces[2].kind != .both,
            pieces[0].kind != pieces[2].kind
        else { return false }
        return pieces[1].isBlank ? pieces[1].text.contains(where: \.isNewline) : pieces[1].isGlue
    }
}
