internal import ApplicationForm
internal import FormConversion
internal import Messages

/// What `catalogue learn` says of what it learnt.
struct LearntSummary {
    private let learnt: LearntCatalogue

    init(_ learnt: LearntCatalogue) { self.learnt = learnt }

    /// The sum, then a line for each field that a person should look at.
    var lines: [Message] {
        let fields = learnt.catalogue.fields
        let lists = fields.count { $0.options != nil }
        let limits = fields.count { $0.lengthLimit != nil }
        var lines = [
            Message(
                ja: "カタログ「\(learnt.catalogue.id)」：\(fields.count)項目（既知\(learnt.mapped.count)、新規\(learnt.new.count)、"
                    + "複数候補\(learnt.ties.count)）、大項目\(learnt.catalogue.sections.count)、選択肢のある項目\(lists)、字数制限\(limits)",
                en: "catalogue “\(learnt.catalogue.id)”: \(fields.count) fields (\(learnt.mapped.count) known, "
                    + "\(learnt.new.count) new, \(learnt.ties.count) tied) in \(learnt.catalogue.sections.count) sections, "
                    + "\(lists) with a list, \(limits) with a limit"
            )
        ]
        if learnt.mapped.isEmpty {
            lines.append(
                Message(
                    ja: "注意：既知の項目が一つもありません。申請書Bの様式か確かめてください。",
                    en: "note: no field of it is known. Make sure that this is form B."
                )
            )
        }
        for note in learnt.ties {
            let candidates = note.candidates.joined(separator: ", ")
            lines.append(
                Message(
                    ja: "複数候補：\(note.place)：\(note.field)（\(candidates)のどれか）：カタログのidを直してください。",
                    en:
                        "tie: \(note.place): \(note.field) fits \(candidates) equally; put the right id into the catalogue."
                )
            )
        }
        for note in learnt.new {
            let words = learnt.catalogue.field(note.field).map { $0.subitem ?? $0.item } ?? ""
            lines.append(
                Message(
                    ja: "新規：\(note.place)：\(note.field)（\(words)）",
                    en: "new: \(note.place): \(note.field) (\(words))"
                )
            )
        }
        if !learnt.withoutRequirement.isEmpty {
            let count = learnt.withoutRequirement.count
            lines.append(
                Message(
                    ja: "注意：必須・選択の記載がない項目が\(count)件あり、既知の項目に倣い、なければ選択としました。",
                    en: "note: \(count) fields do not say 必須 or 選択; known ones keep theirs, the others are taken as 選択."
                )
            )
        }
        return lines
    }
}
