import ApplicationForm
import RedInk
import Spreadsheet
import SpreadsheetReading
import Testing

@testable import Review

@Suite("The proof of a review workbook")
struct ReviewProofTests {
    /// A way to spoil sheet 朱書き.
    enum Tampering: String, CaseIterable {
        case strikeTakenOff, underlineTurnedToStrike, inkTurnedBlack, characterLost, characterAdded, rowsSwapped
        case sheetRenamed
    }

    /// The workbook of each style, composed once.
    private static let composed = Dictionary(
        uniqueKeysWithValues: ReviewStyle.allCases.map { style in
            (style, Result { try ReviewPair.writer(style: style).compose() })
        }
    )

    @Test("accepts what was written", arguments: ReviewStyle.allCases)
    func accepts(style: ReviewStyle) throws {
        let composed = try #require(Self.composed[style]).get()
        try composed.proof.prove(composed.bytes)
    }

    @Test("rejects a workbook that was tampered with", arguments: Tampering.allCases, ReviewStyle.allCases)
    func rejects(tampering: Tampering, style: ReviewStyle) throws {
        let composed = try #require(Self.composed[style]).get()
        var workbook = try WorkbookReader().read(composed.bytes)
        let number = try #require(workbook.sheets.firstIndex { $0.name == SheetNames.redInk })
        try composed.proof.prove(workbook)
        let column = style == .inline ? 7 : 8
        /// A cell with several runs, black and red.
        let index = try #require(
            workbook.sheets[number].cells.firstIndex { cell in
                cell.runs.contains { $0.font.isRed && !$0.font.strike } && cell.runs.contains { !$0.font.isRed }
                    && (style == .sideBySide || cell.runs.contains { $0.font.strike }) && cell.address.column == column
            }
        )
        func change(_ body: (inout TextRun) -> Void) {
            for run in workbook.sheets[number].cells[index].runs.indices {
                body(&workbook.sheets[number].cells[index].runs[run])
            }
        }
        switch tampering {
        case .strikeTakenOff:
            // Side by side, the new text has nothing struck: the old one's ink is looked at.
            if style == .sideBySide {
                let old = try #require(
                    workbook.sheets[number].cells.firstIndex { $0.runs.contains { $0.font.strike } }
                )
                for run in workbook.sheets[number].cells[old].runs.indices {
                    workbook.sheets[number].cells[old].runs[run].font.strike = false
                }
            } else {
                change { $0.font.strike = false }
            }
        case .underlineTurnedToStrike: change { if $0.font.underline != .none { $0.font.strike = true } }
        case .inkTurnedBlack: change { if $0.font.isRed && !$0.font.strike { $0.font.color = nil } }
        case .characterLost: workbook.sheets[number].cells[index].runs[0].text.removeLast()
        case .characterAdded: workbook.sheets[number].cells[index].runs[0].text += "。"
        case .rowsSwapped:
            let description = try #require(
                workbook.sheets[number].cells.firstIndex { $0.text == ReviewPair.catalogue.fields[3].description }
            )
            workbook.sheets[number].cells[description].text = ReviewPair.catalogue.fields[4].description
        case .sheetRenamed: workbook.sheets[number].name = "別のシート"
        }
        #expect(throws: ProofFault.self) { try composed.proof.prove(workbook) }
    }

    @Test("rejects bytes that are no workbook")
    func unreadable() throws {
        let composed = try ReviewPair.writer().compose()
        let fault = #expect(throws: ProofFault.self) { try composed.proof.prove(Array(composed.bytes.dropLast(200))) }
        #expect(fault?.reason == .unreadable)
    }

    @Test("a comparison of other submissions gives no workbook")
    func wrongComparison() throws {
        let (baseline, current) = ReviewPair.submissions()
        var other = baseline
        other.answers[0].claim.text = "別の記述"
        let writer = ReviewPair.writer(baseline, current, comparing: other)
        // The ink is that of the comparison given, so its old text is not the baseline.
        let error = #expect(throws: ReviewError.self) { try writer.bytes() }
        guard case .unproven(let fault) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(fault.reason == .baseline)
        #expect(fault.field == baseline.answers[0].field)
    }
}
