internal import Messages
internal import Migration

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Shows how far a run is: one line that is written over on a terminal, a plain line now and then elsewhere.
final class ProgressLine {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var isOpen = false
    private var last = 0.0
    private static let terminalSeconds = 0.2
    private static let plainSeconds = 10.0

    /// Shows the progress, unless it was shown a moment ago.
    func show(_ progress: MigrationProgress) {
        let now = Self.seconds()
        let isDue = now - last >= (isTerminal ? Self.terminalSeconds : Self.plainSeconds)
        if last == 0, !isTerminal { last = now }
        guard isDue && last != 0 || progress.isEnd || isTerminal && last == 0 else { return }
        last = now
        let text = Self.text(progress)[Terminal.language]
        if isTerminal {
            Terminal.show("\r\u{1B}[K\(text)")
            isOpen = true
        } else {
            Terminal.note(text)
        }
    }

    /// Leaves the line, so that what follows begins on a new one.
    func end() {
        if isOpen { Terminal.show("\r\u{1B}[K") }
        isOpen = false
    }

    private static func text(_ progress: MigrationProgress) -> Message {
        let rate = "\(Int(progress.rate.rounded()))"
        let left = progress.secondsLeft.map { "\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" } ?? "-"
        switch progress.phase {
        case .listing: return Message(ja: "一覧作成中：\(progress.total)件", en: "listing: \(progress.total)")
        case .reading:
            return Message(
                ja: "読み取り \(progress.done)/\(progress.total)件、毎秒\(rate)件、残り\(left)、除外\(progress.leftOut)件",
                en: "read \(progress.done)/\(progress.total), \(rate)/s, \(left) left, \(progress.leftOut) left out"
            )
        case .comparing:
            return Message(
                ja: "初回申請と比較 \(progress.done)/\(progress.total)件、毎秒\(rate)件、残り\(left)",
                en: "compared \(progress.done)/\(progress.total), \(rate)/s, \(left) left"
            )
        case .reporting: return Message(ja: "報告を作成中", en: "writing the report")
        }
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
