internal import ApplicationForm

/// A sentence that tells a change between two inked texts: 100名を120名に変更, 週次から日次に変更した.
enum ChangeStatement {
    private static let middles = ["を", "から", "より"]
    private static let ends = ["に変更", "へ変更", "に改定", "に改訂", "に修正", "に更新", "へ修正", "へ更新"]
    private static let verbEndings = ["", "。", "した", "した。", "しました", "しました。", "する", "する。", "します", "します。"]

    /// Old and new text, when the pieces are such a sentence and nothing else.
    static func reading(of pieces: [InkPiece]) -> InkReading? {
        guard pieces.count == 4, pieces[0].kind != .both, pieces[1].kind == .both, pieces[2].kind == .new,
            pieces[3].kind == .both, middles.contains(pieces[1].text.trimmingBlanks())
        else { return nil }
        let end = pieces[3].text.trimmingBlanks()
        guard let verb = ends.first(where: { end.hasPrefix($0) }),
            verbEndings.contains(String(end.dropFirst(verb.count)))
        else { return nil }
        return .revised(
            old: pieces[0].text.trimmingBlanks(),
            new: pieces[2].text.trimmingBlanks(),
            origin: pieces[0].kind == .old ? .redInk : .wording
        )
    }
}
