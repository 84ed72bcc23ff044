/// Quotes an old and a new text so that the difference is seen, however long they are.
struct ChangeQuotation {
    let old: String
    let new: String

    init(_ old: String, _ new: String) {
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
