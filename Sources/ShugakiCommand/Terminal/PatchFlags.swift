internal import ArgumentParser
internal import SpreadsheetWriting

/// What the commands that change an existing workbook take.
struct PatchFlags: ParsableArguments {
    @Flag(help: "Leave the heights of rows as they are, also where text is cut.")
    var keepHeights = false

    @Flag(help: "Take out a digital signature, which any change makes void; otherwise a signed workbook is refused.")
    var dropSignature = false

    /// The options that they mean.
    ///
    /// - Parameter growth: which rows grow unless heights are kept.
    func options(growth: PatchOptions.RowGrowth) -> PatchOptions {
        PatchOptions(growth: keepHeights ? .none : growth, dropsSignature: dropSignature)
    }

    /// A flag that was given, for the message that it needs another.
    var given: String? { keepHeights ? "--keep-heights" : dropSignature ? "--drop-signature" : nil }
}
