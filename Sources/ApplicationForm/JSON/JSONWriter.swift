/// Writes JSON (RFC 8259) in the order in which it is told: same calls, same bytes.
///
/// `JSONEncoder` keeps no order of keys but the alphabetical one, and the order of the canonical model is part of it.
public struct JSONWriter: ~Copyable {
    private var buffer: JSONBuffer
    private let isIndented: Bool
    /// How many objects and arrays are open.
    private var depth = 0
    private var needsComma = false
    private var followsKey = false

    /// Makes a writer: one line a value with `indented`, everything on one line without.
    public init(indented: Bool, reserving capacity: Int = 0) {
        isIndented = indented
        buffer = JSONBuffer(capacity: capacity)
    }

    /// What was written so far, in UTF-8.
    public var bytes: [UInt8] { buffer.copy }

    /// What was written so far, as text.
    public var text: String { String(decoding: buffer.bytes, as: UTF8.self) }

    /// Ends the writing with a line feed and hands over the bytes.
    public consuming func finish() -> [UInt8] {
        buffer.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// Ends the writing with a line feed and puts the bytes in the place of others, whose room serves again.
    public consuming func finish(over bytes: inout [UInt8]) {
        buffer.append(UInt8(ascii: "\n"))
        let written = UnsafeRawBufferPointer(buffer.bytes)
        guard bytes.count >= written.count else {
            bytes = buffer.copy
            return
        }
        bytes.removeLast(bytes.count - written.count)
        bytes.withUnsafeMutableBytes { $0.copyMemory(from: written) }
    }

    /// The blanks before a value on a line of its own; nil where lines are not indented.
    @inline(__always)
    private var indent: Int? { isIndented ? depth &* 2 : nil }

    @inline(__always)
    private mutating func beginValue() {
        if followsKey {
            followsKey = false
        } else if depth > 0 {
            buffer.appendLine(comma: needsComma, indent: indent)
        } else if needsComma {
            buffer.append(UInt8(ascii: ","))
        }
        needsComma = true
    }

    @inline(__always)
    private mutating func open(_ bracket: UInt8) {
        beginValue()
        buffer.append(bracket)
        depth &+= 1
        needsComma = false
    }

    @inline(__always)
    private mutating func close(_ bracket: UInt8) {
        depth &-= 1
        // An empty object or array stays on its line.
        if needsComma, isIndented { buffer.appendLine(comma: false, indent: indent) }
        buffer.append(bracket)
        needsComma = true
    }

    /// Begins an object whose members follow; what is written often is spared the closure of ``object(_:)``, which copies it.
    @inline(__always)
    mutating func beginObject() { open(UInt8(ascii: "{")) }

    /// Ends the object that was begun last.
    @inline(__always)
    mutating func endObject() { close(UInt8(ascii: "}")) }

    /// Writes an object; `body` writes its members.
    @inline(__always)
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        body(&self)
        close(UInt8(ascii: "}"))
    }

    /// Writes an array; `body` writes its elements.
    @inline(__always)
    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "["))
        body(&self)
        close(UInt8(ascii: "]"))
    }

    /// Writes an array with one element a value, none of which is copied.
    @inline(__always)
    mutating func array<Element>(
        of values: [Element],
        _ body: (inout JSONWriter, borrowing Element) -> Void
    ) {
        open(UInt8(ascii: "["))
        values.withUnsafeBufferPointer { values in
            for index in values.indices { body(&self, values[index]) }
        }
        close(UInt8(ascii: "]"))
    }

    /// Writes an array with one element a value.
    public mutating func array<Values: Sequence>(
        _ values: Values,
        _ body: (inout JSONWriter, Values.Element) -> Void
    ) {
        array { writer in for value in values { body(&writer, value) } }
    }

    /// Writes the name of the next member.
    @inline(__always)
    public mutating func key(_ name: StaticString) {
        buffer.appendLine(comma: needsComma, indent: indent)
        buffer.append(name: name, isSpaced: isIndented)
        needsComma = true
        followsKey = true
    }

    /// Writes a string.
    public mutating func string(_ text: String) {
        beginValue()
        buffer.append(quoted: text)
    }

    /// Writes a whole number.
    public mutating func number(_ value: Int) {
        beginValue()
        append(digits: String(value))
    }

    /// Writes a number; whole ones without a fraction, what JSON cannot hold as null.
    public mutating func number(_ value: Double) {
        beginValue()
        if value == value.rounded(), abs(value) < 9_007_199_254_740_992 {
            append(digits: String(Int64(value)))
        } else if value.isFinite {
            append(digits: String(value))
        } else {
            buffer.append("null")
        }
    }

    private mutating func append(digits text: String) { for byte in text.utf8 { buffer.append(byte) } }

    /// Writes true or false.
    public mutating func boolean(_ value: Bool) {
        beginValue()
        if value { buffer.append("true") } else { buffer.append("false") }
    }
}

extension JSONWriter {
    /// Writes a member that is a string.
    @inline(__always)
    public mutating func member(_ name: StaticString, _ value: String) {
        key(name)
        followsKey = false
        buffer.append(quoted: value)
    }

    /// Writes a member that is a string, or nothing when there is none.
    @inline(__always)
    public mutating func member(_ name: StaticString, _ value: String?) {
        if let value { member(name, value) }
    }

    /// Writes a member that is a whole number.
    public mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        number(value)
    }

    /// Writes a member that is true or false.
    public mutating func member(_ name: StaticString, _ value: Bool) {
        key(name)
        boolean(value)
    }
}
