public import ApplicationForm

/// What the ink of a cell says.
public enum InkReading: Hashable, Sendable {
    /// Why old and new text cannot be told apart.
    public enum Ambiguity: String, Hashable, Sendable, CaseIterable {
        /// Red text with more than one arrow: a chain of changes, or a procedure.
        case severalArrows = "several-arrows"
        /// 変更前 without 変更後, or more of one than of the other.
        case unpairedWording = "unpaired-wording"
        /// All is red, in two paragraphs that are alike: old and new text, or two like sentences.
        case similarParagraphs = "similar-paragraphs"
        /// An arrow in front of red text, or から and に変更 about it, and nothing that tells where the old text before it begins.
        case openArrow = "open-arrow"
        /// Struck text and black text of one form side by side: the second may stand for the first, or have stood beside it.
        case likeTexts = "like-texts"
        /// Red text, and black text in brackets beside it that may be the old text or a remark that stayed.
        case bracketsBesideRed = "brackets-beside-red"
        /// A note in red says 削除, and nothing is struck.
        case unstruckDeletion = "unstruck-deletion"
    }

    /// No ink and no wording: the text as it stands.
    case plain(String)
    /// Old and new text, and what told them apart.
    case revised(old: String, new: String, origin: Baseline.Origin)
    /// Old and new text that words alone tell apart (変更前：…変更後：…), nothing of it in red.
    case worded(old: String, new: String)
    /// Words in red say that nothing changed (変更なし); the text without them.
    case unchanged(String)
    /// All is red and nothing struck: new text.
    case allRed(String)
    /// Red was added to black text: the black part is the old text, the whole is the new one.
    case addedToBlack(old: String, new: String)
    /// All is struck: the text was withdrawn.
    case withdrawn(old: String)
    /// Old and new text stand together, but nothing tells them apart; the text is kept whole.
    case ambiguous(Ambiguity, text: String)

    /// The text as it stands now; the whole text where nothing else is known.
    public var new: String {
        switch self {
        case .plain(let text), .unchanged(let text), .allRed(let text), .ambiguous(_, let text): text
        case .revised(_, let new, _), .worded(_, let new), .addedToBlack(_, let new): new
        case .withdrawn: ""
        }
    }

    /// The earlier text; nil where the cell carries none.
    public var old: String? {
        switch self {
        case .plain, .unchanged, .allRed, .ambiguous: nil
        case .revised(let old, _, _), .worded(let old, _), .addedToBlack(let old, _), .withdrawn(let old): old
        }
    }

    /// What told the earlier text from the present one; nil where there is none.
    public var origin: Baseline.Origin? {
        switch self {
        case .plain, .unchanged, .allRed, .ambiguous: nil
        case .revised(_, _, let origin): origin
        case .worded: .wording
        case .addedToBlack, .withdrawn: .redInk
        }
    }

    /// Whether the cell carries ink or the wording of a change.
    public var isMarked: Bool {
        if case .plain = self { return false }
        return true
    }

    /// Whether some of the cell is in red or struck, as the scheme asks of a change (overview §9(1)).
    public var isInked: Bool {
        switch self {
        case .plain, .worded, .unchanged: false
        case .revised, .allRed, .addedToBlack, .withdrawn, .ambiguous: true
        }
    }
}
