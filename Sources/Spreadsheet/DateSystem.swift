/// The day from which a workbook counts its dates.
///
/// ECMA-376 part 1, 18.17.4.1.
public enum DateSystem: Hashable, Sendable {
    /// Day 1 is 1 January 1900, and 29 February 1900 is counted although there was none.
    case from1900
    /// Day 0 is 1 January 1904.
    case from1904
}
