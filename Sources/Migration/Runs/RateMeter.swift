internal import Foundation

/// How many things a second are done, over the last seconds.
struct RateMeter {
    private static let span = 10.0
    private var marks: [(time: Double, count: Int)] = []

    /// Takes the count so far and gives the rate.
    mutating func rate(_ count: Int, at time: Double) -> Double {
        marks.append((time, count))
        while marks.count > 2, time - marks[0].time > Self.span { marks.removeFirst() }
        guard let first = marks.first, time > first.time else { return 0 }
        return Double(count - first.count) / (time - first.time)
    }
}
