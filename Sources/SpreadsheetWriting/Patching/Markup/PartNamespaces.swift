#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Whether the elements of a worksheet or of the styles are those that their names say.
///
/// Readers tell elements by their namespace, ``SheetScan`` and ``StyleSheet`` by the prefix of the root. They see the
/// same elements only where that prefix stands for SpreadsheetML from the first to the last, and no other prefix does.
struct PartNamespaces {
    private static let known = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ]
    private static let fault = PatchError(.damaged, detail: "elements of another namespace")

    private let bytes: UnsafeBufferPointer<UInt8>
    private let prefix: [UInt8]
    private let end: Int

    /// Judges a part.
    ///
    /// - Parameters:
    ///   - prefix: the prefix of its root with the colon, or empty.
    ///   - end: how far it matters: to the end of the cells, or of the part.
    /// - Throws: ``PatchError`` with `damaged` where names mislead.
    static func check(_ bytes: UnsafeBufferPointer<UInt8>, prefix: [UInt8], end: Int) throws(PatchError) {
        try PartNamespaces(bytes: bytes, prefix: prefix, end: end).check()
    }

    private func check() throws(PatchError) {
        var cursor = TagCursor(bytes, in: 0..<end)
        guard try cursor.next() != nil else { return }
        let root = declared(cursor)
        // Files that declare nothing at all are read as if they did.
        guard root.own ?? prefix.isEmpty else { throw Self.fault }
        guard !root.others.isEmpty || mayDeclare(from: cursor.position) else { return }
        while try cursor.next() != nil {
            let here = declared(cursor)
            guard here.own ?? true, here.others.isEmpty, !root.others.contains(cursor.prefix) else { throw Self.fault }
        }
    }

    /// What a tag declares: whether the root's prefix stands for SpreadsheetML, and which others do.
    private func declared(_ cursor: TagCursor) -> (own: Bool?, others: [[UInt8]]) {
        var own: Bool?
        var others: [[UInt8]] = []
        cursor.eachAttribute { slot in
            let name = bytes[slot.name]
            guard name.starts(with: "xmlns".utf8) else { return }
            var declared = Array(name.dropFirst(5))
            if declared.first == UInt8(ascii: ":") {
                declared.removeFirst()
                declared.append(UInt8(ascii: ":"))
            } else if !declared.isEmpty {
                return
            }
            let isKnown = Self.known.contains(MarkupWriter.text(of: UnsafeBufferPointer(rebasing: bytes[slot.value])))
            if declared == prefix {
                own = isKnown
            } else if isKnown {
                others.append(declared)
            }
        }
        return (own, others)
    }

    /// Whether the bytes behind the root speak of namespaces at all, which is rare.
    private func mayDeclare(from start: Int) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        var place = start
        while place + 5 <= end, let found = memchr(base + place, Int32(UInt8(ascii: "x")), end - place - 4) {
            if memcmp(found, "xmlns", 5) == 0 { return true }
            place = UnsafeRawPointer(base).distance(to: found) + 1
        }
        return false
    }
}
