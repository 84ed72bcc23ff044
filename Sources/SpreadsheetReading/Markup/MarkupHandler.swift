/// What makes something of the events of a part: the one reading of SpreadsheetML, whoever cuts the bytes into events.
///
/// A value type, made anew for each attempt: the scanner may give up half way and leave the part to expat.
protocol MarkupHandler {
    /// Hears how many bytes the part has, to make room beforehand; no size is to be believed too much.
    mutating func expect(bytes: Int)
    /// An element begins.
    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(ReadingError)
    /// An element ends.
    mutating func end(_ name: MarkupName) throws(ReadingError)
    /// A stretch of text, entities and line ends resolved; one text may come in several stretches.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError)
    /// Takes an element whole whose bytes stand just as programs write them, and leaves the rest to the events.
    ///
    /// The events are the measure: what is taken must be well-formed and leave the handler as its events would.
    ///
    /// - Parameter cursor: at the `<` of a start tag, in a part whose unprefixed names are those of SpreadsheetML.
    /// - Returns: how many bytes were taken; 0 for none.
    mutating func take(_ cursor: MarkupCursor) -> Int
}

extension MarkupHandler {
    /// Makes no room.
    @inline(__always)
    mutating func expect(bytes: Int) {}

    /// Takes nothing: every element comes as events.
    @inline(__always)
    mutating func take(_ cursor: MarkupCursor) -> Int { 0 }
}
