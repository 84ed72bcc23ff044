internal import ApplicationForm
internal import ArgumentParser
internal import FormConversion
internal import Messages
internal import SpreadsheetWriting

/// `shugaki export`: a submission back to Excel.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a submission as a form B workbook."
    )

    @Argument(help: "The submission: its JSON, or a form workbook; - for standard input.", completion: .file())
    var submission: String

    @Option(name: .shortAndLong, help: "The workbook to write.", completion: .file(extensions: ["xlsx"]))
    var output: String

    @OptionGroup var catalogue: CatalogueOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let input = try SubmissionInput(submission, catalogue: try catalogue.catalogue())
        try FormOutput(path: output).write(input.submission, input.catalogue)
    }
}

/// `shugaki blank`: an empty form with guidance.
struct BlankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blank",
        abstract: "Write a blank form B with guidance, dropdowns and print set-up."
    )

    @Option(name: .shortAndLong, help: "The workbook to write.", completion: .file(extensions: ["xlsx"]))
    var output: String

    @Option(help: "The catalogue of the form, an id or a file.", completion: .list(Catalogue.builtInIDs))
    var catalogue = "tokuko-2017"

    @OptionGroup var language: LanguageOption

    func run() throws {
        try FormOutput(path: output).write(nil, try CatalogueOption.catalogue(catalogue))
    }
}

/// A form workbook that a command writes.
struct FormOutput {
    let path: String

    /// Writes the form; `-` is standard output.
    ///
    /// - Throws: ``Failure`` with the answer or the file at fault.
    func write(_ submission: Submission?, _ catalogue: Catalogue) throws {
        do {
            let writer = FormWorkbookWriter(catalogue: catalogue)
            if path == "-" {
                try Terminal.put(try writer.bytes(of: submission))
                return
            }
            try InputFile.refuseInput(asOutput: path)
            for field in try writer.write(submission, to: path) {
                let note = Message(
                    ja: "注意：\(field)の記述は長く、行の高さの上限で一部が印刷されません（セルには全文があります）。",
                    en: "note: the answer to \(field) is longer than the highest row shows; the cell holds it whole."
                )
                Terminal.note(note[Terminal.language])
            }
        } catch let error as WriteError {
            throw Failure(error)
        }
    }
}
