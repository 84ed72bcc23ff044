internal import ApplicationForm
internal import ArgumentParser
internal import FormChecks
internal import Messages
internal import SpreadsheetWriting

/// `shugaki evidence`: the list of documents (資料内訳書).
struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "List each document that a form cites once (資料内訳書), with what is inconsistent."
    )

    @Argument(help: "The submission: its JSON, or a form workbook; - for standard input.", completion: .file())
    var submission: String

    @Option(
        name: .shortAndLong,
        help: "The list to write: .xlsx for a workbook, anything else for JSON; standard output when not given.",
        completion: .file(extensions: ["xlsx", "json"])
    )
    var output: String?

    @OptionGroup var catalogue: CatalogueOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let input = try SubmissionInput(submission, catalogue: try catalogue.catalogue())
        guard let today = CalendarDate(year: 2000, month: 1, day: 1) else { return }
        let inventory = DocumentInventory(input.submission, catalogue: input.catalogue, today: today)
        guard let output, output.lowercased().hasSuffix(".xlsx") else {
            try OutputFile(path: output).write(inventory.json(in: Terminal.language))
            return
        }
        do {
            let bytes = try InventoryWorkbook(inventory, language: Terminal.language).bytes()
            try OutputFile(path: output).write(bytes)
        } catch let error as WriteError {
            throw Failure(error)
        }
    }
}
