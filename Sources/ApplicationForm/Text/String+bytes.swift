extension String {
    /// Calls `body` with the text in UTF-8.
    ///
    /// `withUTF8` needs a copy of its own, whose reference is counted up and down.
    @inline(__always)
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return copy.withUTF8(body)
    }
}
