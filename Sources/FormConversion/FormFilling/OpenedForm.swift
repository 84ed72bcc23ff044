package import ApplicationForm
package import Spreadsheet
internal import SpreadsheetReading
package import SpreadsheetWriting

/// A form in an existing workbook, read and ready to be changed.
package struct OpenedForm {
    package let workbook: Workbook
    package let reading: FormReading
    package let places: FormPlaces
    /// The file without its name.
    package let source: Source
    private let patcher: WorkbookPatcher
    private let reader: FormReader

    /// Reads a form.
    package init(_ bytes: [UInt8], catalogue: Catalogue) throws(FormFiller.Failure) {
        try self.init(bytes, FormReader(catalogue: catalogue), WorkbookReader())
    }

    /// Reads a form with readers that were used before.
    init(
        _ bytes: [UInt8],
        _ reader: FormReader,
        _ workbookReader: WorkbookReader
    ) throws(FormFiller.Failure) {
        do throws(ReadingError) {
            patcher = try WorkbookPatcher(bytes, reader: workbookReader)
        } catch {
            throw .reading(error)
        }
        workbook = patcher.workbook
        source = Source(file: "", sha256: "")
        self.reader = reader
        do throws(FormError) {
            (reading, places) = try reader.readPlaces(workbook, source: source)
        } catch {
            throw .form(error)
        }
    }

    /// The note that the form is of another family than the catalogue it was read for; nil where it is not.
    ///
    /// Where all rows are those of the catalogue nobody needs to ask.
    package var familyNote: FillNote? {
        let own = reading.submission.catalogue
        let isWhole =
            !reading.submission.unplaced.contains { $0.reason == "unknown-row" }
            && !reading.notes.contains { if case .fieldMissing = $0 { true } else { false } }
        guard !isWhole, Catalogue.builtInIDs.contains(own),
            let best = try? FormReader().read(workbook, source: source).submission.catalogue, best != own
        else { return nil }
        return .otherFamily(form: best, answers: own)
    }

    /// Whether the workbook holds a text at its place already.
    func holds(_ entry: Unplaced) -> Bool {
        guard let sheet = workbook.sheets.first(where: { $0.name == entry.sheet }),
            let cell = CellAddress(entry.cell)
        else { return false }
        return sheet[cell]?.text == entry.text || sheet.comments[cell] == entry.text
    }

    /// Makes the edits of a filling.
    package func patch(_ filling: FormFilling, _ options: PatchOptions) throws(FormFiller.Failure) -> PatchedWorkbook {
        do throws(PatchError) {
            return try patcher.patch(filling.edits, options: options)
        } catch {
            let sheet = error.sheet.flatMap { name in workbook.sheets.firstIndex { $0.name == name } }
            let cell = error.cell.flatMap { CellAddress($0) }
            var field: String?
            if let sheet, let cell { field = filling.fields(sheet: sheet, cell: cell).first }
            throw .patch(error, field: field)
        }
    }

    /// Cells by their sheets, in the order in which they come.
    static func grouped(_ places: [(sheet: String, cell: String)]) -> [(String, [String])] {
        var result: [(String, [String])] = []
        for place in places {
            if let index = result.firstIndex(where: { $0.0 == place.sheet }) {
                result[index].1.append(place.cell)
            } else {
                result.append((place.sheet, [place.cell]))
            }
        }
        return result
    }

    /// Reads the form again, as it is after patching.
    package func reading(of patched: PatchedWorkbook) throws(FormFiller.Failure) -> FormReading {
        do throws(FormError) {
            return try reader.read(patched.workbook, source: source)
        } catch {
            throw .form(error)
        }
    }

    /// What the patching itself has to tell.
    package func notes(of patched: PatchedWorkbook, _ filling: FormFilling) -> [FillNote] {
        func name(_ place: PatchedWorkbook.Place) -> String { workbook.sheets[place.sheet].name }
        var notes: [FillNote] = []
        for place in patched.locked {
            let fields = filling.fields(sheet: place.sheet, cell: place.cell)
            notes.append(
                .locked(
                    field: fields.isEmpty ? "application" : fields.joined(separator: ", "),
                    sheet: name(place),
                    cell: place.cell.description
                )
            )
        }
        notes += Self.grouped(patched.cut.map { (name($0), $0.cell.description) }).map {
            .cut(sheet: $0.0, cells: $0.1)
        }
        notes += Self.grouped(patched.uncomputed.map { (name($0), $0.cell.description) })
            .map { .uncomputed(sheet: $0.0, cells: $0.1) }
        return notes
    }
}
