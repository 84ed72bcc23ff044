/// Writes JSON (RFC 8259) in the order in which it is told: same calls, same bytes.
///
/// `JSONEncoder` keeps no order of keys but the alphabetical one, and the order of the canonical model is part of it.
public struct JSONWriter: Sendable {
    /// What was written so far, and room for more behind it.
    private var buffer: [UInt8]
    /// Bytes of ``buffer`` that were written.
    private var used = 0
    private let isIndented: Bool
    private var depth = 0
    private var needsComma = false
    private var followsKey = false

    /// Makes a writer: one line a value with `indented`, everything on one line without.
    public init(indented: Bool, reserving capacity: Int = 0) {
        isIndented = indented
        buffer = [UInt8](repeating: 0, count: max(capacity, 64))
    }

    /// Makes a writer that writes over bytes that are needed no more, in their room.
    public init(indented: Bool, reusing bytes: consuming [UInt8]) {
        isIndented = indented
        buffer = bytes
        if buffer.count < 64 { buffer.append(contentsOf: repeatElement(0, count: 64)) }
    }

    /// What was written so far, in UTF-8.
    public var bytes: [UInt8] { Array(buffer[..<used]) }

    /// What was written so far, as text.
    public var text: String { String(decoding: buffer[..<used], as: UTF8.self) }

    /// Ends the writing with a line feed and hands over the bytes, without another copy of them.
    public consuming func finish() -> [UInt8] {
        append(UInt8(ascii: "\n"))
        buffer.removeLast(buffer.count - used)
        return buffer
    }

    /// Makes room for some more bytes.
    @inline(__always)
    private mutating func reserve(_ count: Int) {
        if buffer.count - used < count { grow(by: count) }
    }

    @inline(never)
    private mutating func grow(by count: Int) {
        buffer.append(contentsOf: repeatElement(0, count: max(count, buffer.count)))
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        reserve(1)
        buffer[used] = byte
        used += 1
    }

