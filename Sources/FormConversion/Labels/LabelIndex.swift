internal import ApplicationForm

/// The labels of one catalogue, by the numbers of a label table.
final class LabelIndex {
    /// The labels of one field.
    struct FieldLabels {
        let section: Int32
        let item: Int32
        let subitem: Int32?
        let description: Int32
        let core: Int32
        let number: String
    }

    /// The catalogue.
    let catalogue: Catalogue
    /// Blank answers to all fields, for submissions to begin with.
    let blankAnswers: [Answer]
    /// The labels of each field, in the order of the catalogue.
    let fields: [FieldLabels]
    /// The fields of a description, by its key.
    let byDescription: [Int32: [Int]]
    /// The fields of a description without brackets.
    let byCore: [Int32: [Int]]
    /// The descriptions without decoration, for matching by likeness.
    private(set) lazy var texts = descriptionKeys.map { Array($0.unicodeScalars) }
    /// The keys of the descriptions.
    private let descriptionKeys: [String]
    /// The keys of sections.
    let sections: Set<Int32>
    /// The keys of items and subitems.
    let items: Set<Int32>
    /// The sections by name without decoration, longer names first.
    private let sectionNames: [SectionName]

    /// A section's name without decoration.
    private struct SectionName {
        let name: String
        let scalars: [Unicode.Scalar]
        let key: Int32
    }

    init(_ catalogue: Catalogue, _ table: LabelTable) {
        self.catalogue = catalogue
        blankAnswers = catalogue.fields.map { Answer(field: $0.id) }
        var byDescription: [Int32: [Int]] = [:]
        var byCore: [Int32: [Int]] = [:]
        var sections: Set<Int32> = []
        var items: Set<Int32> = []
        // Fields share the labels of their section and item: each is folded once.
        var labels = TextTable()
        var keys: [Int32] = []
        func key(_ text: String) -> Int32 {
            let (number, isNew) = labels.add(text)
            if isNew { keys.append(table.register(table.texts(ofKnown: text).key)) }
            return keys[number]
        }
        descriptionKeys = catalogue.fields.map { table.texts(ofKnown: $0.description).key }
        fields = catalogue.fields.enumerated().map { index, field in
            let description = table.texts(ofKnown: field.description)
            let labels = FieldLabels(
                section: key(field.section),
                item: key(field.item),
                subitem: field.subitem.map(key),
                description: table.register(description.key),
                core: table.register(description.core),
                number: field.number
            )
            byDescription[labels.description, default: []].append(index)
            byCore[labels.core, default: []].append(index)
            for alias in field.aliases ?? [] where key(alias) != labels.description {
                byDescription[key(alias), default: []].append(index)
            }
            sections.insert(labels.section)
            items.insert(labels.item)
            if let subitem = labels.subitem { items.insert(subitem) }
            return labels
        }
        self.byDescription = byDescription
        self.byCore = byCore
        self.sections = sections
        self.items = items
        var names: [Int32: SectionName] = [:]
        for (field, labels) in zip(catalogue.fields, fields) where names[labels.section] == nil {
            let name = table.texts(ofKnown: field.section).key
            names[labels.section] = SectionName(name: name, scalars: Array(name.unicodeScalars), key: labels.section)
        }
        sectionNames = names.values.sorted { ($1.name.utf8.count, $0.name) < ($0.name.utf8.count, $1.name) }
    }

    /// Whether a text is some label of the form.
    func isLabel(_ entry: LabelTable.Entry) -> Bool {
        guard entry.key != LabelTable.unknown || entry.core != LabelTable.unknown else { return false }
        return byDescription[entry.key] != nil || byCore[entry.core] != nil || items.contains(entry.key)
            || sections.contains(entry.key)
    }

    /// Whether a text is a description, with or without its brackets.
    func isDescription(_ entry: LabelTable.Entry) -> Bool {
        byDescription[entry.key] != nil || byCore[entry.core] != nil
    }

    /// The section whose name ends a text: Ⅱ．サービス基本特性 names サービス基本特性.
    ///
    /// サービス基本特性に関する項目 names it too.
    func section(endingIn text: String) -> Int32? {
        if let section = section(atEndOf: text) { return section }
        for ending in Self.sectionEndings where text.ends(withBytesOf: ending) {
            return section(atEndOf: String(text.dropLast(ending.count)))
        }
        return nil
    }

    /// The section that a label of the form names: by the end of its text, with or without its brackets, or by a text
    /// much like it.
    func section(named entry: LabelTable.Entry) -> Int32? {
        section(endingIn: entry.text) ?? section(like: entry.text)
            ?? (entry.coreText.isEmpty || entry.coreText == entry.text ? nil : section(endingIn: entry.coreText))
    }

    private static let sectionEndings = [
        "に関する情報開示項目", "に関する開示項目", "に関する項目", "に関する事項", "に関する情報", "に関すること", "について", "関係", "関連", "の項目", "編",
    ]

    private func section(atEndOf text: String) -> Int32? {
        let extra = 6
        for index in sectionNames.indices
        where text.ends(withBytesOf: sectionNames[index].name)
            && text.unicodeScalars.count <= sectionNames[index].scalars.count + extra
        {
            return sectionNames[index].key
        }
        return nil
    }

    /// The section whose name is much like a text: サーバー for サーバ, a slip of the hand.
    func section(like text: String) -> Int32? {
        let scalars = Array(text.unicodeScalars)
        let fewest = 6
        guard scalars.count >= fewest else { return nil }
        let floor = 0.8
        return sectionNames.lazy
            .compactMap { section in
                EditDistance.likeness(scalars, section.scalars, floor: floor).map {
                    (likeness: $0, key: section.key)
                }
            }
            .max { ($0.likeness, $1.key) < ($1.likeness, $0.key) }?.key
    }
}
