internal import Spreadsheet

/// Builds the text of an `si`, `is` or comment `text` element from its events (ECMA-376 part 1, 18.4.8).
///
/// Only a `t` that is a child of the element itself or of an `r` is text: a `t` in `rPh` is the reading of the kanji
/// above it (ふりがな, 18.4.6) and stays out.
struct RichTextBuilder {
    private var result = RichText()
    private var gathered = PartText()
    private var isInText = false
    private var isInReading = false
    private var isInRun = false
    private var isInProperties = false
    private var preservesSpace = false
    private var inheritsPreserve = false
    private var runText = ""
    private var runFont: Font?

    /// Begins a string.
    mutating func begin(preservesSpace: Bool) {
        result = RichText()
        isInText = false
        isInReading = false
        isInRun = false
        isInProperties = false
        inheritsPreserve = preservesSpace
    }

    /// An element inside the string begins.
    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes, _ palette: ColorPalette) {
        guard name.isSpreadsheet else { return }
        if isInProperties {
            runFont?.take(name, attributes, palette)
            return
        }
        let local = name.local
        if local == "t" {
            guard !isInReading else { return }
            isInText = true
            preservesSpace = attributes.preservesSpace ?? inheritsPreserve
            gathered.clear()
        } else if local == "r" {
            isInRun = true
            runText = ""
            runFont = nil
        } else if local == "rPr" {
            isInProperties = true
            runFont = Font()
        } else if local == "rPh" {
            isInReading = true
        }
    }

    /// An element inside the string ends.
    mutating func end(_ name: MarkupName) {
        guard name.isSpreadsheet else { return }
        let local = name.local
        if local == "t" {
            guard isInText else { return }
            isInText = false
            let text = gathered.string(preservesSpace: preservesSpace)
            if isInRun {
                runText += text
            } else {
                if result.text.isEmpty { result.text = text } else { result.text += text }
                if !result.runs.isEmpty { result.runs.append((text, nil)) }
            }
        } else if local == "rPr" {
            isInProperties = false
        } else if local == "r" {
            guard isInRun else { return }
            isInRun = false
            if result.runs.isEmpty, !result.text.isEmpty { result.runs.append((result.text, nil)) }
            result.text += runText
            result.runs.append((runText, runFont))
        } else if local == "rPh" {
            isInReading = false
        }
    }

    /// A stretch of text inside the string.
    @inline(__always)
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInText { gathered.append(bytes) }
    }

    /// The string when its element has ended.
    func finished() -> RichText { result }
}
