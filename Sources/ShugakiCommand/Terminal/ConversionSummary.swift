internal import ApplicationForm
internal import Messages

/// What `import --as` says of the answers that it moved.
struct ConversionSummary {
    private let conversion: CatalogueConversion
    private let old: Catalogue
    private let new: String

    init(_ conversion: CatalogueConversion, from old: Catalogue) {
        self.conversion = conversion
        self.old = old
        new = conversion.submission.catalogue
    }

    /// The sum, then a line for each answer that a person must look at and each field that stays blank.
    var lines: [Message] {
        func count(_ kind: CatalogueConversion.Step.Kind) -> Int {
            conversion.steps.count { $0.kind == kind && (kind == .blank || $0.isAnswered) }
        }
        let sum = Message(
            ja:
                "\(old.id)から\(new)へ：移行\(count(.same))件、要確認\(count(.review))件、対応なし\(count(.none))件、新項目で空欄\(count(.blank))件",
            en: "\(old.id) to \(new): \(count(.same)) answers moved, \(count(.review)) to review, "
                + "\(count(.none)) without counterpart, \(count(.blank)) new fields blank"
        )
        return [sum] + conversion.remarkable.map(line)
    }

    private func line(_ step: CatalogueConversion.Step) -> Message {
        let field = step.from ?? step.to ?? ""
        let word: Message =
            switch step.kind {
            case .same, .review: Message(ja: "要確認", en: "review")
            case .none: Message(ja: "対応なし", en: "no counterpart")
            case .blank: Message(ja: "空欄", en: "blank")
            }
        return Message(
            ja: "\(word.japanese)：\(field)：\(step.reason?.japanese ?? "")",
            en: "\(word.english): \(field): \(step.reason?.english ?? "")"
        )
    }
}
