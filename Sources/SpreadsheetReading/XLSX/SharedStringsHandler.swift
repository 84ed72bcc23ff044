internal import Spreadsheet

/// Reads the table of shared strings (ECMA-376 part 1, 18.4.9, `sst`).
struct SharedStringsHandler: MarkupHandler {
    /// The strings; `count` and `uniqueCount` of the file are not believed.
    private(set) var strings = SharedStrings()
    private var builder = RichTextBuilder()
    private var fonts = RunFonts()
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

    /// Takes a string as programs write it, with or without its reading.
    @inline(__always)
    mutating func take(_ cursor: MarkupCursor) -> Int {
        guard !isInString, strings.count < limits.sharedStrings else { return 0 }
        var cursor = cursor
        let start = cursor.place
        guard cursor.pass("<si><") else { return 0 }
        if cursor.byte == UInt8(ascii: "r") { return takeRuns(cursor, from: start) }
        guard let text = cursor.textElement(preservesSpace: preservesSpace) else { return 0 }
        if !cursor.pass("</si>") {
            guard Self.passReadings(&cursor), cursor.pass("</si>") else { return 0 }
        }
        strings.append(text)
        return cursor.place - start
    }

    /// Takes a string with runs (18.4.4), whose first `<` is passed.
    private mutating func takeRuns(_ cursor: MarkupCursor, from start: UnsafePointer<UInt8>) -> Int {
        var cursor = cursor
        var string = RichText()
        guard cursor.pass("r><") else { return 0 }
        repeat {
            var font: Font?
            if cursor.isAt("rPr>") {
                guard let known = fonts.pass(&cursor, palette), cursor.pass("<") else { return 0 }
                font = known
            }
            guard let text = cursor.textElement(preservesSpace: preservesSpace), cursor.pass("</r>") else { return 0 }
            string.text += text
            string.runs.append((text, font))
        } while cursor.pass("<r><")
        guard Self.passReadings(&cursor), cursor.pass("</si>") else { return 0 }
        strings.append(string)
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
