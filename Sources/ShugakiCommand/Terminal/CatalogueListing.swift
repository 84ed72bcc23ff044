internal import ApplicationForm
internal import Messages

/// A catalogue as `shugaki catalogue show` shows it.
struct CatalogueListing {
    let catalogue: Catalogue

    /// The fields by section, a line each.
    func text(_ language: Language) -> String {
        var lines = [
            catalogue.title, Message(ja: "出典：\(catalogue.source)", en: "Source: \(catalogue.source)")[language], "",
        ]
        for section in catalogue.sections {
            lines.append("■ \(section.name)")
            for field in section.fields {
                let path = [field.item, field.subitem, field.description].compactMap { $0 }.joined(separator: " / ")
                lines.append("  \(field.number)\t\(requirement(field, language))\t\(path)")
                lines.append(
                    "  \t\t\(field.id)  [\(remarks(field, language).joined(separator: language == .japanese ? "、" : ", "))]"
                )
            }
        }
        return lines.joined(separator: "\n")
    }

    private func requirement(_ field: Field, _ language: Language) -> String {
        switch field.requirement {
        case .required: Message(ja: "必須", en: "required")[language]
        case .optional: Message(ja: "選択", en: "optional")[language]
        }
    }

    private func remarks(_ field: Field, _ language: Language) -> [String] {
        var remarks = [Self.provenance(field.provenance)[language]]
        for criterion in field.criteria ?? [] {
            let message =
                switch criterion {
                case .measure: Message(ja: "対策・措置がなければ非認定", en: "no certification without the measure")
                case .minimum: Message(ja: "最低水準数値あり", en: "a minimum applies")
                }
            remarks.append(message[language])
        }
        if let limit = field.lengthLimit {
            remarks.append(Message(ja: "\(limit)字以内", en: "at most \(limit) characters")[language])
        }
        return remarks
    }

    private static func provenance(_ provenance: Field.Provenance) -> Message {
        switch provenance {
        case .scheme: Message(ja: "制度概要に名称あり", en: "named in the scheme overview")
        case .published: Message(ja: "公表された開示で確認", en: "seen in published disclosures")
        case .reconstructed:
            Message(ja: "再構成（文言・番号・必須選択は未確認）", en: "reconstructed; wording, number and requirement unverified")
        case .learnt: Message(ja: "様式から読み取り", en: "read from a blank form")
        }
    }
}
