internal import ApplicationForm
internal import ArgumentParser
internal import FormConversion
internal import Messages
internal import SpreadsheetWriting

/// `shugaki export`: a submission back to Excel.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a submission as a form B workbook, or into the authority's own.",
        discussion: """
            With --into the answers are written into that very workbook, whatever its layout, and every other byte of it \
            stays: a cell that shows its answer already is left alone. What has no place in the form is told on standard error.
            """
    )

    @Argument(help: "The submission: its JSON, or a form workbook; - for standard input.", completion: .file())
    var submission: String

    @Option(name: .shortAndLong, help: "The workbook to write.", completion: .file(extensions: ["xlsx"]))
    var output: String

    @Option(
        help: "The form to fill, .xlsx or .xlsm; it is not changed.",
        completion: .file(extensions: ["xlsx", "xlsm"])
    )
    var into: String?

    @OptionGroup var patch: PatchFlags
    @OptionGroup var catalogue: CatalogueOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        if into == "-", submission == "-" { throw ValidationError("Only one input can be standard input (-).") }
        if into == nil, let flag = patch.given { throw ValidationError("\(flag) goes with --into.") }
    }

    func run() throws {
        let input = try SubmissionInput(submission, catalogue: try catalogue.catalogue())
        guard let into else {
            try FormOutput(path: output).write(input.submission, input.catalogue)
            return
        }
        let form = try InputFile(into)
        let filled: FormFiller.Filled
        do throws(FormFiller.Failure) {
            filled = try FormFiller(catalogue: input.catalogue, options: patch.options(growth: .free))
                .fill(input.submission, into: form.bytes)
        } catch {
            throw Failure(error, in: into)
        }
        try OutputFile(path: output).write(filled.patched.bytes)
        for note in filled.notes { Terminal.note(note.message[Terminal.language]) }
        let count = filled.patched.changed.count
        let note = Message(
            ja: "\(count)セルを書き込みました。ほかのセルと部品が元のままであることを確認しました。",
            en: "\(count) cells written; every other cell and part was compared and is as it was."
        )
        Terminal.note(note[Terminal.language])
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
