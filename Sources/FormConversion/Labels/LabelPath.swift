/// Takes labels apart that hold a whole path in one cell: 大項目／中項目／小項目, or one a line.
enum LabelPath {
    /// UTF-8 bytes of the longest label that is taken apart.
    private static let longest = 900
    /// Parts of a path; a form has four levels, and a number or a note beside them.
    private static let mostParts = 8

    /// The parts of a label, each alone and with all that follows it, the whole left out; none where it is no path.
    static func parts(of text: String) -> [String] {
        guard text.utf8.count >= 6, text.utf8.count <= longest else { return [] }
        let pieces = text.split(maxSplits: mostParts, whereSeparator: isSign)
        guard pieces.count > 1 else { return [] }
        var parts: [String] = []
        for (index, piece) in pieces.enumerated() {
            if index > 0, index + 1 < pieces.count { parts.append(String(text[piece.startIndex...])) }
            parts.append(String(piece))
        }
        return parts
    }

    /// Whether a character stands between the levels of a path.
    private static func isSign(_ character: Character) -> Bool {
        switch character {
        case "/", "／", ">", "＞", "→", "⇒", "|", "｜", ":", "：", "»", "›", "\\", "＼", "_", "＿", "【", "】", "［", "］", "[",
            "]", "\t", "　",
            " ":
            true
        default: character.isNewline
        }
    }
}
