/// Quotes an old and a new text so that the difference is seen, however long they are.
struct ChangeQuotation {
    let old: String
    let new: String

    init(_ old: String, _ new: String) {
        // A difference that stands near the beginning is seen without more.
        let common = zip(old.utf8, new.utf8).prefix { $0 == $1 }.count
        guard common > 20 else {
            self.old = old.quoted
            self.new = new.quoted
            return
        }
        let left = Array(old)
        let right = Array(new)
        var same = 0
        while same < left.count, same < right.count, left[same] == right[same] { same += 1 }
        // A short way before the difference is enough to find it.
        let start = same > 20 && max(left.count, right.count) > 40 ? same - 8 : 0
        let lead = start > 0 ? "…" : ""
        self.old = lead + String(left[min(start, left.count)...]).quoted
        self.new = lead + String(right[min(start, right.count)...]).quoted
    }
}
