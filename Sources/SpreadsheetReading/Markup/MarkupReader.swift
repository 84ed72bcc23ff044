/// Reads a part of a workbook with a handler: the fast way where it can, expat where it must.
struct MarkupReader {
    let archive: ZipArchive
    let limits: ReadingLimits
    let workspace: ReadingWorkspace
    /// Whether the scanner is tried first; off in tests that compare both ways.
    var usesScanner = true

    /// Reads a part.
    ///
    /// - Parameters:
    ///   - part: its name.
    ///   - keep: takes the bytes of a part that is unpacked whole.
    ///   - make: makes a handler; called again when the scanner gives up.
    /// - Returns: the handler when all is read, nil when there is no such part.
    func read<Handler: MarkupHandler>(
        _ part: String,
        keep: (UnsafeBufferPointer<UInt8>) -> Void = { _ in },
        _ make: () -> Handler
    ) throws(ReadingError) -> Handler? {
        guard let size = try archive.size(of: part) else { return nil }
        if size > limits.wholePartBytes { return try readInPieces(part, make) }
        guard let bytes = try archive.part(part) else { return nil }
        keep(bytes)
        if usesScanner {
            var handler = make()
            handler.expect(bytes: size)
            if try MarkupScanner.scan(bytes, &handler, scratch: workspace.scratch) { return handler }
        }
        var expat = try ExpatReader(make(), part: part, limits: limits)
        try expat.feed(bytes, isLast: true)
        return expat.handler
    }

    private func readInPieces<Handler: MarkupHandler>(
        _ part: String,
        _ make: () -> Handler
    ) throws(ReadingError) -> Handler {
        if usesScanner {
            var scanner = PieceScanner(make(), scratch: workspace.scratch)
            let isRead = try archive.stream(part) { (piece) throws(ReadingError) in try scanner.feed(piece) }
            if isRead, try scanner.finish() { return scanner.handler }
        }
        var expat = try ExpatReader(make(), part: part, limits: limits)
        _ = try archive.stream(part) { (piece) throws(ReadingError) in
            try expat.feed(piece, isLast: false)
            return true
        }
        try expat.feed(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
        return expat.handler
    }
}
