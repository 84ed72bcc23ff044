internal import Spreadsheet

/// A font as its element has it, property by property, so that what we do not know of it stays.
///
/// ECMA-376 part 1, 18.8.22 (`font`) and 18.4.7 (`rPr`): the same properties, but that the name is `rFont` in a run.
struct FontMarkup: Hashable {
    /// The properties in the order in which Excel writes them.
    private static let names: [StaticString] = [
        "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name",
        "family",
        "charset", "scheme",
    ]

    /// The attributes of each property as they are written, with the blank before them; nil for one that is not there.
    private var properties = [[UInt8]?](repeating: nil, count: FontMarkup.names.count)

    /// A font without properties.
    init() {}

    /// Reads the element of a font.
    init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, prefix: [UInt8]) throws(PatchError) {
        var cursor = TagCursor(bytes, in: range)
        _ = try cursor.next()
        while let tag = try cursor.next() {
            guard tag != .end, let place = Self.names.firstIndex(where: { cursor.isNamed($0, prefix) }) else {
                continue
            }
            var attributes = bytes[cursor.name.upperBound..<(cursor.tag.upperBound - 1)]
            if tag == .empty { attributes.removeLast() }
            while let last = attributes.last, last <= 0x20 { attributes.removeLast() }
            properties[place] = Array(attributes)
        }
    }

    private mutating func set(_ name: String, _ attributes: String?) {
        guard let place = Self.names.firstIndex(where: { $0.description == name }) else { return }
        properties[place] = attributes.map { Array($0.utf8) }
    }

    /// This font with what another differs by from the one that this markup means.
    ///
    /// - Parameters:
    ///   - font: the look wanted; without a name or a size those here stay.
    ///   - own: what this markup means.
    func changed(to font: Font, from own: Font) -> FontMarkup {
        var result = self
        if font.bold != own.bold { result.set("b", font.bold ? "" : nil) }
        if font.italic != own.italic { result.set("i", font.italic ? "" : nil) }
        if font.strike != own.strike { result.set("strike", font.strike ? "" : nil) }
        if font.underline != own.underline {
            let value = font.underline == .single ? "" : " val=\"\(font.underline.rawValue)\""
            result.set("u", font.underline == .none ? nil : value)
        }
        if font.vertical != own.vertical {
            result.set("vertAlign", font.vertical == .baseline ? nil : " val=\"\(font.vertical.rawValue)\"")
        }
        if font.color != own.color { result.set("color", font.color.map { " rgb=\"\($0.hexadecimal)\"" }) }
        if let size = font.size, size.isFinite, size != own.size {
            result.set("sz", " val=\"\(MarkupWriter.number(size))\"")
        }
        if let name = font.name, name != own.name {
            var value: [UInt8] = []
            MarkupWriter.append(name, to: &value)
            result.set("name", " val=\"\(String(decoding: value, as: UTF8.self).replacing("\"", with: "&quot;"))\"")
            // They describe the other typeface.
            for property in ["family", "charset", "scheme"] { result.set(property, nil) }
        }
        return result
    }

    /// Writes the element of a font, `font` in the styles or `rPr` in a run.
    func append(as element: StaticString, prefix: [UInt8], to bytes: inout [UInt8]) {
        let inRun = element.description == "rPr"
        bytes += "<".utf8
        bytes += prefix
        bytes += element.description.utf8
        bytes += ">".utf8
        for (name, property) in zip(Self.names, properties) {
            guard let property else { continue }
            bytes += "<".utf8
            bytes += prefix
            let name = name.description
            bytes += (inRun && name == "name" ? "rFont" : name).utf8
            bytes += property
            bytes += "/>".utf8
        }
        bytes += "</".utf8
        bytes += prefix
        bytes += element.description.utf8
        bytes += ">".utf8
    }
}
