internal import ApplicationForm
internal import FormConversion
internal import RedInk
internal import Spreadsheet

/// Sets every value of a submission beside the cells that it was read from.
struct LedgerBuilder {
    private let workbook: Workbook
    private let sheets: [TextKey: Int]
    private let ink: [String: FieldInk]
    /// The values that a person decided, with the ids of the decisions.
    private let decided: [String: String]
    /// The fields of another family that answers moved to, by the fields of the form.
    private let moved: [String: String]
    private var entries: [LedgerEntry] = []
    /// The cells that have answered already: a second answer from one is a merge.
    private var answered: Set<TextKey> = []

    init(_ workbook: Workbook, ink: [String: FieldInk], decided: [String: String], moved: [String: String] = [:]) {
        self.workbook = workbook
        self.ink = ink
        self.decided = decided
        self.moved = moved
        sheets = Dictionary(
            workbook.sheets.enumerated().map { (TextKey($0.element.name), $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The key under which a decision changes a value.
    static func key(_ value: String, _ part: String) -> String { "\(value)/\(part)" }

    /// The ledger of a submission.
    consuming func ledger(of submission: Submission, origins: [FormReading.Origin]) -> [LedgerEntry] {
        let places = Dictionary(origins.map { ($0.value, $0) }, uniquingKeysWith: { first, _ in first })
        for answer in submission.answers {
            guard let source = answer.source else { continue }
            let marks = ink[answer.field]
            let claim = source.claim.map(Self.addresses) ?? []
            let evidence = source.evidence.map(Self.addresses) ?? []
            add(answer.field, "claim", answer.claim.text, source.sheet, claim, marks?.claim?.origin)
            add(answer.field, "evidence", answer.evidence.text, source.sheet, evidence, marks?.evidence?.origin)
            guard let baseline = answer.baseline else { continue }
            for (part, result, cells, origin) in [
                ("baseline.claim", baseline.claim.text, claim, marks?.claim?.origin),
                ("baseline.evidence", baseline.evidence.text, evidence, marks?.evidence?.origin),
            ] {
                if let place = places["\(answer.field)/\(part)"] {
                    add(answer.field, part, result, place.sheet, [place.cell], .column)
                } else {
                    add(answer.field, part, result, source.sheet, cells, origin)
                }
            }
        }
        for (value, result) in Self.values(of: submission.application) {
            guard let place = places[value] else {
                // A value that a person gave where the form has none.
                guard let id = decided[Self.key(value, "")] else { continue }
                entries.append(
                    LedgerEntry(
                        value: value,
                        part: "",
                        sheet: "",
                        cell: "",
                        rule: .decision,
                        own: "",
                        result: result,
                        note: id
                    )
                )
                continue
            }
            addApplication(value, result, place)
        }
        return entries
    }

    /// The values of the block above the table.
    static func values(of application: Application) -> [(String, String)] {
        [
            ("application.kind", application.kind?.rawValue), ("application.date", application.date?.description),
            ("application.serviceName", application.serviceName),
            ("application.providerName", application.providerName),
            ("application.certificationNumber", application.certificationNumber),
            ("application.certifiedOn", application.certifiedOn?.description),
            ("application.expiresOn", application.expiresOn?.description),
        ]
        .compactMap { name, value in value.map { (name, $0) } }
    }

    /// The cells of evidence: one, but for forms with two columns.
    private static func addresses(_ text: String) -> [String] {
        text.utf8.contains(UInt8(ascii: " ")) ? text.split(separator: " ").map(String.init) : [text]
    }

    private func cell(_ sheet: String, _ address: String) -> Cell? {
        guard let number = sheets[TextKey(sheet)], let address = CellAddress(address) else { return nil }
        return workbook.sheets[number][address]
    }

    private mutating func add(
        _ field: String,
        _ part: String,
        _ result: String,
        _ sheet: String,
        _ addresses: [String],
        _ origin: Baseline.Origin?
    ) {
        let cells = addresses.compactMap { address in cell(sheet, address).map { (address, $0) } }
        let decision = decided.isEmpty ? nil : decided[Self.key(field, part)]
        guard !cells.isEmpty || decision != nil else { return }
        let isMerged =
            !cells.isEmpty
            && !answered.insert(TextKey("\(part) \(sheet)!\(addresses.joined(separator: " "))")).inserted
        let isOwn = cells.count == 1 && TextKey(cells[0].1.text) == TextKey(result)
        let isText = cells.allSatisfy { $0.1.value == .string && !$0.1.hasFormula }
        guard !isOwn || !isText || isMerged || decision != nil || moved[field] != nil else { return }
        var rule: LedgerEntry.Rule
        if decision != nil {
            rule = .decision
        } else if let origin, !isOwn {
            rule =
                switch origin {
                case .redInk: .redInk
                case .wording: .wording
                case .column: .column
                }
        } else if isMerged {
            rule = .mergedCell
        } else if cells.count > 1 {
            rule = .joinedColumns
        } else if !isText {
            rule = cells.contains { $0.1.hasFormula } ? .formulaResult : .displayed
        } else {
            rule = isOwn ? .family : .reading
        }
        for (address, cell) in cells {
            append(field, part, result, sheet, address, cell, rule, decision)
        }
        if cells.isEmpty {
            entries.append(
                LedgerEntry(
                    value: field,
                    part: part,
                    sheet: sheet,
                    cell: addresses.first ?? "",
                    rule: .decision,
                    own: "",
                    result: result,
                    note: decision
                )
            )
        }
    }

    private mutating func addApplication(_ value: String, _ result: String, _ place: FormReading.Origin) {
        guard let cell = cell(place.sheet, place.cell) else { return }
        let decision = decided[Self.key(value, "")]
        let rule: LedgerEntry.Rule
        if decision != nil {
            rule = .decision
        } else if value == "application.kind" {
            rule = .kind
        } else if ["application.date", "application.certifiedOn", "application.expiresOn"].contains(value) {
            rule = .date
        } else if !cell.text.utf8.elementsEqual(result.utf8) {
            rule = .label
        } else if cell.value != .string {
            rule = .displayed
        } else {
            rule = cell.hasFormula ? .formulaResult : .asWritten
        }
        append(value, "", result, place.sheet, place.cell, cell, rule, decision)
    }

    private mutating func append(
        _ value: String,
        _ part: String,
        _ result: String,
        _ sheet: String,
        _ address: String,
        _ cell: Cell,
        _ rule: LedgerEntry.Rule,
        _ note: String?
    ) {
        var entry = LedgerEntry(
            value: moved[value] ?? value,
            part: part,
            sheet: sheet,
            cell: address,
            rule: rule,
            own: cell.text,
            result: result,
            note: note ?? (moved[value] == nil ? nil : value)
        )
        switch cell.value {
        case .number(let number), .date(let number):
            entry.raw = "\(number)"
            entry.format = workbook.style(of: cell).numberFormat.code
        case .boolean(let truth): entry.raw = truth ? "TRUE" : "FALSE"
        case .empty, .string, .error: break
        }
        let runs = workbook.runs(of: cell)
        if runs.contains(where: { $0.font.isRed || $0.font.strike }) { entry.runs = Self.json(runs) }
        entries.append(entry)
    }

    private static func json(_ runs: [TextRun]) -> String {
        var writer = JSONWriter(indented: false)
        writer.array(runs) { writer, run in
            writer.object { writer in
                writer.member("text", run.text)
                writer.member("red", run.font.isRed)
                writer.member("strike", run.font.strike)
                writer.member("underline", run.font.underline != .none)
            }
        }
        return writer.text
    }
}
