/// What a reading of a workbook leaves behind for reading its sheets again: the parts that they refer to.
///
/// Whoever hands it in answers for it that those parts are still the same.
package struct ReadingRecord: Sendable {
    /// The shared strings.
    let strings: SharedStrings
    /// The colours of the theme.
    let theme: [UInt32]
    /// Sheets and styles unpacked, by name, as far as they are small.
    let parts: [String: [UInt8]]

    /// A part as it was unpacked, or nil.
    package func part(_ name: String) -> [UInt8]? { parts[name] }
}
