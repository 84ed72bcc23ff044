/// A citation in the making.
struct CitationDraft: ~Copyable {
    /// What was read last.
    enum Item {
        case nothing, label, title, edition, numberedPlace, otherPlace, url, date, reference, remark
    }

    /// The first token; -1 for none yet.
    var first = -1
    /// Past the last token.
    var last = -1
    var label: String?
    var title: String?
    var edition: String?
    var url: String?
    var accessed: CalendarDate?
    var refersTo: Citation.Reference?
    var locations: [Citation.Location] = []
    var item = Item.nothing
    /// The token past the last item, remarks not counted.
    var itemEnd = -1
    var titleQuoted = false
    /// Whether the last place has a name behind it: 3.2 入退室.
    var glossed = false
    /// Whether a web page is named.
    var web = false
    /// Whether the title was a file's name.
    var file = false
    /// The tokens of the label's word, for 添付3、4.
    var labelWord: Range<Int> = 0..<0
    /// Whether the label has a compound number.
    var labelCompound = false
    /// The closing word 参照 ends the text of a citation.
    var closed = false

    var isEmpty: Bool {
        label == nil && title == nil && url == nil && refersTo == nil && locations.isEmpty && edition == nil
            && accessed == nil
    }

    /// Whether a document is named, not a place alone.
    var hasDocument: Bool { label != nil || title != nil || url != nil || refersTo != nil }

    /// Takes tokens into the text.
    mutating func extend(_ from: Int, _ to: Int) {
        if first < 0 { first = from }
        if !closed { last = max(last, to) }
    }
}
