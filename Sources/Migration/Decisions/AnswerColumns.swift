internal import ApplicationForm
internal import Spreadsheet

/// The columns of claims and evidence, by sheet, as the answers of a submission show them.
struct AnswerColumns {
    private var claims: [String: Set<Int>] = [:]
    private var evidence: [String: Set<Int>] = [:]

    init(_ submission: Submission) {
        for answer in submission.answers {
            guard let source = answer.source else { continue }
            for address in (source.claim ?? "").split(separator: " ") {
                if let column = CellAddress(address)?.column { claims[source.sheet, default: []].insert(column) }
            }
            for address in (source.evidence ?? "").split(separator: " ") {
                if let column = CellAddress(address)?.column { evidence[source.sheet, default: []].insert(column) }
            }
        }
    }

    func isClaim(_ sheet: String, _ column: Int) -> Bool { claims[sheet]?.contains(column) ?? false }
    func isEvidence(_ sheet: String, _ column: Int) -> Bool { evidence[sheet]?.contains(column) ?? false }
    func isAnswer(_ sheet: String, _ column: Int) -> Bool { isClaim(sheet, column) || isEvidence(sheet, column) }
}
