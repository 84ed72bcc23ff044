/// The table of shared strings: the texts, and the runs of the few that have runs.
struct SharedStrings {
    /// One string.
    struct Entry {
        /// Its whole text.
        let text: String
        /// Where its runs stand in ``SharedStrings/rich``; -1 for none.
        let rich: Int32
    }

    /// The strings in their order.
    private(set) var entries: [Entry] = []
    /// Those of them that have runs.
    private(set) var rich: [RichText] = []

    /// How many there are.
    var count: Int { entries.count }

    /// Makes room.
    mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

    /// Adds a string without runs.
    @inline(__always)
    mutating func append(_ text: String) { entries.append(Entry(text: text, rich: -1)) }

    /// Adds a string.
    mutating func append(_ string: RichText) {
        guard !string.runs.isEmpty else { return append(string.text) }
        entries.append(Entry(text: string.text, rich: Int32(clamping: rich.count)))
        rich.append(string)
    }

    /// A string with its runs.
    func text(of entry: Entry) -> RichText {
        entry.rich < 0 ? RichText(text: entry.text) : rich[Int(entry.rich)]
    }
}
