/// Memory for the bytes of one part after the other.
final class PartMemory {
    /// How many zeros stand behind the bytes of an unpacked part.
    ///
    /// Who looks for a known spelling need not ask for the end at every step: no part that the scanner reads holds a zero
    /// of its own, and no spelling that is looked for is longer.
    static let padding = 64
    /// What is kept from workbook to workbook; more is given back.
    private static let kept = 4 << 20

    /// The memory.
    private(set) var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int

    init() {
        capacity = 128 << 10
        bytes = .allocate(capacity: capacity)
    }

    deinit { bytes.deallocate() }

    /// Makes room for a number of bytes and the zeros behind them; what was there is lost.
    func reserve(_ count: Int) {
        if count + Self.padding > capacity { resize(count + Self.padding) }
        end(at: count)
    }

    /// Makes room for a number of bytes and the zeros behind them.
    ///
    /// - Parameter kept: how many of the bytes that are there must stay.
    func grow(to count: Int, keeping kept: Int) {
        guard count + Self.padding > capacity else { return }
        let old = bytes
        capacity = max(2 * capacity, count + Self.padding)
        bytes = .allocate(capacity: capacity)
        bytes.update(from: old, count: kept)
        old.deallocate()
    }

    /// Puts the zeros behind a number of bytes.
    func end(at count: Int) { (bytes + count).update(repeating: 0, count: Self.padding) }

    /// Gives back what a large part needed.
    func trim() {
        if capacity > Self.kept { resize(Self.kept) }
    }

    private func resize(_ count: Int) {
        bytes.deallocate()
        capacity = count
        bytes = .allocate(capacity: capacity)
    }
}
