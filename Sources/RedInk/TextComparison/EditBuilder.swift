/// Gathers edits, leaving out empty ones and joining those of one kind.
struct EditBuilder {
    /// The edits so far.
    private(set) var edits: [Edit] = []

    /// Adds bytes of one of the texts.
    mutating func append(_ operation: Edit.Operation, _ bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        let text = String(decoding: bytes, as: UTF8.self)
        if let last = edits.last, last.op == operation {
            edits[edits.count - 1].text += text
        } else {
            edits.append(Edit(op: operation, text: text))
        }
    }
}
