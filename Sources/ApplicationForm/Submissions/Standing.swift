/// What kind of answer a claim is: said, denied, withheld or not there.
///
/// The evidence rules differ by it (scheme overview §4(4)ウ(ア): 「実施なし」「開示なし」 need no evidence).
public enum Standing: String, Codable, Hashable, Sendable, CaseIterable {
    /// Something is stated.
    case stated
    /// 実施なし: the measure is not taken.
    case notImplemented
    /// 開示なし: it is not disclosed.
    case notDisclosed
    /// 該当なし: the question does not apply.
    case notApplicable
    /// The cell is empty.
    case blank
}
