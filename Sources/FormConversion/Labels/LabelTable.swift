internal import ApplicationForm
internal import Spreadsheet

/// Gives every label of the catalogues a number, so that the labels of forms are folded once and compared by number.
///
/// Forms of one family repeat the same few hundred labels: what was seen before costs one look-up.
final class LabelTable {
    /// A label as it is compared.
    final class Entry {
        /// Its number in the table; no two labels that are kept at one time have the same.
        let number: Int32
        /// The label as written.
        let source: String
        /// The label without decoration.
        let text: String
        /// The number of its key; ``LabelTable/unknown`` when no catalogue has it.
        let key: Int32
        /// The number of its key without brackets.
        let core: Int32
        /// The label without decoration and brackets.
        let coreText: String
        /// What it could head, if it were a heading.
        private(set) lazy var heading = Heading(source, key: text, core: coreText)
        /// The number that it is, if it is one: `No.12` is 12.
        private(set) lazy var itemNumber = LabelTable.itemNumber(text, source)
        /// Whether it says 必須 or 選択.
        private(set) lazy var isRequirement = LabelTable.requirements.contains(text)
        /// Whether it stands for what is written above it: 〃, 同上.
        private(set) lazy var isDitto = text.isEmpty || text == "同上"
        /// What of the block above the table it names; found out at first use.
        private(set) lazy var blockItem = ApplicationLabels.item(self)

        init(_ source: String, number: Int32, _ texts: (key: String, core: String), _ keys: TextTable) {
            self.number = number
            self.source = source
            (text, coreText) = texts
            key = keys.number(of: text).map { Int32($0) } ?? LabelTable.unknown
            core = keys.number(of: coreText).map { Int32($0) } ?? LabelTable.unknown
        }
    }

    /// The number of every label that no catalogue has.
    static let unknown: Int32 = -1
    /// Labels kept from form to form; more than any honest set of forms has.
    private static let capacity = 20_000
    /// UTF-8 bytes of the longest text that could be a label.
    private static let longestLabel = 1_500

    private var labels = TextTable()
    private var entries: [Entry] = []
    /// For each label the one that came behind it last time, −1 for none.
    private var followers: [Int32] = []
    /// The parts of labels that hold a whole path, by the number of the label.
    private var paths: [Int32: [Entry]] = [:]
    private var keys = TextTable()
    /// The labels of the catalogues as written, which forms repeat word by word.
    private var known = TextTable()
    /// The copies of each of them for comparison.
    private var knownTexts: [(key: String, core: String)] = []

    /// The copies of a catalogue's label, with and without brackets: each label is folded once.
    func texts(ofKnown label: String) -> (key: String, core: String) {
        let (number, isNew) = known.add(label)
        if isNew { knownTexts.append(LabelKey.both(label)) }
        return knownTexts[number]
    }

    /// The number of a catalogue's label, made if need be.
    func register(_ key: String) -> Int32 {
        let (number, isNew) = keys.add(key)
        // What was looked up before the label was known must be looked up again.
        if isNew { forget() }
        return Int32(number)
    }

    /// Forgets the labels of forms when there are too many of them; the numbers handed out are void then.
    ///
    /// A stranger's file may hold any number of texts: begin anew rather than grow.
    ///
    /// - Returns: whether they were forgotten.
    func trim() -> Bool {
        guard entries.count >= Self.capacity else { return false }
        forget()
        return true
    }

    private func forget() {
        guard !entries.isEmpty else { return }
        labels.removeAll()
        entries.removeAll()
        paths.removeAll()
        followers.removeAll()
    }

    /// What there is to know of a text as a label; nil for text that is too long to be one.
    func entry(of text: String) -> Entry? {
        let number = number(of: text)
        return number == Self.unknown ? nil : entries[Int(number)]
    }

    /// What the parts of a label say that holds a path, as 事業所・事業／事業所等の概要／事業者名 does: each part, and what
    /// follows each sign between them, from left to right.
    func path(of entry: Entry) -> [Entry] {
        if let known = paths[entry.number] { return known }
        let parts = LabelPath.parts(of: entry.source).compactMap { self.entry(of: $0) }
        paths[entry.number] = parts
        return parts
    }

    /// The number of a text as a label; ``unknown`` for text that is too long to be one.
    func number(of text: String) -> Int32 {
        guard text.utf8.count <= Self.longestLabel else { return Self.unknown }
        let (number, isNew) = labels.add(text)
        if isNew { enter(text) }
        return Int32(number)
    }

    /// Makes the entry of the label that was added last.
    private func enter(_ text: String) {
        let texts = known.number(of: text).map { knownTexts[$0] } ?? LabelKey.both(text)
        entries.append(Entry(text, number: Int32(entries.count), texts, keys))
        followers.append(-1)
    }

    /// The numbers of the texts of some cells as labels, in their order.
    ///
    /// Forms of one family have the same labels in the same order: the label that came behind the last one in an earlier
    /// form is compared, and only where it is another one is the text looked up.
    func numbers(of places: [Int32], in cells: [Cell]) -> [Int32] {
        var labels = TextTable.empty
        swap(&labels, &self.labels)
        defer { swap(&labels, &self.labels) }
        var numbers: [Int32] = []
        numbers.reserveCapacity(places.count)
        var followers: [Int32] = []
        swap(&followers, &self.followers)
        var last = -1
        for place in places {
            guard cells[Int(place)].text.utf8.count <= Self.longestLabel else {
                numbers.append(Self.unknown)
                continue
            }
            let guess = last < 0 ? -1 : Int(followers[last])
            let (number, isNew) = labels.add(cells[Int(place)].text, guess: guess)
            if isNew {
                swap(&followers, &self.followers)
                enter(cells[Int(place)].text)
                swap(&followers, &self.followers)
            }
            if last >= 0 { followers[last] = Int32(number) }
            last = number
            numbers.append(Int32(number))
        }
        swap(&followers, &self.followers)
        return numbers
    }

    /// The label of a number; nil for ``unknown``.
    func entry(_ number: Int32) -> Entry? { number >= 0 ? entries[Int(number)] : nil }

    fileprivate static let requirements: Set<String> = [
        "必須", "選択", "任意", "必", "選", "必須選択", "必須開示項目", "選択開示項目", "必須項目", "選択項目",
    ]

    /// The number of an item such as `12`, `No.12`, `１２．` or `(12)`; nil when the text is no such number.
    ///
    /// A number of several levels is one too, `1-2` or `(1)-①`, but no other than itself.
    fileprivate static func itemNumber(_ key: String, _ source: String) -> String? {
        guard key.utf8.count <= 16 else { return nil }
        var rest = key[...]
        for prefix in ["no", "項番", "番号"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
        guard !rest.isEmpty, rest.utf8.count <= 6, rest.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        if rest.utf8.count > 1, source.utf8.count <= 48, LabelDecoration.levels(of: source) > 1 { return source }
        guard rest.utf8.count <= 4 else { return nil }
        let digits = rest.drop { $0 == "0" }
        return digits.isEmpty ? nil : String(digits)
    }
}
