internal import ApplicationForm
internal import Messages

/// A certification number of another shape, or of another month than the certification.
public struct CertificationNumberInvalid: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "certification-number-invalid",
        code: "SG401",
        severity: .error,
        summary: Message(
            ja: "認定番号の形または認定年月が合わない",
            en: "The certification number is not well formed, or of another month"
        ),
        rationale: SchemePassage.certificationNumber,
        passing: [
            .init([("disclosure.date", "2019年8月1日", "資料1 p.1")]) {
                $0.certificationNumber = "特個0001-1710"; $0.certifiedOn = CalendarDate("2017-10-20")
            }
        ],
        failing: [
            .init([("disclosure.date", "2019年8月1日", "資料1 p.1")]) { $0.certificationNumber = "特個0001-1713" },
            .init([("disclosure.date", "2019年8月1日", "資料1 p.1")]) {
                $0.certificationNumber = "特個0001-1711"; $0.certifiedOn = CalendarDate("2017-10-20")
            },
        ]
    )

    /// Makes the rule.
    public init() {}

    /// 特個 and four and four digits, the last four year and month.
    public func check(_ form: CheckedForm) -> [Fault] {
        guard let number = form.submission.application.certificationNumber, !number.trimmed.isEmpty else { return [] }
        // 第特個0001-1710号.
        var folded = number.folded[...]
        if folded.first == "第" { folded = folded.dropFirst() }
        if folded.last == "号" { folded = folded.dropLast() }
        let digits = folded.filter { $0.isASCII && $0.isNumber }
        let parts = folded.drop { !($0.isASCII && $0.isNumber) }.split(separator: "-")
        let isTokuko = form.catalogue.id.hasPrefix("tokuko")
        let month = Int(digits.suffix(2)) ?? 0
        let shaped =
            parts.count == 2 && parts.allSatisfy { $0.count == 4 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
            && (1...12).contains(month) && (!isTokuko || folded.hasPrefix("特個"))
        if !shaped {
            return [
                Fault(
                    .form,
                    Message(
                        ja: "認定番号「\(number.quoted)」は、認定番号の形（\(isTokuko ? "特個0001-1710" : "0001-1710")）ではありません。",
                        en:
                            "The certification number “\(number.quoted)” is not of the form \(isTokuko ? "特個0001-1710" : "0001-1710")."
                    ),
                    remedy: Message(ja: "認定証を見て、認定番号を直してください。", en: "Copy the number from the certificate.")
                )
            ]
        }
        guard let certified = form.submission.application.certifiedOn,
            digits.suffix(4) != Self.yearAndMonth(certified)
        else { return [] }
        return [
            Fault(
                .form,
                Message(
                    ja: "認定番号「\(number.quoted)」の下4桁が、認定年月日（\(certified)）の年月（\(Self.yearAndMonth(certified))）と合いません。",
                    en:
                        "The last four digits of “\(number.quoted)” are not the month of the certification (\(certified))."
                ),
                remedy: Message(
                    ja: "認定証を見て、認定番号か認定年月日を直してください。",
                    en: "Correct the number or the date as the certificate has it."
                )
            )
        ]
    }

    private static func yearAndMonth(_ date: CalendarDate) -> String {
        let text = date.description
        return String(text.dropFirst(2).prefix(2) + text.dropFirst(5).prefix(2))
    }
}
