internal import ApplicationForm
internal import Messages

/// Bytes of the source that are no characters.
public struct UndecodableText: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "undecodable-text",
        code: "SG316",
        severity: .error,
        summary: Message(ja: "文字として読めない部分がある", en: "A part that could not be read as characters"),
        rationale: Message(
            ja: "文字コードが壊れた部分は「\u{FFFD}」になり、元の記述が失われている。",
            en: "Where the encoding is broken the text shows “\u{FFFD}”: what was written there is lost."
        ),
        passing: [.init([("provider.name", "髙橋㈱", "資料1 p.1")])],
        failing: [
            .init([("provider.name", "青葉\u{FFFD}", "資料1 p.1")]),
            RuleExample([("provider.name", "青葉", "資料1 p.1")])
                .with(Unplaced(sheet: "CSV", cell: "F10", text: "81 FF @1234", reason: Unplaced.undecodableBytes)),
        ]
    )

    /// Makes the rule.
    public init() {}

    /// The faults of the form: the cells that the reader named, then answers with the mark in their text.
    public func check(_ form: CheckedForm) -> [Fault] {
        let named = form.submission.unplaced.filter { $0.reason == Unplaced.undecodableBytes }
        var told: Set<String> = []
        var faults: [Fault] = []
        for entry in named {
            told.insert("\(entry.sheet)!\(entry.cell)")
            faults.append(
                Fault(
                    .cell(sheet: entry.sheet, cell: entry.cell),
                    Message(
                        ja: "文字として読めないバイトがあります：\(entry.text)（16進数 @ファイル先頭からの位置）。",
                        en: "Bytes are no characters: \(entry.text) (hexadecimal @place in the file)."
                    ),
                    remedy: Self.remedy
                )
            )
        }
        for answer in form.answers
        where answer.answer.claim.text.holds("\u{FFFD}") || answer.answer.evidence.text.holds("\u{FFFD}") {
            for (text, place, cell) in [
                (answer.answer.claim.text, Fault.Place.claim(answer.index), answer.answer.source?.claim),
                (answer.answer.evidence.text, .evidence(answer.index), answer.answer.source?.evidence),
            ]
            where text.holds("\u{FFFD}") {
                if let source = answer.answer.source, let cell, told.contains("\(source.sheet)!\(cell)") { continue }
                if case .evidence = place, !answer.leadsEvidence { continue }
                let name = answer.name
                faults.append(
                    Fault(
                        place,
                        Message(
                            ja: "\(name.japanese)に、文字として読めなかった部分（\u{FFFD}）があります。",
                            en: "\(name.english) has parts that could not be read as characters (\u{FFFD})."
                        ),
                        remedy: Self.remedy
                    )
                )
            }
        }
        return faults
    }

    private static let remedy = Message(
        ja: "元のファイルで記述を確かめ、UTF-8のCSVまたは「Excelブック（.xlsx）」で保存し直してください。",
        en: "Look the text up in the original file and save it as CSV in UTF-8 or as “Excel Workbook (.xlsx)”."
    )
}
