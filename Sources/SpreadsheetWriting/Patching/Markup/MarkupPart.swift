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
        let head = Array(bytes.prefix(200))
        guard let start = place(of: "<?xml ", in: head, from: 0), let end = place(of: "?>", in: head, from: start + 6),
            let name = place(of: "encoding", in: head, from: start + 6), name + 8 <= end
        else { return false }
        let rest = head[(name + 8)..<end].drop {
            $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        }
        let value = rest.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
        return !["utf-8", "us-ascii", "utf8"].contains { (known: StaticString) in
            value.count == known.utf8CodeUnitCount
                && zip(value, UnsafeBufferPointer(start: known.utf8Start, count: known.utf8CodeUnitCount)).allSatisfy {
                    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 == $1 : $0 == $1
                }
        }
    }

    private static func place(of literal: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
        let count = literal.utf8CodeUnitCount
        guard start + count <= bytes.count else { return nil }
        let wanted = UnsafeBufferPointer(start: literal.utf8Start, count: count)
        return (start...(bytes.count - count)).first { place in
            bytes[place] == wanted[0] && bytes[place..<(place + count)].elementsEqual(wanted)
        }
    }
}
