/// Memory for packed bytes, used again from part to part.
final class PackedBytes {
    /// The bytes.
    private(set) var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int

    init() {
        capacity = 16 << 10
        bytes = .allocate(capacity: capacity)
    }

    deinit { bytes.deallocate() }

    /// Makes room for a number of bytes; what was there is lost.
    func reserve(_ count: Int) {
        guard count > capacity else { return }
        bytes.deallocate()
        capacity = count
        bytes = .allocate(capacity: capacity)
    }
}
