internal import SpreadsheetReading

/// A part that may be changed: plain UTF-8 markup without a document type.
enum MarkupPart {
    /// Checks the bytes of a part.
    ///
    /// - Throws: ``PatchError`` with `encoding` for a part in UTF-16 or with bytes that are no text.
    static func check(_ bytes: [UInt8], _ part: String) throws(PatchError) {
        let isPlain = bytes.withUnsafeBufferPointer { MarkupText.isPlainUTF8($0) }
        guard isPlain, !namesAnotherEncoding(bytes) else { throw PatchError(.encoding, detail: part) }
    }

    private static func namesAnotherEncoding(_ bytes: [UInt8]) -> Bool {
        // The declaration stands at the very beginning, behind a byte order mark at most.
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        guard let start = head.firstRange(of: "<?xml "), let end = head[start.upperBound...].firstRange(of: "?>"),
            let name = head[start.upperBound..<end.lowerBound].firstRange(of: "encoding")
        else { return false }
        let rest = head[name.upperBound..<end.lowerBound].drop { $0 == "=" || $0 == " " || $0 == "\"" || $0 == "'" }
        let value = rest.prefix { $0 != "\"" && $0 != "'" }.lowercased()
        return value != "utf-8" && value != "us-ascii" && value != "utf8"
    }
}
