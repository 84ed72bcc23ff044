/// Reads the documents and places that an evidence cell names (添付書類等).
///
/// Scheme overview §4(4)ア asks for 資料名称とその中の記載箇所. Any text may be given; there are no errors. The time taken grows with
/// the length of the text.
public struct CitationParser: Sendable {
    /// Makes a parser.
    public init() {}

    /// The citations in a cell, in order; none where no evidence is offered.
    public func parse(_ text: String) -> [Citation] {
        PlainCitation.read(text) ?? read(text, notes: false).citations
    }

    /// The citations in a cell together with what else it says.
    public func read(_ text: String) -> CitationReading { read(text, notes: true) }

    private func read(_ text: String, notes: Bool) -> CitationReading {
        FoldedText.read(text) { folded in
            if folded.count == 0 { return CitationReading() }
            return CitationTokenizer.read(folded) { tokens in
                CitationGrammar(text, folded, tokens, notes: notes).read()
            }
        }
    }
}
