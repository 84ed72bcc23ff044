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
/// Each slot is written by one thread; numbers are read whole, hence `@unchecked Sendable`.
public final class InFlight: @unchecked Sendable {
    private struct Slot {
        var thread = 0
        var input: Int64 = 0
        var since = 0.0
    }

    private let slots: UnsafeMutablePointer<Slot>
    private let count: Int
    /// The number of the run.
    public internal(set) var run: Int64 = 0

    /// Makes a table for a number of threads.
    public init(jobs: Int) {
        count = max(1, jobs)
        slots = .allocate(capacity: count)
        slots.initialize(repeating: Slot(), count: count)
    }

    deinit { slots.deallocate() }

    func begin(_ input: Int64, slot: Int, at time: Double) {
        guard slot < count else { return }
        slots[slot].since = time
        slots[slot].thread = Self.thisThread
        slots[slot].input = input
    }

    func end(slot: Int) { if slot < count { slots[slot].input = 0 } }

    /// The input that the calling thread is at work on; 0 for none.
    ///
    /// It does nothing that the handler of a signal may not do.
    public var inputOfThisThread: Int64 {
        let thread = Self.thisThread
        for slot in 0..<count where slots[slot].thread == thread { return slots[slot].input }
        return 0
    }

    /// An input that has been in work since before a time; nil when there is none.
    func input(before time: Double) -> Int64? {
        for slot in 0..<count where slots[slot].input != 0 && slots[slot].since < time { return slots[slot].input }
        return nil
    }

    private static var thisThread: Int { Int(bitPattern: pthread_self()) }
}
