internal import ApplicationForm
internal import Messages

/// A number without a unit.
public struct UnitMissing: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "unit-missing",
        code: "SG306",
        severity: .warning,
        summary: Message(
            ja: "数値に単位がない",
            en: "A number has no unit"
        ),
        rationale: SchemePassage.unclearEntries,
        passing: [
            .init([("service.fee-monthly", "500円／月", "資料1 p.1")]), .init([("people.employees", "46", "資料1 p.1")]),
            .init([("finance.equity-ratio", "45.6", "資料1 p.1")]),
        ],
        failing: [.init([("service.fee-monthly", "500", "資料1 p.1")])]
    )

    /// Makes the rule.
    public init() {}

    /// The faults of one answer.
    ///
    /// A count says what is counted, and some descriptions name the unit; money is given in yen or in thousands even so.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.isStated, !answer.answer.withheld, Self.isBareNumber(answer.foldedClaim),
            !answer.field.description.holds("単位：") || answer.field.answer == .money
        else { return [] }
        let unit: Message
        switch answer.field.answer {
        case .money: unit = Message(ja: "円、千円など。決算の数値は決算期も", en: "円 or 千円; the period too, in figures of accounts")
        case .percent: unit = Message(ja: "%", en: "%")
        case .duration: unit = Message(ja: "年、ヶ月、時間など", en: "年, ヶ月 or 時間")
        default: return []
        }
        let name = answer.name
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)の「\(answer.claim.quoted)」に単位がありません。",
                    en: "\(name.english) says “\(answer.claim.quoted)” without a unit."
                ),
                remedy: Message(
                    ja: "単位（\(unit.japanese)）を付けて記述してください。",
                    en: "Add the unit (\(unit.english))."
                )
            )
        ]
    }
    /// Whether a text is a number and nothing else: 52,000, 約120, ▲1,000.
    private static func isBareNumber(_ folded: String) -> Bool {
        var hasDigit = false
        for scalar in folded.unicodeScalars {
            switch scalar {
            case "0"..."9": hasDigit = true
            case "約", "お", "よ", "そ", ",", ".", "+", "-", "▲", "△", "(", ")", "計": break
            default: return false
            }
        }
        return hasDigit
    }
}
