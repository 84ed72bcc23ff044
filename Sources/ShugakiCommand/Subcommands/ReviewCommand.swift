internal import ApplicationForm
internal import ArgumentParser
internal import Messages
internal import RedInk
internal import Review
internal import SpreadsheetWriting

/// `shugaki review`: the red-ink review workbook.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Write a review workbook: what changed since the baseline, in red ink (朱書き).",
        discussion: """
            Before the workbook is put in its place it is read back, and both submissions are rebuilt from its ink. If \
            that fails, nothing is written and the exit status is 70.
            """
    )

    /// The styles as they are typed.
    enum Style: String, ExpressibleByArgument, CaseIterable {
        case inline
        case sideBySide = "side-by-side"
    }

    @Argument(help: "The earlier submission: its JSON, or a form workbook; - for standard input.", completion: .file())
    var baseline: String

    @Argument(help: "The submission under review.", completion: .file())
    var current: String

    @Option(name: .shortAndLong, help: "The workbook to write.", completion: .file(extensions: ["xlsx"]))
    var output: String

    @Option(help: "Old and new text in one cell (inline) or in two (side-by-side).")
    var style = Style.inline

    @OptionGroup var against: AgainstOption
    @OptionGroup var catalogue: CatalogueOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let pair = try SubmissionPair(baseline, current, catalogue: try catalogue.catalogue(), against: against.choice)
        let writer = ReviewWorkbookWriter(
            baseline: pair.baseline.submission,
            current: pair.current.submission,
            catalogue: pair.current.catalogue,
            comparison: pair.comparison,
            findings: ReviewFindings(pair).all,
            baselineFile: pair.baseline.file,
            currentFile: pair.current.file,
            style: style == .inline ? .inline : .sideBySide
        )
        let bytes: [UInt8]
        do throws(ReviewError) {
            bytes = try writer.bytes()
        } catch {
            throw Failure(error)
        }
        try OutputFile(path: output).write(bytes)
        let summary = pair.comparison.summary
        let note = Message(
            ja: "変更\(summary.changed)件、表記のみ\(summary.noiseOnly)件、変更なし\(summary.unchanged)件。両方の記述を復元できることを確認しました。",
            en: "\(summary.changed) changed, \(summary.noiseOnly) spelling only, \(summary.unchanged) unchanged. "
                + "Both submissions were rebuilt from the ink."
        )
        Terminal.note(note[Terminal.language])
    }
}

extension Failure {
    /// Why there is no review workbook, in words.
    init(_ error: ReviewError) {
        switch error {
        case .writing(let error): self.init(error)
        case .unproven(let fault):
            let place = [fault.field, fault.cell, fault.detail].compactMap { $0 }.filter { !$0.isEmpty }
                .joined(separator: " ")
            self.init(
                .internalFault,
                ja: "朱書きから元の記述を復元できないため、何も書き込みませんでした（\(fault.reason.rawValue) \(place)）。この不具合をお知らせください。",
                en:
                    "The submissions cannot be rebuilt from the red ink (\(fault.reason.rawValue) \(place)); nothing was "
                    + "written. Please report this."
            )
        }
    }
}
