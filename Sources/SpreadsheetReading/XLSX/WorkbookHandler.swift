internal import Spreadsheet

/// Reads the workbook part: its sheets and its date system (ECMA-376 part 1, 18.2).
struct WorkbookHandler: MarkupHandler {
    /// A sheet as the workbook names it.
    struct SheetEntry {
        let name: String
        let visibility: Sheet.Visibility
        let relationship: String
    }

    /// The sheets, in the order of their tabs.
    private(set) var sheets: [SheetEntry] = []
    /// How dates are counted.
    private(set) var dateSystem = DateSystem.from1900
    /// Whether the root element was that of a workbook.
    private(set) var isWorkbook = false
    private let limits: ReadingLimits

    init(limits: ReadingLimits) { self.limits = limits }

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(ReadingError) {
        guard name.isSpreadsheet else { return }
        if name.local == "workbook" {
            isWorkbook = true
        } else if name.local == "workbookPr" {
            if attributes["date1904"]?.isTrue == true { dateSystem = .from1904 }
        } else if name.local == "sheet" {
            guard sheets.count < limits.sheets else { throw .tooLarge(ja: "シートが多すぎます", en: "too many sheets") }
            let id = attributes[.relationshipReference, "id"] ?? attributes["id"]
            sheets.append(
                SheetEntry(
                    name: attributes["name"]?.string ?? "",
                    visibility: attributes["state"].flatMap { Sheet.Visibility(rawValue: $0.string) } ?? .visible,
                    relationship: id?.string ?? ""
                )
            )
        }
    }

    mutating func end(_ name: MarkupName) {}
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
