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
            With --into the red ink goes into the cells of that form, most often the submission under review itself; cells that \
            did not change, and every other byte of the workbook, stay. Ink of earlier renewals is replaced by that of this \
            comparison; it is kept with --earlier-ink keep, and turned to black with --earlier-ink settle, which compares with \
            the text that stood last.
            """
    )

    /// What becomes of earlier ink, as it is typed.
    enum EarlierInkChoice: String, ExpressibleByArgument, CaseIterable {
        case keep
        case replace
        case settle

        /// What it stands for.
        var choice: EarlierInk {
            switch self {
            case .keep: .keep
            case .replace: .replace
            case .settle: .settle
            }
        }
    }

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

    @Option(
        help: "The form whose own cells are inked, .xlsx or .xlsm; it is not changed.",
        completion: .file(extensions: ["xlsx", "xlsm"])
    )
    var into: String?

    @Option(help: "With --into: what becomes of the red ink of earlier renewals; replace when not given.")
    var earlierInk: EarlierInkChoice?

    @OptionGroup var patch: PatchFlags
    @OptionGroup var against: AgainstOption
    @OptionGroup var catalogue: CatalogueOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        if into == nil, let flag = patch.given ?? earlierInk.map({ _ in "--earlier-ink" }) {
            throw ValidationError("\(flag) goes with --into.")
        }
        if into != nil, style == .sideBySide { throw ValidationError("--style side-by-side does not go with --into.") }
        let other = [".xls", ".xlsb", ".csv", ".ods"].first {
            output.lowercased().hasSuffix($0)
        }
        if let other { throw ValidationError("The review is an .xlsx workbook and cannot be named \(other).") }
        if into == "-", baseline == "-" || current == "-" {
            throw ValidationError("Only one input can be standard input (-).")
        }
    }

    func run() throws {
        let pair = try SubmissionPair(baseline, current, catalogue: try catalogue.catalogue(), against: against.choice)
        PairDoubts(baseline: pair.baseline.submission, current: pair.current.submission).tell()
        if let into {
            try InkedFormOutput(
                pair: pair,
                against: against.choice,
                earlierInk: earlierInk?.choice ?? .replace,
                options: patch.options(growth: .all)
            )
            .write(into: into, to: output)
            return
        }
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
        case .unproven(let fault): self.init(fault)
        }
    }

    /// Where the ink does not hold what was submitted, in words.
    init(_ fault: ProofFault) {
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
