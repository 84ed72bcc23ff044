internal import Foundation

/// A queue between threads that holds a bounded number of things.
///
/// Its state is touched under the lock only, hence `@unchecked Sendable`.
final class WorkQueue<Element: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private var elements: [Element] = []
    private var isClosed = false
    private let capacity: Int

    init(capacity: Int) { self.capacity = max(1, capacity) }

    /// Adds an element, waiting for room; false when the queue is closed.
    @discardableResult
    func put(_ element: Element) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while elements.count >= capacity, !isClosed { condition.wait() }
        guard !isClosed else { return false }
        elements.append(element)
        condition.broadcast()
        return true
    }

    /// Takes the oldest element, waiting for one; nil when the queue is closed and empty, or the time is over.
    func take(until deadline: Date? = nil) -> Element? {
        condition.lock()
        defer { condition.unlock() }
        while elements.isEmpty {
            guard !isClosed else { return nil }
            guard let deadline else {
                condition.wait()
                continue
            }
            guard condition.wait(until: deadline) else { return nil }
        }
        let first = elements.removeFirst()
        condition.broadcast()
        return first
    }

    /// Takes no more; what is in the queue can still be taken.
    func close() {
        condition.lock()
        defer { condition.unlock() }
        isClosed = true
        condition.broadcast()
    }
}
