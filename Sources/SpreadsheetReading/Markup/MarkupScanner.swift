#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Cuts a part into events by looking at its bytes: the fast way, for the markup that programs really write.
///
/// It knows UTF-8, elements, attributes, the five entities and character references. Everything else (other encodings,
/// document types, CDATA, comments, instructions, namespaces declared again, anything malformed) makes it give up, and
/// expat reads the part from its beginning.
struct MarkupScanner: ~Copyable {
    /// Something that expat is to judge.
    private enum Stop: Error {
        case unusual
        case failed(ReadingError)
    }

    private static let depthLimit = 64
    private static let attributeLimit = 64
    private static let prefixLimit = 32
    private static let scratchBytes = 64 << 10

    private let bytes: UnsafePointer<UInt8>
    private let count: Int
    private var index = 0
    private var open: [(start: Int, count: Int)] = []
    private var prefixes: [(start: Int, count: Int, namespace: MarkupNamespace)] = []
    private var defaultNamespace = MarkupNamespace.none
    private let attributes: UnsafeMutablePointer<MarkupAttribute>
    private let scratch: UnsafeMutablePointer<UInt8>
    private var scratchUsed = 0

    private init(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        self.bytes = bytes
        self.count = count
        attributes = .allocate(capacity: Self.attributeLimit)
        scratch = .allocate(capacity: Self.scratchBytes)
        open.reserveCapacity(Self.depthLimit)
    }

    deinit {
        attributes.deallocate()
        scratch.deallocate()
    }

    /// Reads a whole part.
    ///
    /// - Returns: false when expat must read it; what the handler holds is then worthless.
    static func scan<Handler: MarkupHandler>(
        _ part: UnsafeBufferPointer<UInt8>,
        _ handler: inout Handler
    ) throws(ReadingError) -> Bool {
        guard let base = part.baseAddress, MarkupText.isPlainUTF8(part) else { return false }
        var scanner = MarkupScanner(base, part.count)
        do {
            try scanner.run(&handler)
            return true
        } catch {
            switch error {
            case .unusual: return false
            case .failed(let reason): throw reason
            }
        }
    }

    private mutating func run<Handler: MarkupHandler>(_ handler: inout Handler) throws(Stop) {
        try prolog()
        while index < count {
            if bytes[index] == UInt8(ascii: "<") {
                guard index + 1 < count else { throw .unusual }
                if bytes[index + 1] == UInt8(ascii: "/") {
                    try endTag(&handler)
                    if open.isEmpty { break }
                } else {
                    try startTag(&handler)
                    if open.isEmpty { break }
                }
            } else {
                try text(&handler)
            }
        }
        guard open.isEmpty else { throw .unusual }
        skipSpace()
        guard index == count else { throw .unusual }
    }

    private mutating func prolog() throws(Stop) {
        if count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { index = 3 }
        if starts(with: "<?xml ") {
            let from = index
            while index + 1 < count, !(bytes[index] == UInt8(ascii: "?") && bytes[index + 1] == UInt8(ascii: ">")) {
                index += 1
            }
            let declaration = UnsafeBufferPointer(start: bytes + from, count: index - from)
            guard MarkupText.isUTF8Declaration(declaration) else { throw .unusual }
            index += 2
        }
        skipSpace()
        guard index + 1 < count, bytes[index] == UInt8(ascii: "<"), isNameStart(bytes[index + 1]) else {
            throw .unusual
        }
    }

    private func starts(with literal: StaticString) -> Bool {
        index + literal.utf8CodeUnitCount <= count
            && memcmp(bytes + index, literal.utf8Start, literal.utf8CodeUnitCount) == 0
    }

    @inline(__always)
    private mutating func skipSpace() {
        while index < count, MarkupText.isSpace(bytes[index]) { index += 1 }
    }

    @inline(__always)
    private func isNameStart(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
    }

