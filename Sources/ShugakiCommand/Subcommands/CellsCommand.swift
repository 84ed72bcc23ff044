internal import ApplicationForm
internal import ArgumentParser
internal import Messages
internal import Spreadsheet

/// `shugaki cells`: what we see in any workbook, for “why was this cell not read?”.
struct CellsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cells",
        abstract: "Show every cell of a workbook as it is read: text as displayed, value, runs, merges, comments."
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    @Argument(
        help: "The workbook; - for standard input.",
        completion: .file(extensions: ["xlsx", "xlsm", "xls", "csv"])
    )
    var workbook: String

    @Option(help: "Only the sheet of this name.")
    var sheet: String?

    @Option(help: "text for people, json for one JSON object a line.")
    var format = Format.text

    @OptionGroup var language: LanguageOption

    func run() throws {
        let input = try InputFile(workbook)
        let book = try input.workbook()
        if let sheet, !book.sheets.contains(where: { $0.name == sheet }) {
            let names = book.sheets.map { "「\($0.name)」" }.joined()
            throw Failure.of(
                workbook,
                .unusableInput,
                Message(
                    ja: "シート「\(sheet)」はありません。あるシートは\(names)です。",
                    en:
                        "There is no sheet “\(sheet)”. The sheets are: \(book.sheets.map(\.name).joined(separator: ", "))."
                )
            )
        }
        for each in book.sheets where sheet == nil || each.name == sheet {
            let listing = CellListing(sheet: each, workbook: book)
            switch format {
            case .json: try listing.json { try Terminal.put($0) }
            case .text: try listing.text(Terminal.language) { try Terminal.put($0) }
            }
        }
        // Formulas without value and undecodable bytes stand beside their cells.
        let told: Set<ReadingNote.Kind> = [
            .partMissing, .danglingReference, .cellTwice, .textOverLimit, .sheetWithoutCells, .quoteNotClosed,
        ]
        let notes = book.notes.filter { sheet == nil || $0.sheet == sheet }
        for note in ReadingNotes(notes, kinds: told).messages { Terminal.note(note[Terminal.language]) }
    }
}
