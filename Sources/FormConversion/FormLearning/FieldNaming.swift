internal import ApplicationForm

/// Makes the fields of a learnt catalogue: the ids of built-in catalogues where they fit, new ones where not.
struct FieldNaming {
    private let matching: FieldMatching
    private let indexes: [LabelIndex]
    private var used: Set<String> = []
    private var sections: [String] = []
    private var rowsOfSection: [String: Int] = [:]
    /// The ids that rows will get, so that no new one takes them.
    private let reserved: Set<String>

    init(_ matching: FieldMatching, _ indexes: [LabelIndex]) {
        self.matching = matching
        self.indexes = indexes
        reserved = Set(indexes.flatMap { $0.catalogue.fields.map(\.id) })
    }

    /// Adds the field of a row.
    mutating func add(_ row: LearntSheet.Row, of sheet: LearntSheet, to result: inout LearntCatalogue) {
        var known: Field?
        var tie: [String] = []
        switch matching[sheet, row] {
        case .field(let id)?: known = field(id)
        case .tie(let ids)?: tie = ids
        case nil: break
        }
        let section = section(row, known)
        if !sections.contains(section) { sections.append(section) }
        rowsOfSection[section, default: 0] += 1
        let id = known?.id ?? newID(row, section)
        used.insert(id)
        let requirement = row.requirement ?? known?.requirement ?? .optional
        if row.requirement == nil { result.withoutRequirement.append(id) }
        let limit = [AnswerGuess.lengthLimit(row.description), row.greatestLength].compactMap { $0 }.min()
        let field = Field(
            id: id,
            number: row.number,
            section: section,
            item: row.item,
            subitem: row.subitem,
            description: row.description,
            aliases: known.flatMap { aliases($0, row) },
            requirement: requirement,
            criteria: known.flatMap { criteria($0.id) },
            answer: kind(row, known),
            options: row.options.isEmpty ? nil : row.options,
            lengthLimit: limit,
            provenance: .learnt,
            place: row.place
        )
        result.catalogue.fields.append(field)
        let place = "\(row.place.sheet)!\(row.place.claim)"
        if !tie.isEmpty {
            result.ties.append(.init(field: id, place: place, candidates: tie))
        } else if known == nil {
            result.new.append(.init(field: id, place: place, candidates: []))
        } else {
            result.mapped.append(id)
        }
    }

    /// The field of a built-in catalogue, of the one that fits best where both have it.
    private func field(_ id: String) -> Field? {
        indexes[matching.best].catalogue.field(id) ?? indexes.lazy.compactMap { $0.catalogue.field(id) }.first
    }

    /// The band above the row; the first rows may stand above every band.
    private func section(_ row: LearntSheet.Row, _ known: Field?) -> String {
        if !row.section.isEmpty { return row.section }
        return known?.section ?? row.item
    }

    /// What the form asks for by its list, else what the built-in field asks for, else what the words say.
    private func kind(_ row: LearntSheet.Row, _ known: Field?) -> Field.AnswerKind {
        let guess = AnswerGuess.kind(row.description, options: row.options)
        guard let known else { return guess }
        guard row.options.count > 1 else { return known.answer }
        return known.answer == .text || AnswerGuess.arePresence(row.options) ? guess : known.answer
    }

    /// The other wordings of the description that forms of the family use.
    private func aliases(_ known: Field, _ row: LearntSheet.Row) -> [String]? {
        let own = LabelKey.of(row.description)
        let others = ([known.description] + (known.aliases ?? [])).filter { LabelKey.of($0) != own }
        return others.isEmpty ? nil : others
    }

    /// The conditions for a certification, where the family of the form has them.
    private func criteria(_ id: String) -> [Field.Criterion]? {
        matching.isFamily ? indexes[matching.best].catalogue.field(id)?.criteria : nil
    }

    /// A new id: the word of the section where a built-in catalogue has it, else its place among the sections, then the
    /// number that the form prints, else the place of the row in its section.
    private func newID(_ row: LearntSheet.Row, _ section: String) -> String {
        let number = Self.slug(row.number)
        let place = number.isEmpty ? "row-\(rowsOfSection[section] ?? 1)" : "no-\(number)"
        let stem = "\(word(section) ?? "learnt.section-\((sections.firstIndex(of: section) ?? 0) + 1)").\(place)"
        var id = stem
        var copy = 1
        while used.contains(id) || reserved.contains(id) {
            copy += 1
            id = "\(stem)-\(copy)"
        }
        return id
    }

    /// The word that begins the ids of a section in a built-in catalogue.
    private func word(_ section: String) -> String? {
        for index in indexes {
            let key = LabelKey.of(section)
            guard let number = index.section(endingIn: key) ?? index.section(like: key),
                let place = index.fields.firstIndex(where: { $0.section == number })
            else { continue }
            return index.catalogue.fields[place].id.split(separator: ".").first.map(String.init)
        }
        return nil
    }

    /// The ASCII letters and digits of a text, with hyphens between; empty where there are none.
    static func slug(_ text: String) -> String {
        var result = ""
        for scalar in TextFolding.matching.folded(text).unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
            case "A"..."Z": result += String(scalar).lowercased()
            default: if !result.isEmpty, !result.hasSuffix("-") { result += "-" }
            }
        }
        return result.hasSuffix("-") ? String(result.dropLast()) : result
    }
}
