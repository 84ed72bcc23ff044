internal import ApplicationForm
internal import Messages

/// A name in the table that differs from the block above it.
public struct ApplicationMismatch: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "application-mismatch",
        code: "SG404",
        severity: .warning,
        summary: Message(
            ja: "申請情報欄と表の名称が違う",
            en: "A name differs between the block above the table and the table"
        ),
        rationale: Message(
            ja: "概要§7(1)：サービス名称、事業者名称は認定サービス一覧表で公表される。",
            en: "Overview §7(1): the names of service and provider are published."
        ),
        passing: [.init([("provider.name", "ひので坂株式会社", "資料1 p.1")]) { $0.providerName = "ひので坂㈱" }],
        failing: [.init([("provider.name", "ひので坂有限会社", "資料1 p.1")]) { $0.providerName = "ひので坂株式会社" }]
    )

    /// Makes the rule.
    public init() {}

    /// Provider and service, compared without width, blanks and the short forms of 株式会社.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        let block: String?
        switch answer.field.id {
        case "provider.name": block = form.submission.application.providerName
        case "service.name": block = form.submission.application.serviceName
        default: return []
        }
        guard answer.isStated, let block = block?.trimmed, !block.isEmpty else { return [] }
        let one = Self.key(block)
        let other = Self.key(answer.claim)
        guard !one.contains(other), !other.contains(one) else { return [] }
        let name = answer.name
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)の「\(answer.claim.quoted)」が、申請情報欄の「\(block.quoted)」と違います。",
                    en: "\(name.english) says “\(answer.claim.quoted)”, the block above the table “\(block.quoted)”."
                ),
                remedy: Message(ja: "正式な名称に揃えてください。", en: "Use the official name in both places.")
            )
        ]
    }

    private static func key(_ name: String) -> String {
        var key = name.folded
        for (short, long) in [("(株)", "株式会社"), ("(有)", "有限会社"), ("(同)", "合同会社")] where key.holds(word: short) {
            key = key.replacing(short, with: long)
        }
        return key
    }
}