    /// Passes a name and tells where its prefix ends, if it has one.
    @inline(__always)
    private mutating func name() throws(Stop) -> (start: Int, colon: Int) {
        let start = index
        var colon = -1
        guard index < count, isNameStart(bytes[index]) else { throw .unusual }
        while index < count {
            let byte = bytes[index]
            if isNameStart(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".")
            {
                index += 1
            } else if byte == UInt8(ascii: ":") {
                guard colon < 0, index + 1 < count, isNameStart(bytes[index + 1]) else { throw .unusual }
                colon = index
                index += 1
            } else {
                break
            }
        }
        return (start, colon)
    }

    private func slice(_ from: Int, _ to: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + from, count: to - from)
    }

    private func namespace(of prefix: UnsafeBufferPointer<UInt8>) throws(Stop) -> MarkupNamespace {
        for known in prefixes where slice(known.start, known.start + known.count) == prefix { return known.namespace }
        if prefix == "xml" { return .xml }
        throw .unusual
    }

    @inline(__always)
    private func resolved(_ start: Int, _ colon: Int, _ end: Int) throws(Stop) -> MarkupName {
        colon < 0
            ? MarkupName(namespace: defaultNamespace, local: slice(start, end))
            : MarkupName(namespace: try namespace(of: slice(start, colon)), local: slice(colon + 1, end))
    }

    private mutating func startTag<Handler: MarkupHandler>(_ handler: inout Handler) throws(Stop) {
        index += 1
        let (start, colon) = try name()
        let end = index
        var pending = 0
        scratchUsed = 0
        // Attribute names are resolved after all of them are seen: a declaration may stand behind its use.
        var prefixed = false
        while true {
            let before = index
            skipSpace()
            guard index < count else { throw .unusual }
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
            guard index > before, pending < Self.attributeLimit else { throw .unusual }
            let (nameStart, nameColon) = try name()
            let nameEnd = index
            let value = try attributeValue()
            let whole = slice(nameStart, nameEnd)
            if nameColon >= 0 ? slice(nameStart, nameColon) == "xmlns" : whole == "xmlns" {
                try declare(nameColon < 0 ? nil : (nameColon + 1, nameEnd), value)
                continue
            }
            if nameColon >= 0 { prefixed = true }
            for other in 0..<pending where attributes[other].name.local == whole { throw .unusual }
            attributes[pending] = MarkupAttribute(name: MarkupName(namespace: .none, local: whole), value: value)
            pending += 1
        }
        if prefixed { try resolvePrefixes(pending) }
        let element = try resolved(start, colon, end)
        guard open.count < Self.depthLimit else { throw .unusual }
        open.append((start, end - start))
        let list = MarkupAttributes(UnsafeBufferPointer(start: attributes, count: pending))
        try handing { () throws(ReadingError) in try handler.start(element, list) }
        if bytes[index] == UInt8(ascii: "/") {
            guard index + 1 < count, bytes[index + 1] == UInt8(ascii: ">") else { throw .unusual }
            index += 2
            open.removeLast()
            try handing { () throws(ReadingError) in try handler.end(element) }
        } else {
            index += 1
        }
    }

    private func resolvePrefixes(_ pending: Int) throws(Stop) {
        for position in 0..<pending {
            let whole = attributes[position].name.local
            guard let colon = whole.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let prefix = UnsafeBufferPointer(rebasing: whole[..<colon])
            let local = UnsafeBufferPointer(rebasing: whole[(colon + 1)...])
            attributes[position] = MarkupAttribute(
                name: MarkupName(namespace: try namespace(of: prefix), local: local),
                value: attributes[position].value
            )
        }
    }

    /// Takes a namespace declaration: any on the root; below it only prefixes that mean nothing to us.
    private mutating func declare(_ prefix: (from: Int, to: Int)?, _ uri: UnsafeBufferPointer<UInt8>) throws(Stop) {
        let namespace = MarkupNamespace(uri)
        guard let prefix else {
            guard open.isEmpty || namespace == defaultNamespace else { throw .unusual }
            defaultNamespace = namespace
            return
        }
        guard namespace != .none, slice(prefix.from, prefix.to) != "xml", slice(prefix.from, prefix.to) != "xmlns"
        else {
            throw .unusual
        }
        for known in prefixes where slice(known.start, known.start + known.count) == slice(prefix.from, prefix.to) {
            guard known.namespace == namespace, !open.isEmpty else { throw .unusual }
            return
        }
        guard open.isEmpty || namespace == .other, prefixes.count < Self.prefixLimit else { throw .unusual }
        prefixes.append((prefix.from, prefix.to - prefix.from, namespace))
    }

    private mutating func attributeValue() throws(Stop) -> UnsafeBufferPointer<UInt8> {
        guard index + 1 < count, bytes[index] == UInt8(ascii: "=") else { throw .unusual }
        let quote = bytes[index + 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw .unusual }
        index += 2
        let from = index
        var hasEntity = false
        while index < count, bytes[index] != quote {
            let byte = bytes[index]
            if byte < 0x20 || byte == UInt8(ascii: "<") { throw .unusual }
            if byte == UInt8(ascii: "&") { hasEntity = true }
            index += 1
        }
        guard index < count else { throw .unusual }
        let raw = slice(from, index)
        index += 1
        return hasEntity ? try decoded(raw) : raw
    }

    /// Resolves the entities of an attribute's value in the scratch bytes.
    private mutating func decoded(_ raw: UnsafeBufferPointer<UInt8>) throws(Stop) -> UnsafeBufferPointer<UInt8> {
        guard scratchUsed + raw.count <= Self.scratchBytes else { throw .unusual }
        let start = scratchUsed
        var place = 0
        while place < raw.count {
            if raw[place] == UInt8(ascii: "&") {
                guard let entity = MarkupText.entity(raw, at: place) else { throw .unusual }
                for byte in entity.bytes {
                    scratch[scratchUsed] = byte
                    scratchUsed += 1
                }
                place += entity.length
            } else {
                scratch[scratchUsed] = raw[place]
                scratchUsed += 1
                place += 1
            }
        }
        return UnsafeBufferPointer(start: scratch + start, count: scratchUsed - start)
    }

    private mutating func endTag<Handler: MarkupHandler>(_ handler: inout Handler) throws(Stop) {
        index += 2
        let (start, colon) = try name()
        let end = index
        skipSpace()
        guard index < count, bytes[index] == UInt8(ascii: ">"), let opened = open.popLast(),
            slice(opened.start, opened.start + opened.count) == slice(start, end)
        else { throw .unusual }
        index += 1
        let element = try resolved(start, colon, end)
        try handing { () throws(ReadingError) in try handler.end(element) }
    }

    private mutating func text<Handler: MarkupHandler>(_ handler: inout Handler) throws(Stop) {
        var from = index
        while index < count {
            switch bytes[index] {
            case UInt8(ascii: "<"):
                try give(from, &handler)
                return
            case UInt8(ascii: "&"):
                try give(from, &handler)
                guard let entity = MarkupText.entity(slice(index, min(count, index + 12)), at: 0) else {
                    throw .unusual
                }
                for (offset, byte) in entity.bytes.enumerated() { scratch[offset] = byte }
                let decoded = UnsafeBufferPointer(start: UnsafePointer(scratch), count: entity.bytes.count)
                try handing { () throws(ReadingError) in try handler.text(decoded) }
                index += entity.length
                from = index
            case UInt8(ascii: "\r"):
                // A line end is one line feed, however it was written (XML 1.0, 2.11).
                try give(from, &handler)
                scratch[0] = UInt8(ascii: "\n")
                let feed = UnsafeBufferPointer(start: UnsafePointer(scratch), count: 1)
                try handing { () throws(ReadingError) in try handler.text(feed) }
                index += 1
                if index < count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
                from = index
            case UInt8(ascii: ">") where index >= 2 && bytes[index - 1] == 0x5D && bytes[index - 2] == 0x5D:
                throw .unusual
            default:
                index += 1
            }
        }
        try give(from, &handler)
    }

    @inline(__always)
    private func give<Handler: MarkupHandler>(_ from: Int, _ handler: inout Handler) throws(Stop) {
        guard index > from else { return }
        let piece = slice(from, index)
        try handing { () throws(ReadingError) in try handler.text(piece) }
    }

    @inline(__always)
    private func handing(_ body: () throws(ReadingError) -> Void) throws(Stop) {
        do { try body() } catch { throw .failed(error) }
    }
}
