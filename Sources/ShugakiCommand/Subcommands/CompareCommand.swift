internal import ApplicationForm
internal import ArgumentParser
internal import RedInk
internal import Review

/// `shugaki compare`: what changed between two submissions.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Show what changed between two submissions, field by field and document by document.",
        discussion: "Exit status: 0 nothing changed (typing noise does not count), 1 something changed."
    )

    /// The formats as they are typed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case html
    }

    @Argument(help: "The earlier submission: its JSON, or a form workbook; - for standard input.", completion: .file())
    var baseline: String

    @Argument(help: "The present submission.", completion: .file())
    var current: String

    @Option(help: "What to print: text, json, or a self-contained html page.")
    var format = Format.text

    @OptionGroup var against: AgainstOption

    @Flag(help: "List fields that differ by typing noise alone too (json always does).")
    var showNoise = false

    @Option(name: .shortAndLong, help: "The file to write; standard output when not given.", completion: .file())
    var output: String?

    @OptionGroup var catalogue: CatalogueOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let pair = try SubmissionPair(baseline, current, catalogue: try catalogue.catalogue(), against: against.choice)
        let (old, new) = (pair.baseline, pair.current)
        PairDoubts(baseline: old.submission, current: new.submission).tell()
        let bytes: [UInt8]
        switch format {
        case .text:
            let report = ComparisonText(
                pair.comparison,
                catalogue: new.catalogue,
                language: Terminal.language,
                showsNoise: showNoise,
                isColored: (output == nil || output == "-") && Terminal.isColored
            )
            bytes = Array(report.text.utf8)
        case .json: bytes = ComparisonJSON(pair.comparison).bytes()
        case .html:
            bytes = ComparisonPage(
                pair.comparison,
                catalogue: new.catalogue,
                language: Terminal.language,
                showsNoise: showNoise,
                application: new.submission.application,
                baselineFile: old.file,
                currentFile: new.file
            )
            .bytes()
        }
        try OutputFile(path: output).write(bytes)
        if !pair.comparison.isUnchanged { throw ExitCode.found }
    }
}
