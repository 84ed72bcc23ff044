internal import Spreadsheet

/// The styles part on its way to new fonts and cell formats (ECMA-376 part 1, 18.8).
///
/// A new format is a copy of the cell's own with one thing changed: borders, fills, alignment and protection stay. What
/// is there is never changed, and a format that is there already is taken instead of a new one.
struct StyleSheet {
    /// What a cell format is to be, beside what it is.
    struct Change: Hashable {
        /// The font; nil leaves it.
        var font: Font?
        /// Whether text must wrap.
        var wraps = false
        /// The id of the number format; nil leaves it.
        var numberFormat: Int?

        /// Whether it changes anything.
        var isNone: Bool { font == nil && !wraps && numberFormat == nil }
    }

    /// A cell format as far as it is asked for.
    struct Format {
        var font: Int
        var wraps: Bool
        var shrinks: Bool
        var direction = TextDirection.level
    }

    private struct Key: Hashable {
        var format: Int
        var change: Change
    }

    /// The bytes of the part.
    let part: [UInt8]
    /// What the reader made of its formats.
    private let styles: [CellStyle]
    private let prefix: [UInt8]
    private var fonts: StyleList?
    private var formats: StyleList?
    private var made: [Key: Int] = [:]
    /// What was asked for last: answers of one form mostly look alike.
    private var last: (key: Key, index: Int)?
    private var lastRead: (index: Int, format: Format)?
    private var fontMarkups: [Int: FontMarkup] = [:]
    private var read: [Int: Format] = [:]

    /// Finds the lists.
    init(_ part: [UInt8], styles: [CellStyle]) throws(PatchError) {
        try MarkupPart.check(part, "styles")
        self.part = part
        self.styles = styles
        let found: Result<(prefix: [UInt8], fonts: StyleList?, formats: StyleList?), PatchError> =
            part.withUnsafeBufferPointer { buffer in
                Result { () throws(PatchError) in try Self.lists(buffer) }
            }
        (prefix, fonts, formats) = try found.get()
        // What the reader found elsewhere than in these lists would be numbered otherwise.
        guard formats?.elements.count ?? 0 == styles.count || formats?.elements.isEmpty ?? true && styles.count == 1
        else { throw Self.ambiguous }
    }

    private static let ambiguous = PatchError(.damaged, detail: "formats that cannot be numbered")

    private static func lists(
        _ bytes: UnsafeBufferPointer<UInt8>
    ) throws(PatchError) -> (prefix: [UInt8], fonts: StyleList?, formats: StyleList?) {
        var cursor = TagCursor(bytes)
        guard try cursor.next() == .start else { return ([], nil, nil) }
        let prefix = cursor.prefix
        try PartNamespaces.check(bytes, prefix: prefix, end: bytes.count)
        var fonts: StyleList?
        var formats: StyleList?
        while let kind = try cursor.next(), kind != .end {
            if cursor.isNamed("fonts", prefix) {
                guard fonts == nil else { throw ambiguous }
                fonts = try StyleList(&cursor, of: "font", prefix: prefix, isEmpty: kind == .empty)
            } else if cursor.isNamed("cellXfs", prefix) {
                guard formats == nil else { throw ambiguous }
                formats = try StyleList(&cursor, of: "xf", prefix: prefix, isEmpty: kind == .empty)
            } else if kind == .start {
                try cursor.leave()
            }
        }
        return (prefix, fonts, formats)
    }

    /// Whether nothing was added.
    var isUnchanged: Bool { fonts?.added.isEmpty ?? true && formats?.added.isEmpty ?? true }

    /// The part with what was added.
    func bytes() throws(PatchError) -> [UInt8] {
        try MarkupSplice.apply(
            (fonts?.splices(in: part, name: "fonts", prefix: prefix) ?? [])
                + (formats?.splices(in: part, name: "cellXfs", prefix: prefix) ?? []),
            to: part
        )
    }

    /// The number of a cell format as cells may name it; one that is not there counts as the first.
    private func known(_ format: Int) -> Int { (formats?.elements.indices.contains(format) ?? false) ? format : 0 }

    /// What a cell format says.
    mutating func format(_ index: Int) throws(PatchError) -> Format {
        let index = known(index)
        if let lastRead, lastRead.index == index { return lastRead.format }
        if let format = read[index] {
            lastRead = (index, format)
            return format
        }
        var format = Format(font: 0, wraps: false, shrinks: false)
        if let range = formats?.elements[index, default: nil] {
            let found: Result<Format, PatchError> = part.withUnsafeBufferPointer { buffer in
                Result { () throws(PatchError) in try Self.format(buffer, range, prefix) }
            }
            format = try found.get()
        }
        read[index] = format
        return format
    }