    @inline(__always)
    private mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(__always)
    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        reserve(text.count)
        let start = used
        guard let source = text.baseAddress else { return }
        buffer.withUnsafeMutableBytes {
            $0.baseAddress?.advanced(by: start).copyMemory(from: source, byteCount: text.count)
        }
        used += text.count
    }

    /// A comma where one is due, and a line of its own where lines are indented.
    @inline(__always)
    private mutating func beginLine(comma: Bool, reserving more: Int) {
        let indent = depth * 2
        reserve(indent + more + 16)
        var place = used
        let breaksLine = isIndented
        buffer.withUnsafeMutableBytes { buffer in
            if comma {
                buffer[place] = UInt8(ascii: ",")
                place += 1
            }
            guard breaksLine else { return }
            buffer[place] = UInt8(ascii: "\n")
            place += 1
            // Eight blanks at a time; what is too much is written over.
            var blanks = 0
            while blanks < indent {
                buffer.storeBytes(of: 0x2020_2020_2020_2020, toByteOffset: place + blanks, as: UInt64.self)
                blanks += 8
            }
            place += indent
        }
        used = place
    }

    @inline(__always)
    private mutating func beginValue() {
        if followsKey {
            followsKey = false
        } else if depth > 0 {
            beginLine(comma: needsComma, reserving: 0)
        } else if needsComma {
            append(UInt8(ascii: ","))
        }
        needsComma = true
    }

    @inline(__always)
    private mutating func open(_ bracket: UInt8) {
        beginValue()
        append(bracket)
        depth += 1
        needsComma = false
    }

    @inline(__always)
    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        // An empty object or array stays on its line.
        if needsComma, isIndented { beginLine(comma: false, reserving: 0) }
        append(bracket)
        needsComma = true
    }

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
    public mutating func key(_ name: StaticString) {
        let length = name.utf8CodeUnitCount
        beginLine(comma: needsComma, reserving: length + 4)
        var place = used
        let isSpaced = isIndented
        buffer.withUnsafeMutableBytes { buffer in
            buffer[place] = UInt8(ascii: "\"")
            buffer.baseAddress?.advanced(by: place + 1).copyMemory(from: name.utf8Start, byteCount: length)
            place += length + 1
            buffer[place] = UInt8(ascii: "\"")
            buffer[place + 1] = UInt8(ascii: ":")
            place += 2
            guard isSpaced else { return }
            buffer[place] = UInt8(ascii: " ")
            place += 1
        }
        used = place
        needsComma = true
        followsKey = true
    }

    /// Writes a key and its string in one go: most of a submission is these.
    fileprivate mutating func appendMember(_ name: StaticString, _ text: UnsafeBufferPointer<UInt8>) {
        let length = name.utf8CodeUnitCount
        let indent = isIndented ? depth * 2 : 0
        // Comma, line feed, quotes, colon and blank, and what storing by eights writes past the end.
        reserve(indent + length + text.count + 32)
        var place = used
        let comma = needsComma
        let breaksLine = isIndented
        let copied = buffer.withUnsafeMutableBytes { buffer in
            if comma {
                buffer[place] = UInt8(ascii: ",")
                place += 1
            }
            if breaksLine {
                buffer[place] = UInt8(ascii: "\n")
                place += 1
                var blanks = 0
                while blanks < indent {
                    buffer.storeBytes(of: 0x2020_2020_2020_2020, toByteOffset: place + blanks, as: UInt64.self)
                    blanks += 8
                }
                place += indent
            }
            buffer[place] = UInt8(ascii: "\"")
            buffer.baseAddress?.advanced(by: place + 1).copyMemory(from: name.utf8Start, byteCount: length)
            place += length + 1
            buffer[place] = UInt8(ascii: "\"")
            buffer[place + 1] = UInt8(ascii: ":")
            place += 2
            if breaksLine {
                buffer[place] = UInt8(ascii: " ")
                place += 1
            }
            buffer[place] = UInt8(ascii: "\"")
            place += 1
            let copied = Self.copy(plain: UnsafeRawBufferPointer(text), to: buffer, at: place)
            place += copied
            if copied == text.count {
                buffer[place] = UInt8(ascii: "\"")
                place += 1
            }
            return copied
        }
        used = place
        if copied < text.count {
            append(escaped: UnsafeBufferPointer(rebasing: text[copied...]))
            append(UInt8(ascii: "\""))
        }
        needsComma = true
        followsKey = false
    }

    /// Writes a string.
    public mutating func string(_ text: String) {
        beginValue()
        append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { append(escaped: $0) }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < text.count {
            index += append(plain: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[index...]))
            guard index < text.count else { return }
            append(escape: text[index])
            index += 1
        }
    }

    /// Copies bytes up to the first that JSON must escape, eight at a time, and returns how many there were.
    private mutating func append(plain text: UnsafeRawBufferPointer) -> Int {
        reserve(text.count + 8)
        let start = used
        let copied = buffer.withUnsafeMutableBytes { Self.copy(plain: text, to: $0, at: start) }
        used += copied
        return copied
    }

    /// Copies bytes up to the first that JSON must escape to where there is room for them and eight more.
    @inline(__always)
    private static func copy(
        plain text: UnsafeRawBufferPointer,
        to buffer: UnsafeMutableRawBufferPointer,
        at start: Int
    ) -> Int {
        var index = 0
        while index + 8 <= text.count {
            let word = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            buffer.storeBytes(of: word, toByteOffset: start + index, as: UInt64.self)
            let escaped = escaped(in: UInt64(littleEndian: word))
            if escaped != 0 { return index + escaped.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < text.count {
            let byte = text[index]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return index }
            buffer[start + index] = byte
            index += 1
        }
        return index
    }

    /// The high bits of the bytes of a word that JSON must escape; bits above the lowest one may be wrong.
    @inline(__always)
    private static func escaped(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let control = (word &- ones &* 0x20) & ~word
        return (control | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & (ones &* 0x80)
    }

    private mutating func append(escape byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\n"): append("\\n")
        case UInt8(ascii: "\r"): append("\\r")
        case UInt8(ascii: "\t"): append("\\t")
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        default:
            append("\\u00")
            append(Self.digit(byte >> 4))
            append(Self.digit(byte & 15))
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + (value - 10)
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
            append("null")
        }
    }

    private mutating func append(digits text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Writes true or false.
    public mutating func boolean(_ value: Bool) {
        beginValue()
        append(value ? "true" : "false")
    }
}

extension JSONWriter {
    /// Writes a member that is a string.
    public mutating func member(_ name: StaticString, _ value: String) {
        var value = value
        value.withUTF8 { appendMember(name, $0) }
    }

    /// Writes a member that is a string, or nothing when there is none.
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
