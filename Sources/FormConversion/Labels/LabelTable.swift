/// Gives every label of the catalogues a number, so that the labels of forms are folded once and compared by number.
///
/// Forms of one family repeat the same few hundred labels: what was seen before costs one look-up.
final class LabelTable {
    /// A label as it is compared.
    struct Entry {
        /// The label without decoration.
        let text: String
        /// The number of its key; ``LabelTable/unknown`` when no catalogue has it.
        let key: Int32
        /// The number of its key without brackets.
        let core: Int32
        /// What it could head, if it were a heading.
        let heading: Heading?
    }

    /// The number of every label that no catalogue has.
    static let unknown: Int32 = -1
    /// Labels kept; more than any honest set of forms has.
    private static let capacity = 20_000
    /// UTF-8 bytes of the longest text that could be a label.
    private static let longestLabel = 1_500

    private var entries: [String: Entry] = [:]
    private var numbers: [String: Int32] = [:]

    /// The number of a catalogue's label, made if need be.
    func register(_ key: String) -> Int32 {
        if let number = numbers[key] { return number }
        let number = Int32(numbers.count)
        numbers[key] = number
        // What was looked up before the label was known must be looked up again.
        entries.removeAll(keepingCapacity: true)
        return number
    }

    /// What there is to know of a text as a label; nil for text that is too long to be one.
    func entry(of text: String) -> Entry? {
        if let entry = entries[text] { return entry }
        guard text.utf8.count <= Self.longestLabel else { return nil }
        // A stranger's file may hold any number of texts: begin anew rather than grow.
        if entries.count >= Self.capacity { entries.removeAll(keepingCapacity: true) }
        let key = LabelKey.of(text)
        let entry = Entry(
            text: key,
            key: numbers[key] ?? Self.unknown,
            core: numbers[LabelKey.core(of: text)] ?? Self.unknown,
            heading: Heading(text)
        )
        entries[text] = entry
        return entry
    }
}
