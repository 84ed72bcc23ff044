/// Parts of a workbook in a form that mutates well: no checksums and no lengths stand in the way.
///
/// A part is U+0001, its name, U+0002 and its content; neither character can stand in XML. A name of one letter stands
/// for one of the usual parts.
struct PartList {
    let parts: [(name: String, bytes: [UInt8])]

    private static let usual: [UInt8: String] = [
        UInt8(ascii: "r"): "_rels/.rels", UInt8(ascii: "w"): "xl/workbook.xml",
        UInt8(ascii: "l"): "xl/_rels/workbook.xml.rels", UInt8(ascii: "s"): "xl/worksheets/sheet1.xml",
        UInt8(ascii: "t"): "xl/sharedStrings.xml", UInt8(ascii: "y"): "xl/styles.xml",
        UInt8(ascii: "h"): "xl/theme/theme1.xml", UInt8(ascii: "c"): "xl/comments1.xml",
        UInt8(ascii: "m"): "xl/worksheets/_rels/sheet1.xml.rels", UInt8(ascii: "2"): "xl/worksheets/sheet2.xml",
    ]

    init(_ bytes: [UInt8]) {
        parts = bytes.split(separator: 1).prefix(64).map { piece in
            let end = piece.firstIndex(of: 2) ?? piece.endIndex
            let name = piece[..<end]
            let letter = name.count == 1 ? name.first.flatMap { Self.usual[$0] } : nil
            return (letter ?? String(decoding: name, as: UTF8.self), Array(piece[end...].dropFirst()))
        }
    }

    /// The archive, nothing compressed (APPNOTE.TXT 4.3).
    var archive: [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for (name, bytes) in parts {
            let offset = body.count
            let name = Array(name.utf8)
            var header: [UInt8] = [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0] + Self.little(Self.crc32(bytes))
            header += Self.little(UInt32(bytes.count)) + Self.little(UInt32(bytes.count))
            header += [UInt8(truncatingIfNeeded: name.count), UInt8(truncatingIfNeeded: name.count >> 8), 0, 0]
            body += [0x50, 0x4B, 3, 4] + header + name + bytes
            directory += [0x50, 0x4B, 1, 2, 20, 0] + header + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
            directory += Self.little(UInt32(offset)) + name
        }
        let count = [UInt8(parts.count), 0]
        let sizes = Self.little(UInt32(directory.count)) + Self.little(UInt32(body.count))
        return body + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + sizes + [0, 0]
    }

    private static func little(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private static let table: [UInt32] = (0..<256).map { entry in
        (0..<8).reduce(UInt32(entry)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }

    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { crc, byte in table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ crc >> 8 }
    }
}
