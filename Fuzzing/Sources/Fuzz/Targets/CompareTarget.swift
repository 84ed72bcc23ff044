import RedInk
import Spreadsheet

/// Two texts, parted by NUL: both rebuild from the edits, and from the ink.
enum CompareTarget {
    @Sendable static func run(_ bytes: [UInt8]) {
        let texts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        let (old, new) = (text(texts[0]), text(texts.count > 1 ? texts[1] : []))
        let comparison = TextComparison(old: old, new: new)
        let edits = comparison.edits
        demand(same(edits.filter { $0.op != .insert }.map(\.text).joined(), old), "the old text")
        demand(same(edits.filter { $0.op != .delete }.map(\.text).joined(), new), "the new text")
        demand(!edits.contains { $0.text.isEmpty }, "an empty edit")
        let runs = InkComposer(baseFont: Font(), inksNoise: true).runs(for: comparison)
        demand(same(runs.filter { $0.font.underline == .none }.map(\.text).joined(), old), "the old text in ink")
        demand(same(runs.filter { !$0.font.strike }.map(\.text).joined(), new), "the new text in ink")
        _ = comparison.isNoiseOnly
    }

    private static func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

    private static func same(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
}
