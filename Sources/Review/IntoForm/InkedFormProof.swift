internal import ApplicationForm
internal import FormConversion
internal import RedInk
internal import Spreadsheet
internal import SpreadsheetWriting

/// The proof that an inked form holds both submissions.
///
/// From the runs of the cells, as they were read back, both texts are rebuilt: without the new ink the old text, without
/// the old ink the new one, to the scalar. Cells without ink, and cells whose own ink says it already and was left, must
/// read so the way import reads them.
struct InkedFormProof {
    let workbook: Workbook
    let reading: FormReading
    let places: FormPlaces
    private let changed: Set<PatchedWorkbook.Place>
    /// Ink alone: an answer may itself speak of 変更前 and 変更後.
    private let ownInk = InkReader(understandsWording: false)
    /// For the ink that people put on.
    private let peoplesInk = InkReader()

    /// - Parameter changed: the cells that were written.
    init(workbook: Workbook, reading: FormReading, places: FormPlaces, changed: [PatchedWorkbook.Place] = []) {
        self.workbook = workbook
        self.changed = Set(changed)
        self.reading = reading
        self.places = places
    }

    /// Proves what was wished.
    func prove(_ wishes: [InkWish]) throws(ProofFault) {
        let answers = Dictionary(reading.submission.answers.map { ($0.field, $0) }) { first, _ in first }
        for wish in wishes where !wish.isKept {
            guard let place = places.fields[wish.field] else { continue }
            let cells = wish.part == .claim ? [place.claim].compactMap { $0 } : place.evidence
            guard let first = cells.first else { continue }
            let isOurs = cells.contains { changed.contains(.init(sheet: place.sheet, cell: $0)) }
            let found = (isOurs ? ownInk : peoplesInk).read(runs(cells, place.sheet))
            func fault(_ reason: ProofFault.Reason) -> ProofFault {
                ProofFault(reason, field: wish.field, cell: first.description)
            }
            if !found.isInked {
                guard let answer = answers[wish.field] else { throw fault(.wrongRow) }
                let text = wish.part == .claim ? answer.claim.text : answer.evidence.text
                guard Self.isSame(text, wish.new) else { throw fault(.current) }
                guard !wish.isInked else { throw fault(.baseline) }
                continue
            }
            guard Self.isSame(found.new, wish.new) else { throw fault(.current) }
            // All red and nothing struck: there was no text before.
            guard Self.isSame(found.old ?? "", wish.old) else { throw fault(.baseline) }
        }
    }

    /// The runs of an answer, two columns joined by a blank as import joins them.
    private func runs(_ cells: [CellAddress], _ sheet: Int) -> [TextRun] {
        var result: [TextRun] = []
        for address in cells {
            guard let cell = workbook.sheets[sheet][address] else { continue }
            if !result.isEmpty { result.append(TextRun(text: " ", font: Font())) }
            result += workbook.runs(of: cell)
        }
        return result
    }

    private static func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
}
