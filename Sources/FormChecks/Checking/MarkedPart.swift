internal import Messages
internal import RedInk

/// One of the two texts of an answer, 申請内容 or 添付書類等, with its ink and what became of it since the baseline.
struct MarkedPart {
    /// Where it stands.
    let place: Fault.Place
    /// The heading of its column.
    let word: Message
    /// The text without blanks around it.
    let text: String
    /// What the baseline says there, the earliest text that it holds and the latest; nil where it has no such answer.
    let earliest: String?
    let latest: String?
    /// The earlier text that the submission itself carries, where it is another.
    let kept: String?
    /// What its ink says; nil for none.
    let ink: InkReading?
    /// What became of it since the baseline, if its cell's change is told at this answer; nil for nothing or typing noise.
    let change: TextComparison?
    /// Whether it reads as it did first, but for typing noise.
    let isUnchanged: Bool
    /// Whether the faults of its cell are told at this answer.
    let leadsCell: Bool
    /// The ids of the other fields whose answers stand in the same cell and changed with it.
    let sharedWith: [String]
    /// The ids of all other fields whose answers stand in the same cell.
    let others: [String]
}
