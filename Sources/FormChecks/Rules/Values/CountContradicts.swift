internal import ApplicationForm
internal import Messages

/// A number of officers that the list contradicts.
public struct CountContradicts: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "count-contradicts",
        code: "SG315",
        severity: .information,
        summary: Message(
            ja: "役員数と役員一覧の人数が合わない",
            en: "The number of officers and their list differ"
        ),
        rationale: SchemePassage.unclearEntries,
        passing: [
            .init([("people.officer-count", "2名", "資料1 p.1"), ("people.officers", "代表取締役　甲\n監査役　乙", "資料1 p.1")])
        ],
        failing: [.init([("people.officer-count", "3名", "資料1 p.1"), ("people.officers", "代表取締役　甲\n監査役　乙", "資料1 p.1")])]
    )

    /// Makes the rule.
    public init() {}

    /// The faults of one answer.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.field.id == "people.officer-count", answer.isStated,
            let officers = form.answer(to: "people.officers"),
            officers.isStated, !officers.answer.withheld
        else { return [] }
        let numbers = answer.foldedClaim.split { !Numerals.isDigit($0) }.compactMap { Numerals.value($0) }
        let lines = officers.claim.split(whereSeparator: \.isNewline).count { !$0.allSatisfy(\.isWhitespace) }
        // One line may hold all; several numbers may or may not add up.
        guard lines > 1, !numbers.isEmpty, !numbers.contains(lines), numbers.reduce(0, &+) != lines,
            numbers.prefix(2).reduce(0, &+) != lines
        else { return [] }
        let name = answer.name
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)は「\(answer.claim.quoted)」ですが、役員氏名及び役職名の欄には\(lines)行あります。",
                    en: "\(name.english) says “\(answer.claim.quoted)”, but \(lines) lines name officers."
                ),
                remedy: Message(
                    ja: "監査役を含むかどうかなど、人数と一覧を確かめてください。",
                    en: "See whether number and list agree, auditors included."
                )
            )
        ]
    }
}
