public import ApplicationForm
internal import Spreadsheet
public import SpreadsheetWriting

/// Writes application form B (申請書B) as a new workbook: blank with guidance, or filled from a submission.
///
/// The layout follows the form as its disclosures show it: bands for 大項目, merged labels, one row an answer. What the
/// form has no place for is listed on a sheet of its own, so that nothing is lost.
public struct FormWorkbookWriter: Sendable {
    /// The name of the sheet with the form.
    public static let formSheet = "申請書B"
    /// The name of the sheet with the guidance; blank forms only.
    public static let guideSheet = "記入要領"
    /// The name of the sheet with what has no place in the form; only when there is any.
    public static let unplacedSheet = "その他の記載"

    /// The fields of the form.
    public let catalogue: Catalogue

    /// Makes a writer for a family of forms.
    public init(catalogue: Catalogue) { self.catalogue = catalogue }

    /// Writes a form to a path, as a whole or not at all.
    ///
    /// - Parameter submission: the answers; nil for a blank form.
    /// - Returns: the ids of fields whose answer is too long for the highest row of Excel even in the smallest print:
    ///   the cell holds it whole, but does not show it whole.
    /// - Throws: `WriteError`; its `field` names the answer at fault, as one over 32,767 UTF-16 units.
    @discardableResult
    public func write(_ submission: Submission?, to path: String) throws(WriteError) -> [String] {
        let (workbook, clipped) = try compose(submission)
        try workbook.save(to: path)
        return clipped
    }

    /// The bytes of a form.
    ///
    /// - Throws: `WriteError` as ``write(_:to:)``.
    public func bytes(of submission: Submission?) throws(WriteError) -> [UInt8] {
        try compose(submission).workbook.bytes()
    }

    private func compose(_ submission: Submission?) throws(WriteError) -> (workbook: WorkbookWriter, clipped: [String])
    {
        var properties = WorkbookProperties()
        // A learnt catalogue can bear any title; a property takes 255 units and no control characters.
        properties.title = Self.property(catalogue.title)
        properties.subject = Self.formSheet
        properties.comment = Self.property("catalogue: \(catalogue.id)")
        let workbook = try WorkbookWriter(properties: properties)
        var table = FormTable(sheet: try workbook.addSheet(Self.formSheet), catalogue: catalogue)
        try table.write(submission)
        if let submission {
            let unplaced = submission.unplaced + unknown(in: submission)
            if !unplaced.isEmpty { try UnplacedSheet(try workbook.addSheet(Self.unplacedSheet)).write(unplaced) }
        } else {
            try GuideSheet(try workbook.addSheet(Self.guideSheet), catalogue: catalogue).write()
        }
        return (workbook, table.clipped)
    }

    /// Answers that the form has no row for: unknown fields, and second answers to a field.
    private func unknown(in submission: Submission) -> [Unplaced] {
        let known = Set(catalogue.fields.map(\.id))
        var seen: Set<String> = []
        var result: [Unplaced] = []
        for answer in submission.answers {
            let isFirst = seen.insert(answer.field).inserted
            guard !known.contains(answer.field) || !isFirst else { continue }
            let reason = isFirst ? "unknown-field: \(answer.field)" : "second-answer: \(answer.field)"
            let sheet = answer.source?.sheet ?? ""
            func add(_ text: String, _ cell: String?) {
                guard !text.isEmpty else { return }
                result.append(Unplaced(sheet: sheet, cell: cell ?? "", text: text, reason: reason))
            }
            add(answer.claim.text, answer.source?.claim)
            add(answer.evidence.text, answer.source?.evidence)
            if let baseline = answer.baseline {
                add(baseline.claim.text, answer.source?.claim)
                add(baseline.evidence.text, answer.source?.evidence)
            }
        }
        return result
    }

    private static func property(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var units = 0
        for scalar in text.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        {
            units += scalar.value > 0xFFFF ? 2 : 1
            if units > 255 { break }
            result.append(scalar)
        }
        return String(result)
    }
}
