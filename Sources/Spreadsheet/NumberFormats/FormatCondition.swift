/// The condition of a section, such as `[>=100]`.
struct FormatCondition: Equatable {
    enum Comparison: String {
        case less = "<"
        case lessOrEqual = "<="
        case equal = "="
        case different = "<>"
        case greaterOrEqual = ">="
        case greater = ">"
    }

    var comparison: Comparison
    var limit: Double

    static let positive = FormatCondition(comparison: .greater, limit: 0)
    static let negative = FormatCondition(comparison: .less, limit: 0)
    static let notNegative = FormatCondition(comparison: .greaterOrEqual, limit: 0)

    init(comparison: Comparison, limit: Double) {
        self.comparison = comparison
        self.limit = limit
    }

    /// Reads what stands between the brackets; nil when it is no condition.
    init?(_ text: String) {
        let sign = text.prefix { "<>=".contains($0) }
        let rest = text[sign.endIndex...].filter { $0 != " " }
        guard let comparison = Comparison(rawValue: String(sign)), let limit = Double(rest), limit.isFinite
        else { return nil }
        self.init(comparison: comparison, limit: limit)
    }

    /// Whether a number meets the condition.
    func holds(for value: Double) -> Bool {
        switch comparison {
        case .less: value < limit
        case .lessOrEqual: value <= limit
        case .equal: value == limit
        case .different: value != limit
        case .greaterOrEqual: value >= limit
        case .greater: value > limit
        }
    }

    /// Whether all that it lets pass is below zero (or zero itself), so that a section need not show the sign.
    var passesOnlyNegative: Bool {
        switch comparison {
        case .less, .lessOrEqual: limit <= 0
        case .equal: limit < 0
        case .different, .greaterOrEqual, .greater: false
        }
    }

    /// Whether all that it holds back is below zero (or zero itself).
    var leavesOnlyNegative: Bool {
        switch comparison {
        case .greater, .greaterOrEqual: limit <= 0
        case .different: limit < 0
        case .less, .lessOrEqual, .equal: false
        }
    }
}
