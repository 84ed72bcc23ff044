internal import Spreadsheet

/// Writes `c` elements (ECMA-376 part 1, 18.3.1.4).
///
/// Strings stand in the cell itself (`inlineStr`): the table of shared strings stays as it is to the byte, readings
/// (ふりがな) of other texts with it, and no count in it has to be true. The reading of a text that is replaced goes with
/// the text.
struct CellMarkup {
    /// The prefix of the sheet's elements.
    let prefix: [UInt8]

    /// What only the former content needed: its type, its metadata, and whether its reading shows.
    private static func isDropped(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        switch (name.count, name.first, name.last) {
        case (1, UInt8(ascii: "t"), _), (1, UInt8(ascii: "s"), _), (1, UInt8(ascii: "r"), _): true
        case (2, UInt8(ascii: "c"), UInt8(ascii: "m")), (2, UInt8(ascii: "v"), UInt8(ascii: "m")): true
        case (2, UInt8(ascii: "p"), UInt8(ascii: "h")): true
        default: false
        }
    }

    /// The start of a tag, up to its attributes' end.
    ///
    /// - Parameters:
    ///   - old: the tag that is replaced, whose other attributes stay.
    ///   - style: the number of its format; nil leaves the attribute out.
    func appendHead(
        _ address: CellAddress,
        style: Int?,
        type: StaticString?,
        old: TagCursor?,
        to result: inout [UInt8]
    ) {
        MarkupWriter.append(raw: "<", to: &result)
        result += prefix
        MarkupWriter.append(raw: "c r=\"", to: &result)
        MarkupWriter.append(address, to: &result)
        if let style {
            MarkupWriter.append(raw: "\" s=\"", to: &result)
            MarkupWriter.append(decimal: style, to: &result)
        }
        if let type {
            MarkupWriter.append(raw: "\" t=\"", to: &result)
            MarkupWriter.append(raw: type, to: &result)
        }
        MarkupWriter.append(raw: "\"", to: &result)
        guard let old else { return }
        old.eachAttribute { slot in
            guard !Self.isDropped(old.bytes[slot.name]) else { return }
            MarkupWriter.append(raw: " ", to: &result)
            result.append(
                contentsOf: UnsafeBufferPointer(rebasing: old.bytes[slot.name.lowerBound...slot.value.upperBound])
            )
        }
    }

    /// An element that holds text, behind its head.
    func append(text: String, to bytes: inout [UInt8]) {
        open("is", &bytes)
        append(t: text, to: &bytes)
        close("is", &bytes)
        close("c", &bytes)
    }

    /// An element that holds runs, each with its font.
    func append(runs: [(text: String, font: FontMarkup)], to bytes: inout [UInt8]) {
        open("is", &bytes)
        for run in runs {
            open("r", &bytes)
            run.font.append(as: "rPr", prefix: prefix, to: &bytes)
            append(t: run.text, to: &bytes)
            close("r", &bytes)
        }
        close("is", &bytes)
        close("c", &bytes)
    }

    /// An element that holds a number.
    func append(number: Double, to bytes: inout [UInt8]) {
        open("v", &bytes)
        bytes += MarkupWriter.number(number).utf8
        close("v", &bytes)
        close("c", &bytes)
    }

    private func append(t text: String, to bytes: inout [UInt8]) {
        MarkupWriter.append(raw: "<", to: &bytes)
        bytes += prefix
        // Without it, blanks and line breaks at the ends are cut off.
        let first = text.utf8.first ?? 0x21
        let last = text.utf8.last ?? 0x21
        MarkupWriter.append(raw: first <= 0x20 || last <= 0x20 ? "t xml:space=\"preserve\">" : "t>", to: &bytes)
        MarkupWriter.append(text, to: &bytes)
        close("t", &bytes)
    }

    func open(_ name: StaticString, _ bytes: inout [UInt8]) {
        MarkupWriter.append(raw: "<", to: &bytes)
        bytes += prefix
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        MarkupWriter.append(raw: ">", to: &bytes)
    }

    func close(_ name: StaticString, _ bytes: inout [UInt8]) {
        MarkupWriter.append(raw: "</", to: &bytes)
        bytes += prefix
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        MarkupWriter.append(raw: ">", to: &bytes)
    }
}
