internal import ApplicationForm
internal import Messages

/// A mapping as `shugaki catalogue map` shows it.
struct MappingListing {
    let mapping: CatalogueMapping
    let from: Catalogue
    let to: Catalogue

    /// The mapping in a line.
    static func line(_ mapping: CatalogueMapping, _ language: Language) -> String {
        let counts = Message(
            ja:
                "同じ\(mapping.count(.same))、要確認\(mapping.count(.review))、対応なし\(mapping.count(.none))、空欄\(mapping.blank.count)",
            en: "\(mapping.count(.same)) the same, \(mapping.count(.review)) to review, "
                + "\(mapping.count(.none)) without counterpart, \(mapping.blank.count) blank"
        )
        return "\(mapping.from) → \(mapping.to)\t\(counts[language])"
    }

    /// The fields that move as they are, in short; the others each with its reason.
    func text(_ language: Language) -> String {
        var lines = [Self.line(mapping, language)]
        let headings: [(CatalogueMapping.Kind, Message)] = [
            (.review, Message(ja: "要確認（人が確かめる）", en: "To review by a person")),
            (.none, Message(ja: "対応する項目なし", en: "Without counterpart")),
            (.same, Message(ja: "同じ", en: "The same")),
        ]
        for (kind, heading) in headings where mapping.count(kind) > 0 {
            lines += ["", "■ \(heading[language])"]
            for entry in mapping.fields where entry.kind == kind {
                let old = from.field(entry.from).map(Self.name) ?? entry.from
                let new = entry.to.map { id in to.field(id).map(Self.name) ?? id }
                lines.append("  " + [old, new].compactMap { $0 }.joined(separator: " → "))
                let ids = entry.to == nil || entry.to == entry.from ? entry.from : "\(entry.from) → \(entry.to ?? "")"
                lines.append("    \(ids)" + (entry.reason.map { "  \($0[language])" } ?? ""))
            }
        }
        if !mapping.blank.isEmpty {
            lines += ["", "■ " + Message(ja: "空欄のまま残る項目", en: "Fields that stay blank")[language]]
            for entry in mapping.blank {
                lines.append("  \(to.field(entry.to).map(Self.name) ?? entry.to)")
                lines.append("    \(entry.to)  \(entry.reason[language])")
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func name(_ field: Field) -> String { "No.\(field.number) \(field.subitem ?? field.item)" }
}
