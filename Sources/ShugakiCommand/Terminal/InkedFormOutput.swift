internal import ArgumentParser
internal import FormConversion
internal import Messages
internal import RedInk
internal import Review
internal import SpreadsheetWriting

/// A form that `shugaki review --into` inks.
struct InkedFormOutput {
    let pair: SubmissionPair
    let against: SubmissionComparison.Against
    let earlierInk: EarlierInk
    let options: PatchOptions

    /// Inks the form and writes it to a path.
    ///
    /// - Throws: ``Failure`` with the cell or the file at fault; nothing is written then.
    func write(into form: String, to output: String) throws {
        let writer = InkedFormWriter(
            baseline: pair.baseline.submission,
            current: pair.current.submission,
            catalogue: pair.current.catalogue,
            against: against,
            earlierInk: earlierInk,
            options: options
        )
        let input = try InputFile(form)
        let inked: InkedFormWriter.Inked
        do throws(InkedFormError) {
            inked = try writer.ink(input.bytes)
        } catch {
            throw Failure(error, in: form)
        }
        try OutputFile(path: output).write(inked.patched.bytes)
        for note in inked.notes { Terminal.note(note.message[Terminal.language]) }
        if !inked.kept.isEmpty {
            let fields = inked.kept
            let note = Message(
                ja: "以前の朱書きを残した項目：\(fields.joined(separator: "、"))",
                en: "earlier ink was kept in \(fields.joined(separator: ", "))"
            )
            Terminal.note(note[Terminal.language])
        }
        let count = inked.patched.changed.count
        let note = Message(
            ja: "\(count)セルを書き込みました。両方の記述を復元でき、ほかのセルと部品が元のままであることを確認しました。",
            en:
                "\(count) cells written. Both submissions were rebuilt from the ink; every other cell and part is as it was."
        )
        Terminal.note(note[Terminal.language])
    }
}

extension Failure {
    /// Why a form was not inked, in words.
    init(_ error: InkedFormError, in path: String) {
        switch error {
        case .filling(let error): self.init(error, in: path)
        case .unproven(let fault): self.init(fault)
        case .locked(let sheet, let cells):
            let list = cells.joined(separator: ", ")
            self = .of(
                path,
                .unusableInput,
                Message(
                    ja: "変更のあるセルがロックされているため朱書きできません（シート「\(sheet)」の\(list)）。シートの保護を解除してください。",
                    en:
                        "Changed answers stand in locked cells of a protected sheet (\(sheet): \(list)). Unprotect the sheet."
                )
            )
        }
    }
}
