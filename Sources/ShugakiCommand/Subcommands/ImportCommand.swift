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
        help: "The form, .xlsx, .xlsm, .xls or CSV; - for standard input.",
        completion: .file(extensions: ["xlsx", "xlsm", "xls", "csv"])
    )
    var form: String

    @Option(
        name: .shortAndLong,
        help: "The file to write; standard output when not given.",
        completion: .file(extensions: ["json"])
    )
    var output: String?

    @OptionGroup var catalogue: CatalogueOption
    @OptionGroup var target: ConversionTarget
    @OptionGroup var language: LanguageOption

    func run() throws {
        let input = try SubmissionInput(form, catalogue: try catalogue.catalogue())
        let conversion = try target.conversion(of: input.submission, input.catalogue)
        try OutputFile(path: output).write((conversion?.submission ?? input.submission).json())
        let summary = ImportSummary(input)
        Terminal.note(summary.text[Terminal.language])
        for note in summary.notes { Terminal.note(note[Terminal.language]) }
        guard let conversion else { return }
        for line in ConversionSummary(conversion, from: input.catalogue).lines {
            Terminal.note(line[Terminal.language])
        }
    }
}
