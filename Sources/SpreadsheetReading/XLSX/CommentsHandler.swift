internal import Spreadsheet

/// Reads the comments of a sheet, the notes of old (ECMA-376 part 1, 18.7) and Microsoft's threads.
struct CommentsHandler: MarkupHandler {
    /// The text of the comments by cell; the replies of a thread follow their comment on lines of their own.
    private(set) var comments: [CellAddress: String] = [:]
    private var builder = RichTextBuilder()
    private var address: CellAddress?
    private var isInText = false
    private var isThreaded = false
    private var gathered = PartText()

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        if isInText {
            if !isThreaded { builder.start(name, attributes, ColorPalette()) }
        } else if name.namespace == .threadedComments {
            isThreaded = true
            begin(name, attributes, comment: "threadedComment")
        } else if name.isSpreadsheet {
            begin(name, attributes, comment: "comment")
        }
    }

    private mutating func begin(_ name: MarkupName, _ attributes: MarkupAttributes, comment: StaticString) {
        if name.local == comment {
            address = attributes["ref"].flatMap { CellAddress(bytes: $0) }
        } else if name.local == "text", address != nil {
            isInText = true
            gathered.clear()
            builder.begin(preservesSpace: true)
        }
    }

    mutating func end(_ name: MarkupName) {
        guard isInText else { return }
        guard name.local == "text" else {
            builder.end(name)
            return
        }
        isInText = false
        guard let address else { return }
        let text = isThreaded ? gathered.string(preservesSpace: true) : builder.finished().text
        // In place: a hundred thousand comments of one cell must not be copied for each more.
        if comments[address] == nil { comments[address] = text } else { comments[address]? += "\n\(text)" }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isInText else { return }
        if isThreaded { gathered.append(bytes) } else { builder.text(bytes) }
    }
}
