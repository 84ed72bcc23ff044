/// Scans a part that comes in pieces, so that memory does not follow its size.
struct PieceScanner<Handler: MarkupHandler>: ~Copyable {
    /// What makes something of the events.
    private(set) var handler: Handler
    private var scanner: MarkupScanner
    /// The bytes that are not read yet, and room for those of the next stretch.
    private var window = PartMemory()
    private var next = PartMemory()
    private var count = 0
    private let names: [UnsafeMutableBufferPointer<UInt8>]
    private var turn = 0

    /// A tag or a text that is longer is left to expat.
    private static var longest: Int { 4 << 20 }
    private static var namesBytes: Int { 16 << 10 }

    init(_ handler: Handler, scratch: UnsafeMutableBufferPointer<UInt8>) {
        self.handler = handler
        scanner = MarkupScanner(at: window.bytes, scratch: scratch)
        names = (0..<2).map { _ in .allocate(capacity: Self.namesBytes) }
    }

    deinit { for room in names { room.deallocate() } }

    /// Takes the next bytes.
    ///
    /// - Returns: false when expat must read the part from its beginning.
    mutating func feed(_ piece: UnsafeBufferPointer<UInt8>) throws(ReadingError) -> Bool {
        // What was left over stands at the beginning of the window already.
        guard count + piece.count <= Self.longest else { return false }
        window.grow(to: count + piece.count, keeping: count)
        _ = UnsafeMutableBufferPointer(start: window.bytes + count, count: piece.count).update(fromContentsOf: piece)
        let before = count
        count += piece.count
        let bytes = UnsafeBufferPointer(start: window.bytes, count: count)
        // Up to the last tag that begins all is complete: no value holds a `<`. What was there before holds none but the
        // first byte, so that a long value is not gone through again and again.
        guard let found = piece.lastIndex(of: UInt8(ascii: "<")), case let cut = before + found, cut > 0,
            scanner.hasBegun || Self.holdsTag(UnsafeBufferPointer(rebasing: bytes[..<cut]))
        else { return true }
        let rest = count - cut
        next.grow(to: rest, keeping: 0)
        _ = UnsafeMutableBufferPointer(start: next.bytes, count: rest).update(
            fromContentsOf: UnsafeBufferPointer(rebasing: bytes[cut...])
        )
        window.end(at: cut)
        guard try scanner.scan(UnsafeBufferPointer(rebasing: bytes[..<cut]), isLast: false, &handler) else {
            return false
        }
        turn = 1 - turn
        guard scanner.keepNames(names[turn]) else { return false }
        swap(&window, &next)
        count = rest
        return true
    }

    /// Whether there is more than a declaration.
    private static func holdsTag(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "<") && MarkupText.beginsName($1) }
    }

    /// Reads what is left.
    ///
    /// - Returns: false when expat must read the part from its beginning.
    mutating func finish() throws(ReadingError) -> Bool {
        window.end(at: count)
        return try scanner.scan(UnsafeBufferPointer(start: window.bytes, count: count), isLast: true, &handler)
    }
}
