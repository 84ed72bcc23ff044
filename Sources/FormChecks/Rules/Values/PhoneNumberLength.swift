internal import ApplicationForm
internal import Messages

/// A telephone number with too few or too many digits.
public struct PhoneNumberLength: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "phone-number-length",
        code: "SG314",
        severity: .warning,
        summary: Message(
            ja: "電話・FAX番号の桁数が合わない",
            en: "A telephone number has the wrong number of digits"
        ),
        rationale: SchemePassage.unclearEntries,
        passing: [.init([("support.contact", "有\n電話 03-0000-9012", "資料1 p.1")])],
        failing: [.init([("support.contact", "有\nFAX 03-0000-90", "資料1 p.1")])]
    )

    /// Makes the rule.
    public init() {}

    /// The faults of one answer.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.isStated, let number = AnswerWords.shortPhoneNumber(in: answer.claim, folded: answer.foldedClaim)
        else { return [] }
        let name = answer.name
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)の番号「\(number)」は桁数が合いません。",
                    en: "\(name.english) has the telephone number “\(number)”, which has the wrong number of digits."
                ),
                remedy: Message(
                    ja: "市外局番を含めて10桁（携帯・IP電話は11桁）で記述してください。",
                    en: "Write all 10 digits with the area code (11 for mobile numbers)."
                )
            )
        ]
    }
}
