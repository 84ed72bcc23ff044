internal import Spreadsheet

/// Reads what may be entered into the cells of a sheet: `dataValidation` (ECMA-376 part 1, 18.3.1.32) and the element of
/// that name in Microsoft's extension of 2009, which Excel writes for lists on other sheets ([MS-XLSX] 2.6.19).
struct ValidationsHandler: MarkupHandler {
    /// A rule with the formula of its list, which is not looked up yet.
    struct Found {
        var validation: DataValidation
        var formula: String
    }

    /// The rules, in the order of the file.
    private(set) var found: [Found] = []
    private var kind: DataValidation.Kind?
    private var comparison = "between"
    private var places = ""
    private var first = ""
    private var second = ""
    private var isGathering = false
    private var gathered = PartText()
    private let limits: ReadingLimits

    init(limits: ReadingLimits) { self.limits = limits }

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(ReadingError) {
        if name.local == "dataValidation" {
            guard found.count < limits.validations else {
                throw .tooLarge(ja: "入力規則が多すぎます", en: "too many data validations")
            }
            kind =
                attributes["type"].map { DataValidation.Kind(rawValue: $0.string) ?? .custom }
                ?? DataValidation.Kind.none
            comparison = attributes["operator"]?.string ?? "between"
            places = attributes["sqref"]?.string ?? ""
            first = ""
            second = ""
        } else if kind != nil, name.local == "formula1" || name.local == "formula2" || name.local == "sqref" {
            isGathering = true
            gathered.clear()
        }
    }

    mutating func end(_ name: MarkupName) {
        guard let kind else { return }
        if name.local == "formula1" {
            first = gathered.string(preservesSpace: true)
        } else if name.local == "formula2" {
            second = gathered.string(preservesSpace: true)
        } else if name.local == "sqref" {
            places = gathered.string(preservesSpace: false)
        } else if name.local == "dataValidation" {
            self.kind = nil
            let ranges = places.split(whereSeparator: \.isWhitespace).compactMap { CellRange($0) }
            guard !ranges.isEmpty else { return }
            let length = kind == .textLength ? greatestLength : nil
            let validation = DataValidation(ranges: ranges, kind: kind, greatestLength: length)
            found.append(Found(validation: validation, formula: first))
            return
        } else {
            return
        }
        isGathering = false
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { if isGathering { gathered.append(bytes) } }

    /// The greatest length that the comparison allows, where it allows one.
    private var greatestLength: Int? {
        switch comparison {
        case "between": Int(second)
        case "lessThanOrEqual", "equal": Int(first)
        case "lessThan": Int(first).map { $0 - 1 }
        default: nil
        }
    }
}
