/// Quotes an old and a new text so that the difference is seen, however long they are.
struct ChangeQuotation {
    let old: String
    let new: String

    init(_ old: String, _ new: String) {
        let left = Array(old.utf8)
        let right = Array(new.utf8)
        let shorter = min(left.count, right.count)
        var start = 0
        while start < shorter, left[start] == right[start] { start += 1 }
        let isLong = Self.scalars(left[...]) > 40 || Self.scalars(right[...]) > 40
        guard isLong, Self.scalars(left[..<start]) > 20 else {
            self.old = old.quoted
            self.new = new.quoted
            return
        }
        // A short way before the difference is enough to find it.
        var back = 8
        while start > 0, back > 0 || Self.isContinuation(left, start) {
            start -= 1
            if !Self.isContinuation(left, start) { back -= 1 }
        }
        self.old = "…" + Self.text(left[start...]).quoted
        self.new = "…" + Self.text(right[start...]).quoted
    }

    private static func isContinuation(_ bytes: [UInt8], _ index: Int) -> Bool {
        index < bytes.count && bytes[index] & 0xC0 == 0x80
    }

    private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

    /// Far more than a message shows.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var text = String(decoding: bytes.prefix(1_000), as: UTF8.self)
        if bytes.count > 1_000 { text.removeLast() }
        return text
    }
}
