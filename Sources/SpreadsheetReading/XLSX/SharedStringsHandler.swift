/// Reads the table of shared strings (ECMA-376 part 1, 18.4.9, `sst`).
struct SharedStringsHandler: MarkupHandler {
    /// The strings; `count` and `uniqueCount` of the file are not believed.
    private(set) var strings = SharedStrings()
    private var builder = RichTextBuilder()
    private let palette: ColorPalette
    private let limits: ReadingLimits
    private var isInString = false
    private var preservesSpace = false

    init(palette: ColorPalette, limits: ReadingLimits) {
        self.palette = palette
        self.limits = limits
    }

    mutating func expect(bytes: Int) {
        // A string of a form takes some 80 bytes; far more strings than fit into a form make room as they come.
        strings.reserve(min(bytes / 80, 4_096))
    }

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(ReadingError) {
        if isInString {
            builder.start(name, attributes, palette)
        } else if name.isSpreadsheet {
            if name.local == "si" {
                guard strings.count < limits.sharedStrings else {
                    throw .tooLarge(ja: "共有文字列が多すぎます", en: "too many shared strings")
                }
                isInString = true
                builder.begin(preservesSpace: attributes.preservesSpace ?? preservesSpace)
            } else if name.local == "sst" {
                preservesSpace = attributes.preservesSpace ?? false
            }
        }
    }

    mutating func end(_ name: MarkupName) {
        guard isInString else { return }
        if name.isSpreadsheet, name.local == "si" {
            isInString = false
            strings.append(builder.finished())
        } else {
            builder.end(name)
        }
    }

    @inline(__always)
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInString { builder.text(bytes) }
    }

    /// Takes a string without runs, with or without its reading.
    @inline(__always)
    mutating func take(_ cursor: MarkupCursor) -> Int {
        guard !isInString, strings.count < limits.sharedStrings else { return 0 }
        var cursor = cursor
        let start = cursor.place
        var preserves = preservesSpace
        if cursor.pass("<si><t xml:space=\"preserve\">") {
            preserves = true
        } else if !cursor.pass("<si><t>") {
            return 0
        }
        guard let text = cursor.plainText(), cursor.pass("</t>") else { return 0 }
        if !cursor.pass("</si>") {
            guard Self.passReadings(&cursor), cursor.pass("</si>") else { return 0 }
        }
        strings.append((preserves ? text : text.trimmed).checkedString)
        return cursor.place - start
    }

    /// Passes the readings of a text (18.4.6) and how they are shown (18.4.3), none of which is text.
    private static func passReadings(_ cursor: inout MarkupCursor) -> Bool {
        while cursor.pass("<rPh sb=\"") {
            guard cursor.number() != nil, cursor.pass("\" eb=\""), cursor.number() != nil, cursor.pass("\"><t>"),
                cursor.plainText() != nil, cursor.pass("</t></rPh>")
            else { return false }
        }
        guard cursor.pass("<phoneticPr fontId=\"") else { return true }
        guard cursor.number() != nil, cursor.pass("\"") else { return false }
        if cursor.pass(" type=\"") {
            cursor.letters()
            guard cursor.pass("\"") else { return false }
        }
        if cursor.pass(" alignment=\"") {
            cursor.letters()
            guard cursor.pass("\"") else { return false }
        }
        return cursor.pass("/>")
    }
}
