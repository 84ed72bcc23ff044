internal import ApplicationForm
internal import Messages
internal import Spreadsheet

/// Puts what a person decided into a submission.
struct DecisionApplier {
    let catalogue: Catalogue
    private(set) var submission: Submission
    /// The values that were changed, with the ids of the decisions.
    private(set) var decided: [String: String] = [:]
    private lazy var answerColumns = AnswerColumns(original)
    /// The submission as it was read.
    private let original: Submission
    private let parser = CitationParser()

    init(_ submission: Submission, catalogue: Catalogue) {
        self.submission = submission
        self.catalogue = catalogue
        original = submission
    }

    /// Applies a decision; gives the reason where it cannot be.
    mutating func apply(_ decision: Decision) -> Message? {
        switch decision.kind {
        case .ink: return applyInk(decision)
        case .unmapped: return decision.choice == .assign ? assign(decision) : nil
        case .application: return decision.choice == .value ? set(decision) : nil
        case .note, .leftOut, .duplicate: return nil
        }
    }

    private static let noField = Message(ja: "その項目IDはカタログにありません。", en: "The catalogue has no field of that id.")

    private mutating func applyInk(_ decision: Decision) -> Message? {
        guard let index = submission.answers.firstIndex(where: { $0.field == decision.value }),
            let field = catalogue.field(decision.value)
        else { return Self.noField }
        var answer = submission.answers[index]
        let isClaim = decision.part == "claim"
        let whole = isClaim ? answer.claim.text : answer.evidence.text
        let old: String?
        let new: String
        switch decision.choice {
        case .keepWhole: (old, new) = (nil, whole)
        case .withdraw: (old, new) = (whole, "")
        case .split:
            guard !decision.old.isEmpty || !decision.new.isEmpty else {
                return Message(ja: "以前の記述と現在の記述が空です。", en: "Neither the old nor the new text is given.")
            }
            (old, new) = (decision.old, decision.new)
        default: return Message(ja: "この判断は朱書きには使えません。", en: "This choice does not go with red ink.")
        }
        if isClaim { set(claim: new, of: &answer, field) } else { answer.evidence = evidence(new) }
        if let old {
            var baseline =
                answer.baseline
                ?? Baseline(
                    claim: isClaim ? .blank : answer.claim,
                    evidence: isClaim ? answer.evidence : .none,
                    origin: .redInk
                )
            if isClaim {
                baseline.claim = Claim(text: old, standing: StandingReader.read(old, for: field.answer).standing)
            } else {
                baseline.evidence = evidence(old)
            }
            answer.baseline = baseline
            decided[LedgerBuilder.key(decision.value, "baseline.\(decision.part)")] = decision.id
        }
        decided[LedgerBuilder.key(decision.value, decision.part)] = decision.id
        submission.answers[index] = answer
        return nil
    }

    private mutating func assign(_ decision: Decision) -> Message? {
        guard let index = submission.answers.firstIndex(where: { $0.field == decision.field }),
            let field = catalogue.field(decision.field)
        else { return Self.noField }
        var answer = submission.answers[index]
        guard answer.claim.text.isEmpty, answer.evidence.text.isEmpty else {
            return Message(ja: "割り当て先の項目にはすでに記述があります。", en: "The field has an answer already.")
        }
        guard let row = CellAddress(decision.cell)?.row else { return nil }
        var claims: [Unplaced] = []
        var sources: [Unplaced] = []
        let columns = answerColumns
        submission.unplaced.removeAll { entry in
            guard entry.sheet == decision.sheet, Self.mayAnswer(entry.reason), let address = CellAddress(entry.cell),
                address.row == row
            else { return false }
            if columns.isClaim(entry.sheet, address.column) {
                claims.append(entry)
            } else if columns.isEvidence(entry.sheet, address.column) {
                sources.append(entry)
            } else {
                return false
            }
            return true
        }
        guard !claims.isEmpty || !sources.isEmpty else {
            return Message(ja: "その行に記述が見つかりません。", en: "The row holds no answer.")
        }
        set(claim: claims.map(\.text).joined(separator: " "), of: &answer, field)
        answer.evidence = evidence(sources.map(\.text).joined(separator: " "))
        answer.source = Answer.Source(
            sheet: decision.sheet,
            claim: claims.first?.cell,
            evidence: sources.isEmpty ? nil : sources.map(\.cell).joined(separator: " ")
        )
        submission.answers[index] = answer
        for part in ["claim", "evidence"] { decided[LedgerBuilder.key(decision.field, part)] = decision.id }
        return nil
    }

    /// Whether a text without a place may be the answer of its row.
    private static func mayAnswer(_ reason: String) -> Bool {
        reason != "comment" && reason != Unplaced.undecodableBytes && !reason.hasPrefix("no-counterpart-baseline")
    }

    private mutating func set(_ decision: Decision) -> Message? {
        let text = decision.new
        guard !text.allSatisfy(\.isWhitespace) else { return Message(ja: "値が空です。", en: "The value is empty.") }
        switch decision.value {
        case "application.serviceName": submission.application.serviceName = text
        case "application.providerName": submission.application.providerName = text
        case "application.date":
            guard let date = CalendarDate(text) ?? JapaneseDate.date(text) else {
                return Message(ja: "日付として読めません。", en: "It cannot be read as a date.")
            }
            submission.application.date = date
        default: return Message(ja: "この値は変えられません。", en: "This value cannot be set.")
        }
        decided[LedgerBuilder.key(decision.value, "")] = decision.id
        return nil
    }

    private func set(claim text: String, of answer: inout Answer, _ field: Field) {
        let (standing, withheld) = StandingReader.read(text, for: field.answer)
        answer.claim = Claim(text: text, standing: standing)
        answer.withheld = withheld
    }

    private func evidence(_ text: String) -> Evidence {
        Evidence(text: text, citations: text.isEmpty ? [] : parser.parse(text))
    }
}
