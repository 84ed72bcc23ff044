public import ApplicationForm
public import RedInk
internal import Spreadsheet
internal import SpreadsheetWriting

/// Writes the review workbook of a renewal: what changed, in red ink, for reviewers to trust (scheme overview §9(1)).
///
/// Five sheets: 概要, 朱書き, 新旧対照表, 添付資料, 指摘事項. Red is never the only sign: old text is struck, new text
/// underlined, a changed row has a mark and a ground in the margin, and every table has a column for the kind. The same
/// input gives the same bytes, and no bytes are given that ``ReviewError/unproven(_:)`` would speak against: they are
/// read back, and both submissions rebuilt from them.
public struct ReviewWorkbookWriter: Sendable {
    /// The earlier submission.
    public let baseline: Submission
    /// The submission under review.
    public let current: Submission
    /// The form that sheet 朱書き shows, the one of the current submission.
    public let catalogue: Catalogue
    /// What changed between the two.
    public let comparison: SubmissionComparison
    /// What the checks found in the current submission.
    public let findings: [ReviewFinding]
    /// The file of the baseline, for 概要.
    public let baselineFile: Source
    /// The file of the current submission, for 概要.
    public let currentFile: Source
    /// How old and new text stand together.
    ///
    /// When a cell cannot hold both texts of an answer (32,767 characters), the sheet is written side by side whatever is
    /// asked for, and 概要 says so.
    public let style: ReviewStyle

    /// Makes a writer.
    ///
    /// - Parameter comparison: the comparison of these two submissions and no others: the proof fails for any other.
    public init(
        baseline: Submission,
        current: Submission,
        catalogue: Catalogue,
        comparison: SubmissionComparison,
        findings: [ReviewFinding] = [],
        baselineFile: Source,
        currentFile: Source,
        style: ReviewStyle = .inline
    ) {
        self.baseline = baseline
        self.current = current
        self.catalogue = catalogue
        self.comparison = comparison
        self.findings = findings
        self.baselineFile = baselineFile
        self.currentFile = currentFile
        self.style = style
    }

    /// The bytes of the workbook, proved.
    ///
    /// - Throws: ``ReviewError`` with `writing` for what Excel cannot hold, `unproven` when the proof fails.
    public func bytes() throws(ReviewError) -> [UInt8] {
        let composed = try compose()
        do throws(ProofFault) {
            try composed.proof.prove(composed.bytes)
        } catch {
            throw .unproven(error)
        }
        return composed.bytes
    }

    /// The bytes and the proof that is due.
    func compose() throws(ReviewError) -> (bytes: [UInt8], proof: ReviewProof) {
        do throws(WriteError) {
            return try write()
        } catch {
            throw .writing(error)
        }
    }

    private func write() throws(WriteError) -> (bytes: [UInt8], proof: ReviewProof) {
        let model = ReviewModel(
            baseline: baseline,
            current: current,
            catalogue: catalogue,
            comparison: comparison,
            findings: findings,
            baselineFile: baselineFile,
            currentFile: currentFile
        )
        let fitsInline = model.rows.allSatisfy {
            InkedTexts.fitTogether($0.claim) && InkedTexts.fitTogether($0.evidence)
        }
        let style = fitsInline ? self.style : .sideBySide
        var properties = WorkbookProperties()
        properties.title = "変更箇所確認書（朱書き）"
        let workbook = try WorkbookWriter(properties: properties)
        // The tabs stand in this order; 概要 is filled last, for it tells of the others.
        let summary = try workbook.addSheet(SheetNames.summary)
        let redInk = try RedInkSheet(model: model, style: style).write(try workbook.addSheet(SheetNames.redInk))
        let clipped = try ComparisonSheet(
            model: model,
            plan: redInk.plan,
            clippedInForm: redInk.clipped,
            longTexts: LongTexts(style: style)
        )
        .write(try workbook.addSheet(SheetNames.comparison))
        try DocumentSheet(model: model).write(try workbook.addSheet(SheetNames.documents))
        try FindingSheet(model: model, plan: redInk.plan).write(try workbook.addSheet(SheetNames.findings))
        var notes: [String] = []
        if style != self.style {
            notes.append("1つのセルに新旧の記述を併記すると Excel の上限（32,767文字）を超える項目があるため、朱書きシートは新旧を別のセルに並べています。")
        }
        if !clipped.isEmpty {
            notes.append("行の高さの上限を超える記述は、\(SheetNames.comparison)シートの末尾に全文を掲載しています：\(model.numbers(of: clipped))")
        }
        try SummarySheet(model: model, notes: notes).write(summary)
        return (try workbook.bytes(), ReviewProof(texts: model.texts, plan: redInk.plan))
    }
}
