internal import ApplicationForm
internal import ArgumentParser
internal import FormConversion
internal import Messages

/// `shugaki import`: a form workbook to the canonical model.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read a form B workbook into the canonical model (JSON), with an account of every cell."
    )

    @Argument(
        help: "The form, .xlsx, .xlsm or CSV; - for standard input.",
        completion: .file(extensions: ["xlsx", "xlsm", "csv"])
    )
    var form: String

    @Option(
        name: .shortAndLong,
        help: "The file to write; standard output when not given.",
        completion: .file(extensions: ["json"])
    )
    var output: String?

    @OptionGroup var catalogue: CatalogueOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let input = try SubmissionInput(form, catalogue: try catalogue.catalogue())
        try OutputFile(path: output).write(input.submission.json())
        let summary = ImportSummary(input)
        Terminal.note(summary.text[Terminal.language])
        for note in summary.notes { Terminal.note(note[Terminal.language]) }
    }
}
