internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Which thread is at work on which input, in memory that a signal handler may read.
///
/// A file on which the program itself fails must not stop the others: the handler of the failure finds the file here.
/// Each slot is written by one thread, and read by any; the pointer never changes, hence `@unchecked Sendable`.
public final class InFlight: @unchecked Sendable {
    private struct Slot: ~Copyable {
        let thread = Atomic<Int>(0)
        let input = Atomic<Int64>(0)
        /// The bits of a time in seconds.
        let since = Atomic<UInt64>(0)
    }

    private let slots: UnsafeMutablePointer<Slot>
    private let count: Int
    /// The number of the run.
    public internal(set) var run: Int64 = 0

    /// Makes a table for a number of threads.
    public init(jobs: Int) {
        count = max(1, jobs)
        slots = .allocate(capacity: count)
        for slot in 0..<count { (slots + slot).initialize(to: Slot()) }
    }

    deinit {
        slots.deinitialize(count: count)
        slots.deallocate()
    }

    func begin(_ input: Int64, slot: Int, at time: Double) {
        guard slot < count else { return }
        slots[slot].since.store(time.bitPattern, ordering: .relaxed)
        slots[slot].thread.store(Self.thisThread, ordering: .relaxed)
        // Whoever sees the input sees its time and thread.
        slots[slot].input.store(input, ordering: .releasing)
    }

    func end(slot: Int) { if slot < count { slots[slot].input.store(0, ordering: .relaxed) } }

    /// The input that the calling thread is at work on; 0 for none.
    ///
    /// It does nothing that the handler of a signal may not do.
    public var inputOfThisThread: Int64 {
        let thread = Self.thisThread
        for slot in 0..<count where slots[slot].thread.load(ordering: .relaxed) == thread {
            return slots[slot].input.load(ordering: .relaxed)
        }
        return 0
    }

    /// An input that has been in work since before a time; nil when there is none.
    func input(before time: Double) -> Int64? {
        for slot in 0..<count {
            let input = slots[slot].input.load(ordering: .acquiring)
            if input != 0, Double(bitPattern: slots[slot].since.load(ordering: .relaxed)) < time { return input }
        }
        return nil
    }

    private static var thisThread: Int { Int(bitPattern: pthread_self()) }
}
