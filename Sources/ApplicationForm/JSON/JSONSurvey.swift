#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// A walk over JSON (RFC 8259) before it is decoded: where it is broken, which key stands twice, which keys nobody knows.
///
/// `JSONDecoder` says only that JSON is broken, takes one of two members of a name and passes over what it does not know.
/// Strings of any escape, numbers of any size and objects of any number of keys are walked once, without recursion.
package struct JSONSurvey {
    /// What is wrong with the JSON, and where.
    package struct Fault: Error, CustomStringConvertible {
        let line: Int
        let column: Int
        let what: String

        package var description: String { "line \(line), column \(column): \(what)" }
    }

    /// A member that nobody knows.
    package struct Unknown: Hashable {
        /// Where it stands, as `answers[3].evidense`.
        package let path: String
        /// Its value as it is written.
        package let value: String
    }

    private struct Frame {
        let isObject: Bool
        /// The shape of the object, or of the list's elements; nil below a member that nobody knows.
        let shape: JSONShape?
        var keys: [String] = []
        /// All keys, where they are many.
        var many: Set<String> = []
        var count = 0
    }

    private enum Expected {
        case value
        case valueOrEnd
        case keyOrEnd
        case key
        case commaOrEnd
    }

    /// How deep values may stand within one another.
    private static let depth = 256
    /// Members that nobody knows and that are kept; JSON with more is none of ours.
    private static let strangers = 1_000
    /// Keys of one object that are looked through one by one.
    private static let few = 24

    /// The members that nobody knows, in their order.
    package private(set) var unknown: [Unknown] = []

    private let bytes: [UInt8]
    private var place = 0
    private var frames: [Frame] = []
    private var expected = Expected.value
    /// The outermost member that nobody knows, while its value is walked.
    private var open: (path: String, start: Int, depth: Int)?

    /// Walks over JSON in UTF-8, or in UTF-16 with or without a mark.
    package init(_ json: some Collection<UInt8>, shape: JSONShape) throws(Fault) {
        bytes = Self.utf8(Array(json))
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
        try checkText()
        try walk(shape)
    }

    private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count >= 2 else { return bytes }
        let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        guard isMarked || bytes[0] == 0 || bytes[1] == 0 else { return bytes }
        let isBig = bytes[0] == 0xFE || bytes[0] == 0
        let units = stride(from: isMarked ? 2 : 0, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0]) << (isBig ? 8 : 0) | UInt16(bytes[$0 + 1]) << (isBig ? 0 : 8)
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private func fault(_ what: String, at place: Int) -> Fault {
        let before = bytes[..<min(place, bytes.count)]
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return Fault(
            line: before.count { $0 == UInt8(ascii: "\n") } + 1,
            column: before[start...].count { $0 & 0xC0 != 0x80 } + 1,
            what: what
        )
    }

    private func checkText() throws(Fault) {
        guard String(validating: bytes, as: UTF8.self) == nil else { return }
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        var place = 0
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let scalar): place += scalar.count
            case .error: throw fault("bytes that are no UTF-8", at: place)
            case .emptyInput: return
            }
        }
    }

    // MARK: The walk

    private mutating func walk(_ shape: JSONShape) throws(Fault) {
        while let byte = next() {
            switch expected {
            case .value, .valueOrEnd: try takeValue(byte, shape)
            case .key, .keyOrEnd: try takeKey(byte)
            case .commaOrEnd: try takeEnd(byte)
            }
        }
        guard !frames.isEmpty || expected == .commaOrEnd else { throw fault("nothing but white space", at: place) }
        guard frames.isEmpty else { throw fault("it ends before it is whole", at: place) }
    }

    /// The next byte that is not white space.
    private mutating func next() -> UInt8? {
        while place < bytes.count {
            switch bytes[place] {
            case 0x20, 0x09, 0x0A, 0x0D: place += 1
            default: return bytes[place]
            }
        }
        return nil
    }

    private mutating func takeValue(_ byte: UInt8, _ whole: JSONShape) throws(Fault) {
        let shape = frames.isEmpty ? whole : valueShape
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard frames.count < Self.depth else { throw fault("more than \(Self.depth) values deep", at: place) }
            let isObject = byte == UInt8(ascii: "{")
            frames.append(Frame(isObject: isObject, shape: shape))
            place += 1
            expected = isObject ? .keyOrEnd : .valueOrEnd
            return
        case UInt8(ascii: "]") where expected == .valueOrEnd: return closeFrame()
        case UInt8(ascii: "\""): try passString()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try passNumber()
        default: try passWord()
        }
        endValue()
    }

    /// The shape of the value that comes now.
    private var valueShape: JSONShape? {
        guard let frame = frames.last, let shape = frame.shape else { return nil }
        return frame.isObject ? frame.keys.last.flatMap { shape.member($0) } : shape
    }

    private mutating func takeKey(_ byte: UInt8) throws(Fault) {
        let start = place
        if byte == UInt8(ascii: "}"), expected == .keyOrEnd { return closeFrame() }
        guard byte == UInt8(ascii: "\"") else {
            throw fault("the name of a member in quotation marks is missing", at: place)
        }
        try passString()
        let key = try self.key(start..<place)
        guard next() == UInt8(ascii: ":") else { throw fault("a colon is missing", at: place) }
        place += 1
        guard insert(key) else { throw fault("“\(key)” stands there twice", at: start) }
        expected = .value
        guard open == nil, let shape = frames.last?.shape, shape.member(key) == nil else { return }
        _ = next()
        guard unknown.count < Self.strangers else {
            throw fault("more than \(Self.strangers) members that are not known", at: start)
        }
        open = (path, place, frames.count)
    }

    /// Whether a key of the object is new.
    private mutating func insert(_ key: String) -> Bool {
        let last = frames.count - 1
        if frames[last].count < Self.few {
            guard !frames[last].keys.contains(key) else { return false }
            frames[last].keys.append(key)
        } else {
            if frames[last].many.isEmpty { frames[last].many = Set(frames[last].keys) }
            guard frames[last].many.insert(key).inserted else { return false }
            frames[last].keys[Self.few - 1] = key
        }
        frames[last].count += 1
        return true
    }

    private mutating func takeEnd(_ byte: UInt8) throws(Fault) {
        guard let frame = frames.last else { throw fault("something stands behind the end", at: place) }
        switch byte {
        case UInt8(ascii: ","):
            place += 1
            expected = frame.isObject ? .key : .value
            if !frame.isObject { frames[frames.count - 1].count += 1 }
        case frame.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"): closeFrame()
        default: throw fault("a comma or the end of \(frame.isObject ? "an object" : "a list") is missing", at: place)
        }
    }

    private mutating func closeFrame() {
        place += 1
        frames.removeLast()
        endValue()
    }

    private mutating func endValue() {
        expected = .commaOrEnd
        guard let open, open.depth == frames.count else { return }
        unknown.append(Unknown(path: open.path, value: String(decoding: bytes[open.start..<place], as: UTF8.self)))
        self.open = nil
    }

    /// Where the member stands whose key came last.
    private var path: String {
        var result = ""
        for frame in frames {
            if frame.isObject {
                result += (result.isEmpty ? "" : ".") + (frame.keys.last ?? "")
            } else {
                result += "[\(frame.count)]"
            }
        }
        return result
    }

    // MARK: Strings, numbers and words

    private mutating func passString() throws(Fault) {
        let start = place
        place += 1
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                place += 1
                return
            case UInt8(ascii: "\\"): try passEscape()
            case ..<0x20: throw fault("a control character in a string, which has to be escaped", at: place)
            default: place += 1
            }
        }
        throw fault("a string is never closed", at: start)
    }

    private mutating func passEscape() throws(Fault) {
        let start = place
        let letter = place + 1 < bytes.count ? bytes[place + 1] : 0
        place += 2
        guard letter == UInt8(ascii: "u") else {
            guard "\"\\/bfnrt".utf8.contains(letter) else { throw fault("an escape that there is not", at: start) }
            return
        }
        let unit = try hexadecimal()
        guard unit & 0xF800 == 0xD800 else { return }
        var isWhole = unit < 0xDC00 && place + 1 < bytes.count && bytes[place] == UInt8(ascii: "\\")
        isWhole = isWhole && bytes[place + 1] == UInt8(ascii: "u")
        if isWhole {
            place += 2
            isWhole = try hexadecimal() & 0xFC00 == 0xDC00
        }
        guard isWhole else { throw fault("half of a surrogate pair, which is no character", at: start) }
    }

    private mutating func hexadecimal() throws(Fault) -> UInt32 {
        let digits = bytes[place..<min(place + 4, bytes.count)]
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw fault("an escape that there is not", at: place - 2) }
        place += 4
        return unit
    }

    private mutating func passNumber() throws(Fault) {
        let start = place
        if bytes[place] == UInt8(ascii: "-") { place += 1 }
        let first = place
        var isNumber = passDigits()
        if isNumber, bytes[first] == UInt8(ascii: "0"), place > first + 1 { isNumber = false }
        if isNumber, place < bytes.count, bytes[place] == UInt8(ascii: ".") {
            place += 1
            isNumber = passDigits()
        }
        if isNumber, place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") {
            place += 1
            if place < bytes.count, bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-") {
                place += 1
            }
            isNumber = passDigits()
        }
        guard isNumber else { throw fault("what is no number", at: start) }
    }

    /// Whether there were any.
    private mutating func passDigits() -> Bool {
        let start = place
        while place < bytes.count, bytes[place] &- UInt8(ascii: "0") < 10 { place += 1 }
        return place > start
    }

    private mutating func passWord() throws(Fault) {
        for word in ["true", "false", "null"] where bytes[place...].starts(with: word.utf8) {
            place += word.utf8.count
            return
        }
        throw fault("what is no value of JSON", at: place)
    }

    /// The key in a string with its quotation marks.
    private func key(_ range: Range<Int>) throws(Fault) -> String {
        let inner = bytes[(range.lowerBound + 1)..<(range.upperBound - 1)]
        guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
        guard let key = try? JSONDecoder().decode(String.self, from: Data(bytes[range])) else {
            throw fault("an escape that there is not", at: range.lowerBound)
        }
        return key
    }
}
