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

    /// An element that has begun.
    private struct Opened {
        /// Its name with the prefix, as it is written.
        var start: UnsafePointer<UInt8>
        var count: Int
        var name: MarkupName
    }

    /// A prefix and what it stands for.
    private struct Prefix {
        var name: UnsafeBufferPointer<UInt8>
        var namespace: MarkupNamespace
        /// How many elements are around the one that declares it.
        var depth: Int
    }

    private static let depthLimit = 64
    private static let attributeLimit = 64
    private static let prefixLimit = 32
    private static let valueLimit = 64 << 10

    private var end: UnsafePointer<UInt8>
    private var place: UnsafePointer<UInt8>
    /// Whether the root has begun.
    private(set) var hasBegun = false
    /// Whether unprefixed names are those of SpreadsheetML.
    private var isSpreadsheet = false
    private let open: UnsafeMutablePointer<Opened>
    private var depth = 0
    private var prefixes: [Prefix] = []
    private var defaultNamespace = MarkupNamespace.none
    private let attributes: UnsafeMutablePointer<MarkupAttribute>
    private let scratch: UnsafeMutableBufferPointer<UInt8>
    private var scratchUsed = 0

    /// Makes a scanner for a part.
    ///
    /// - Parameters:
    ///   - start: where its bytes will be.
    ///   - scratch: room for what entities stand for; what finds no room there is left to expat.
    init(at start: UnsafePointer<UInt8>, scratch: UnsafeMutableBufferPointer<UInt8>) {
        self.scratch = scratch
        place = start
        end = start
        open = .allocate(capacity: Self.depthLimit)
        attributes = .allocate(capacity: Self.attributeLimit)
    }

    deinit {
        open.deallocate()
        attributes.deallocate()
    }

    /// Reads a whole part.
    ///
    /// - Parameters:
    ///   - part: its bytes, ``PartMemory/padding`` zeros behind them.
    ///   - handler: what makes something of the events.
    ///   - scratch: room for what entities stand for.
    /// - Returns: false when expat must read it; what the handler holds is then worthless.
    static func scan<Handler: MarkupHandler>(
        _ part: UnsafeBufferPointer<UInt8>,
        _ handler: inout Handler,
        scratch: UnsafeMutableBufferPointer<UInt8>
    ) throws(ReadingError) -> Bool {
        guard let start = part.baseAddress else { return false }
        var scanner = MarkupScanner(at: start, scratch: scratch)
        return try scanner.scan(part, isLast: true, &handler)
    }

    /// Reads the next stretch of a part.
    ///
    /// - Parameters:
    ///   - stretch: bytes up to the `<` of a tag or to the end, ``PartMemory/padding`` zeros behind them. They must stay
    ///     where they are until ``keepNames(_:)`` or the end.
    ///   - isLast: whether the part ends there.
    ///   - handler: what makes something of the events.
    /// - Returns: false when expat must read the part from its beginning.
    mutating func scan<Handler: MarkupHandler>(
        _ stretch: UnsafeBufferPointer<UInt8>,
        isLast: Bool,
        _ handler: inout Handler
    ) throws(ReadingError) -> Bool {
        guard let base = stretch.baseAddress, MarkupText.isPlainUTF8(stretch) else { return false }
        place = base
        end = base + stretch.count
        do {
            try run(&handler)
            return depth == 0 || !isLast
        } catch {
            switch error {
            case .unusual: return false
            case .failed(let reason): throw reason
            }
        }
    }

    private mutating func run<Handler: MarkupHandler>(_ handler: inout Handler) throws(Stop) {
        if !hasBegun {
            try prolog()
            try startTag(&handler)
            hasBegun = true
            // A default namespace is declared on the root or nowhere.
            isSpreadsheet = defaultNamespace == .spreadsheet || defaultNamespace == .none
        }
        while depth > 0, place < end {
            if place[0] != UInt8(ascii: "<") {
                try text(&handler)
            } else if place[1] == UInt8(ascii: "/") {
                try endTag(&handler)
            } else {
                if isSpreadsheet {
                    let taken = handler.take(MarkupCursor(at: place, end: end))
                    if taken > 0 {
                        place += taken
                        continue
                    }
                }
                try startTag(&handler)
            }
        }
        guard depth == 0 else { return }
        skipSpace()
        guard place == end else { throw .unusual }
    }

    /// Moves the names that are still wanted out of the stretch that was read last.
    ///
    /// - Parameter room: where they go, not where they went the last time.
    /// - Returns: false when there is no room for them.
    mutating func keepNames(_ room: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        var used = 0
        func kept(_ name: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
            guard used + name.count <= room.count else { return nil }
            let copy = UnsafeMutableBufferPointer(rebasing: room[used..<(used + name.count)])
            _ = copy.update(fromContentsOf: name)
            used += name.count
            return UnsafeBufferPointer(copy)
        }
        for index in 0..<depth {
            let opened = open[index]
            guard let name = kept(UnsafeBufferPointer(start: opened.start, count: opened.count)),
                let start = name.baseAddress
            else { return false }
            // The local name is the last part of the whole.
            let local = UnsafeBufferPointer(rebasing: name[(name.count - opened.name.local.count)...])
            open[index] = Opened(
                start: start,
                count: name.count,
                name: MarkupName(namespace: opened.name.namespace, local: local)
            )
        }
        for index in prefixes.indices {
            guard let name = kept(prefixes[index].name) else { return false }
            prefixes[index].name = name
        }
        return true
    }

    private mutating func prolog() throws(Stop) {
        if end - place >= 3, place[0] == 0xEF, place[1] == 0xBB, place[2] == 0xBF { place += 3 }
        if MarkupCursor(at: place, end: end).isAt("<?xml ") {
            let from = place
            while !(place[0] == UInt8(ascii: "?") && place[1] == UInt8(ascii: ">")) {
                guard place < end else { throw .unusual }
                place += 1
            }
            guard MarkupText.isUTF8Declaration(UnsafeBufferPointer(start: from, count: place - from)) else {
                throw .unusual
            }
            place += 2
        }
        skipSpace()
        guard place[0] == UInt8(ascii: "<"), MarkupText.beginsName(place[1]) else { throw .unusual }
    }

    @inline(__always)
    private mutating func skipSpace() { while MarkupText.isSpace(place[0]) { place += 1 } }

    /// Passes a name and tells where the colon after its prefix stands, if it has one.
    @inline(__always)
    private mutating func name() throws(Stop) -> UnsafePointer<UInt8>? {
        guard MarkupText.beginsName(place[0]) else { throw .unusual }
        place += 1
        while MarkupText.continuesName(place[0]) { place += 1 }
        guard place[0] == UInt8(ascii: ":") else { return nil }
        let colon = place
        guard MarkupText.beginsName(place[1]) else { throw .unusual }
        place += 2
        while MarkupText.continuesName(place[0]) { place += 1 }
        guard place[0] != UInt8(ascii: ":") else { throw .unusual }
        return colon
    }

    @inline(__always)
    private func slice(_ from: UnsafePointer<UInt8>, _ to: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: from, count: to - from)
    }

    private func namespace(of prefix: UnsafeBufferPointer<UInt8>) throws(Stop) -> MarkupNamespace {
        for known in prefixes where known.name == prefix { return known.namespace }
        if prefix == "xml" { return .xml }
        throw .unusual
    }

    private mutating func startTag<Handler: MarkupHandler>(_ handler: inout Handler) throws(Stop) {
        place += 1
        let start = place
        let colon = try name()
        let nameEnd = place
        var pending = 0
        scratchUsed = 0
        // Attribute names are resolved after all of them are seen: a declaration may stand behind its use.
        var prefixed = 0
        var declared = 0
        while true {
            let hasSpace = MarkupText.isSpace(place[0])
            if hasSpace { skipSpace() }
            if place[0] == UInt8(ascii: ">") || place[0] == UInt8(ascii: "/") { break }
            guard hasSpace, pending < Self.attributeLimit else { throw .unusual }
            let from = place
            let attributeColon = try name()
            let whole = slice(from, place)
            let value = try attributeValue()
            if from[0] == UInt8(ascii: "x"), attributeColon.map({ slice(from, $0) == "xmlns" }) ?? (whole == "xmlns") {
                try declare(attributeColon.map { slice($0 + 1, from + whole.count) }, value, declared)
                declared += 1
                continue
            }
            if attributeColon != nil { prefixed += 1 }
            for other in 0..<pending where attributes[other].name.local == whole { throw .unusual }
            attributes[pending] = MarkupAttribute(name: MarkupName(namespace: .none, local: whole), value: value)
            pending += 1
        }
        if prefixed > 0 { try resolvePrefixes(pending) }
        let element =
            if let colon {
                MarkupName(namespace: try namespace(of: slice(start, colon)), local: slice(colon + 1, nameEnd))
            } else {
                MarkupName(namespace: defaultNamespace, local: slice(start, nameEnd))
            }
        guard depth < Self.depthLimit else { throw .unusual }
        let list = MarkupAttributes(UnsafeBufferPointer(start: attributes, count: pending))
        try handing { () throws(ReadingError) in try handler.start(element, list) }
        if place[0] == UInt8(ascii: "/") {
            guard place[1] == UInt8(ascii: ">") else { throw .unusual }
            place += 2
            if declared > 0, depth > 0 { forgetPrefixes() }
            try handing { () throws(ReadingError) in try handler.end(element) }
        } else {
            place += 1
            open[depth] = Opened(start: start, count: nameEnd - start, name: element)
            depth += 1
        }
    }

    private func resolvePrefixes(_ pending: Int) throws(Stop) {
        for position in 0..<pending {
            let whole = attributes[position].name.local
            guard let colon = whole.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let prefix = UnsafeBufferPointer(rebasing: whole[..<colon])
            let local = UnsafeBufferPointer(rebasing: whole[(colon + 1)...])
            let namespace = try namespace(of: prefix)
            // Two prefixes may stand for one namespace, and then this may be one attribute twice.
            for other in 0..<position
            where attributes[other].name.namespace == namespace && attributes[other].name.local == local {
                throw .unusual
            }
            attributes[position] = MarkupAttribute(
                name: MarkupName(namespace: namespace, local: local),
                value: attributes[position].value
            )
        }
    }

    /// Takes a namespace declaration: any on the root; below it one prefix an element, with no other meaning than around it.
    private mutating func declare(
        _ prefix: UnsafeBufferPointer<UInt8>?,
        _ uri: UnsafeBufferPointer<UInt8>,
        _ declared: Int
    ) throws(Stop) {
        let namespace = MarkupNamespace(uri)
        let isRoot = depth == 0
        // A second declaration might be the first once more, and so might one that takes the namespace away.
        guard isRoot || declared == 0, namespace != .none else { throw .unusual }
        guard let prefix else {
            guard isRoot ? defaultNamespace == .none : namespace == defaultNamespace else { throw .unusual }
            defaultNamespace = namespace
            return
        }
        guard prefix != "xml", prefix != "xmlns" else { throw .unusual }
        for known in prefixes where known.name == prefix {
            guard known.namespace == namespace, !isRoot else { throw .unusual }
            return
        }
        guard prefixes.count < Self.prefixLimit else { throw .unusual }
        prefixes.append(Prefix(name: prefix, namespace: namespace, depth: depth))
    }

    /// Forgets the prefixes that an element declares which ends here.
    private mutating func forgetPrefixes() {
        while let last = prefixes.last, last.depth >= depth { prefixes.removeLast() }
    }

    @inline(__always)
    private mutating func attributeValue() throws(Stop) -> UnsafeBufferPointer<UInt8> {
        let quote = place[1]
        guard place[0] == UInt8(ascii: "="), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw .unusual
        }
        place += 2
        let from = place
        while MarkupText.isPlainInValue(place[0]) { place += 1 }
        if place[0] == quote {
            place += 1
            guard place - from <= Self.valueLimit else { throw .unusual }
            return slice(from, place - 1)
        }
        return try longAttributeValue(from, quote)
    }

    /// Passes the rest of a value that holds entities or the other kind of quote.
    private mutating func longAttributeValue(
        _ from: UnsafePointer<UInt8>,
        _ quote: UInt8
    ) throws(Stop) -> UnsafeBufferPointer<UInt8> {
        var hasEntity = false
        while place[0] != quote {
            let byte = place[0]
            if byte < 0x20 || byte == UInt8(ascii: "<") { throw .unusual }
            if byte == UInt8(ascii: "&") { hasEntity = true }
            place += 1
        }
        let raw = slice(from, place)
        place += 1
        return hasEntity ? try decoded(raw) : raw
    }

    /// Resolves the entities of an attribute's value in the scratch bytes.
    private mutating func decoded(_ raw: UnsafeBufferPointer<UInt8>) throws(Stop) -> UnsafeBufferPointer<UInt8> {
        guard scratchUsed + raw.count <= scratch.count else { throw .unusual }
        let start = scratchUsed
        var index = 0
        while index < raw.count {
            if raw[index] == UInt8(ascii: "&") {
                guard let entity = MarkupText.entity(raw, at: index) else { throw .unusual }
                // What an entity stands for is shorter than its spelling.
                scratchUsed = put(entity.scalar, at: scratchUsed)
                index += entity.length
            } else {
                scratch[scratchUsed] = raw[index]
                scratchUsed += 1
                index += 1
            }
        }
        return UnsafeBufferPointer(rebasing: UnsafeBufferPointer(scratch)[start..<scratchUsed])
    }

    /// Passes entities that stand behind one another, and returns what they stand for in the scratch bytes.
    private mutating func entities() throws(Stop) -> UnsafeBufferPointer<UInt8> {
        var used = 0
        repeat {
            guard let entity = MarkupText.entity(slice(place, min(end, place + MarkupText.longestEntity)), at: 0) else {
                throw .unusual
            }
            used = put(entity.scalar, at: used)
            place += entity.length
        } while place[0] == UInt8(ascii: "&") && used + 4 <= scratch.count
        return UnsafeBufferPointer(rebasing: UnsafeBufferPointer(scratch)[..<used])
    }

    /// Writes a character at an index of the scratch bytes, and returns the index behind it.
    @inline(__always)
    private func put(_ scalar: Unicode.Scalar, at index: Int) -> Int {
        let value = scalar.value
        func byte(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | value >> shift & 0x3F) }
        if value < 0x80 {
            scratch[index] = UInt8(truncatingIfNeeded: value)
            return index + 1
        }
        if value < 0x800 {
            scratch[index] = UInt8(truncatingIfNeeded: 0xC0 | value >> 6)
            scratch[index + 1] = byte(0)
            return index + 2
        }
        if value < 0x10000 {
            scratch[index] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
            scratch[index + 1] = byte(6)
            scratch[index + 2] = byte(0)
            return index + 3
        }
        scratch[index] = UInt8(truncatingIfNeeded: 0xF0 | value >> 18)
        scratch[index + 1] = byte(12)
        scratch[index + 2] = byte(6)
        scratch[index + 3] = byte(0)
        return index + 4
    }

    private mutating func endTag<Handler: MarkupHandler>(_ handler: inout Handler) throws(Stop) {
        place += 2
        let opened = open[depth - 1]
        guard end - place > opened.count, memcmp(place, opened.start, opened.count) == 0 else { throw .unusual }
        place += opened.count
        if place[0] != UInt8(ascii: ">") {
            skipSpace()
            guard place[0] == UInt8(ascii: ">") else { throw .unusual }
        }
        place += 1
        depth -= 1
        if depth > 0 { forgetPrefixes() }
        try handing { () throws(ReadingError) in try handler.end(opened.name) }
    }

    private mutating func text<Handler: MarkupHandler>(_ handler: inout Handler) throws(Stop) {
        var from = place
        while true {
            place = MarkupCursor.stop(from: place, end: end)
            switch place[0] {
            case UInt8(ascii: "<"):
                try give(from, &handler)
                return
            case UInt8(ascii: "&"):
                try give(from, &handler)
                let decoded = try entities()
                try handing { () throws(ReadingError) in try handler.text(decoded) }
                from = place
            case UInt8(ascii: "\r"):
                // A line end is one line feed, however it was written (XML 1.0, 2.11).
                try give(from, &handler)
                scratch[0] = UInt8(ascii: "\n")
                let feed = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(scratch)[..<1])
                try handing { () throws(ReadingError) in try handler.text(feed) }
                place += 1
                if place[0] == UInt8(ascii: "\n") { place += 1 }
                from = place
            case UInt8(ascii: "]"):
                if place[1] == UInt8(ascii: "]"), place[2] == UInt8(ascii: ">") { throw .unusual }
                place += 1
            case 0:
                // The stretch ends, and with it the text.
                try give(from, &handler)
                return
            default:
                place += 1
            }
        }
    }

    @inline(__always)
    private func give<Handler: MarkupHandler>(
        _ from: UnsafePointer<UInt8>,
        _ handler: inout Handler
    ) throws(Stop) {
        guard place > from else { return }
        let piece = slice(from, place)
        try handing { () throws(ReadingError) in try handler.text(piece) }
    }

    @inline(__always)
    private func handing(_ body: () throws(ReadingError) -> Void) throws(Stop) {
        do { try body() } catch { throw .failed(error) }
    }
}
