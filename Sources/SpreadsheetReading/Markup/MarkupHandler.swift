/// What makes something of the events of a part: the one reading of SpreadsheetML, whoever cuts the bytes into events.
///
/// A value type, made anew for each attempt: the scanner may give up half way and leave the part to expat.
protocol MarkupHandler {
    /// An element begins.
    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(ReadingError)
    /// An element ends.
    mutating func end(_ name: MarkupName) throws(ReadingError)
    /// A stretch of text, entities and line ends resolved; one text may come in several stretches.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError)
}
