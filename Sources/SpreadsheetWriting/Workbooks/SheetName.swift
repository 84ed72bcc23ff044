/// The rules that Excel has for the name on a tab.
package enum SheetName {
    /// The most UTF-16 units of a name.
    package static let limit = 31

    /// Why Excel would refuse a name; nil when it takes it.
    package static func fault(of name: String) -> WriteError? {
        let units = name.utf16.count
        if units == 0 { return WriteError(.sheetName, detail: "empty") }
        if units > limit { return WriteError(.sheetName, sheet: name, limit: limit, actual: units) }
        if let bad = name.unicodeScalars.first(where: { "[]:*?/\\".unicodeScalars.contains($0) }) {
            return WriteError(.sheetName, sheet: name, detail: "“\(bad)”")
        }
        if let bad = name.unicodeScalars.first(where: { $0.value < 0x20 || $0.value == 0xFFFE || $0.value == 0xFFFF }) {
            return WriteError(.sheetName, sheet: name, detail: EscapedText.name(of: bad))
        }
        if name.hasPrefix("'") || name.hasSuffix("'") {
            return WriteError(.sheetName, sheet: name, detail: "apostrophe at an end")
        }
        // Excel keeps this name for its own list of changes.
        if key(name) == "history" { return WriteError(.sheetName, sheet: name, detail: "reserved") }
        return nil
    }

    /// What two names must differ in: Excel does not look at the case of letters.
    package static func key(_ name: String) -> String { name.lowercased() }

    /// The name as formulas write it: `'申請書B'`, apostrophes doubled.
    package static func quoted(_ name: String) -> String {
        "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}
