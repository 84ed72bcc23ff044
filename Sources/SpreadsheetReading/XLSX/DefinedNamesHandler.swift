/// Reads the names that a workbook defines, with their formulas (ECMA-376 part 1, 18.2.5, `definedName`).
struct DefinedNamesHandler: MarkupHandler {
    /// The formulas by name, in lower case: names differ by their letters only.
    private(set) var formulas: [String: String] = [:]
    private var name: String?
    private var gathered = PartText()
    private let limits: ReadingLimits

    init(limits: ReadingLimits) { self.limits = limits }

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        guard name.isSpreadsheet, name.local == "definedName", formulas.count < limits.validations else { return }
        self.name = attributes["name"]?.string.lowercased()
        gathered.clear()
    }

    mutating func end(_ name: MarkupName) {
        guard let key = self.name, name.local == "definedName" else { return }
        self.name = nil
        if formulas[key] == nil { formulas[key] = gathered.string(preservesSpace: false) }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { if name != nil { gathered.append(bytes) } }
}
