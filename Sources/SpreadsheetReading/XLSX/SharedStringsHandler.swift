/// Reads the table of shared strings (ECMA-376 part 1, 18.4.9, `sst`).
struct SharedStringsHandler: MarkupHandler {
    /// The strings; `count` and `uniqueCount` of the file are not believed.
    private(set) var strings: [RichText] = []
    private var builder = RichTextBuilder()
    private let palette: ColorPalette
    private let limits: ReadingLimits
    private var isInString = false
    private var preservesSpace = false

    init(palette: ColorPalette, limits: ReadingLimits) {
        self.palette = palette
        self.limits = limits
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
}