    private static func format(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>,
        _ prefix: [UInt8]
    ) throws(PatchError) -> Format {
        var cursor = TagCursor(bytes, in: range)
        _ = try cursor.next()
        var format = Format(font: cursor.number("fontId") ?? 0, wraps: false, shrinks: false)
        while let kind = try cursor.next(), kind != .end {
            if cursor.isNamed("alignment", prefix) {
                format.wraps = cursor.isTrue("wrapText")
                format.shrinks = cursor.isTrue("shrinkToFit")
                format.direction = TextDirection(rotation: cursor.number("textRotation") ?? 0)
            }
            if kind == .start { try cursor.leave() }
        }
        return format
    }

    /// The font of a cell format as its markup has it, and what it means.
    mutating func font(ofFormat index: Int) throws(PatchError) -> (markup: FontMarkup, font: Font) {
        let own = styles.indices.contains(index) ? styles[index].font : styles.first?.font ?? Font()
        let font = try format(index).font
        if let markup = fontMarkups[font] { return (markup, own) }
        var markup = FontMarkup()
        if let range = fonts?.elements[font, default: fonts?.elements.first] {
            let found: Result<FontMarkup, PatchError> = part.withUnsafeBufferPointer { buffer in
                Result { () throws(PatchError) in try FontMarkup(buffer, in: range, prefix: prefix) }
            }
            markup = try found.get()
        }
        fontMarkups[font] = markup
        return (markup, own)
    }

    /// The number of a cell format like one of the part's, but for a change; nil where the part has no formats.
    mutating func index(like format: Int, _ change: Change) throws(PatchError) -> Int? {
        let base = known(format)
        let key = Key(format: base, change: change)
        if let last, last.key == key { return last.index }
        if let index = made[key] {
            last = (key, index)
            return index
        }
        guard let range = formats?.elements[base, default: nil] else { return nil }
        var tag = Array(part[range])
        var rest: [UInt8] = []
        var isEmpty = true
        let split: Result<(Range<Int>, Bool), PatchError> = part.withUnsafeBufferPointer { buffer in
            Result { () throws(PatchError) in
                var cursor = TagCursor(buffer, in: range)
                let kind = try cursor.next()
                return (cursor.tag, kind == .empty)
            }
        }
        let start: Range<Int>
        (start, isEmpty) = try split.get()
        tag = Array(part[start])
        rest = Array(part[start.upperBound..<range.upperBound])
        if let font = change.font {
            let own = try self.font(ofFormat: base)
            var element: [UInt8] = []
            own.markup.changed(to: font, from: own.font).append(as: "font", prefix: prefix, to: &element)
            guard let index = fonts?.index(of: element, in: part) else { return nil }
            tag = MarkupWriter.setting("fontId", String(index), in: tag)
            tag = MarkupWriter.setting("applyFont", "1", in: tag)
        }
        if let numberFormat = change.numberFormat {
            tag = MarkupWriter.setting("numFmtId", String(numberFormat), in: tag)
            tag = MarkupWriter.setting("applyNumberFormat", "1", in: tag)
        }
        if change.wraps {
            tag = MarkupWriter.setting("applyAlignment", "1", in: tag)
            try wrap(&tag, &rest, isEmpty: isEmpty)
        }
        let index = formats?.index(of: tag + rest, in: part)
        made[key] = index
        return index
    }

    private func wrap(_ tag: inout [UInt8], _ rest: inout [UInt8], isEmpty: Bool) throws(PatchError) {
        let found: Result<Range<Int>?, PatchError> = rest.withUnsafeBufferPointer { buffer in
            Result { () throws(PatchError) in
                var cursor = TagCursor(buffer)
                while let kind = try cursor.next(), kind != .end {
                    if cursor.isNamed("alignment", prefix) { return cursor.tag }
                    if kind == .start { try cursor.leave() }
                }
                return nil
            }
        }
        if let range = try found.get() {
            var alignment = MarkupWriter.setting("wrapText", "1", in: Array(rest[range]))
            // Excel shrinks or wraps, never both.
            alignment = MarkupWriter.setting("shrinkToFit", nil, in: alignment)
            rest.replaceSubrange(range, with: alignment)
            return
        }
        var alignment: [UInt8] = Array("<".utf8)
        alignment += prefix
        alignment += "alignment wrapText=\"1\"/>".utf8
        if isEmpty {
            tag.removeSubrange((tag.count - 2)..<(tag.count - 1))
            rest = Array("</".utf8) + prefix + Array("xf>".utf8)
        }
        // The alignment comes first (18.8.45).
        rest = alignment + rest
    }
}

extension Array where Element == Range<Int> {
    /// The element at an index, or another where there is none.
    fileprivate subscript(_ index: Int, default other: Range<Int>?) -> Range<Int>? {
        indices.contains(index) ? self[index] : other
    }
}
