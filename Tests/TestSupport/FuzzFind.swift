internal import Foundation

/// An input that the fuzzer found, as `Fuzzing/Fixtures` keeps it.
///
/// Where it is a workbook, its parts stand one after another: U+0001, the name, U+0002, the content; a name of one letter
/// stands for one of the usual parts, as in `Fuzzing/Sources/Fuzz/PartList.swift`.
public struct FuzzFind: Sendable {
    /// The bytes that the target was given.
    public let bytes: [UInt8]

    /// Reads a find.
    public init(_ name: String) throws {
        bytes = try Repository.bytes(Repository.root.appending(path: "Fuzzing/Fixtures/\(name)"))
    }

    private static let usual: [String: String] = [
        "r": "_rels/.rels", "w": "xl/workbook.xml", "l": "xl/_rels/workbook.xml.rels", "s": "xl/worksheets/sheet1.xml",
        "t": "xl/sharedStrings.xml", "y": "xl/styles.xml", "h": "xl/theme/theme1.xml", "c": "xl/comments1.xml",
        "m": "xl/worksheets/_rels/sheet1.xml.rels", "2": "xl/worksheets/sheet2.xml",
    ]

    /// The workbook whose parts it holds.
    public var workbook: [UInt8] {
        var zip = StoredZip()
        for piece in bytes.split(separator: 1) {
            let end = piece.firstIndex(of: 2) ?? piece.endIndex
            let name = String(decoding: piece[..<end], as: UTF8.self)
            zip.add(Self.usual[name] ?? name, Array(piece[end...].dropFirst()))
        }
        return zip.bytes
    }
}
