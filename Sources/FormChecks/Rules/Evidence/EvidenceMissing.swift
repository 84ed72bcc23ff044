internal import ApplicationForm
internal import Messages

/// A stated claim without evidence.
public struct EvidenceMissing: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "evidence-missing",
        code: "SG201",
        severity: .error,
        summary: Message(
            ja: "記述があるのに添付書類等が空欄",
            en: "A stated claim has no evidence"
        ),
        rationale: Message(
            ja: "概要§4(4)ウ(ア)：必須・選択にかかわらず疎明資料が必要。「実施なし」「開示なし」等は不要。",
            en:
                "Overview §4(4)ウ(ア): every claim needs evidence, required or optional; 実施なし, 開示なし and the like need none."
        ),
        passing: [
            .init([("people.representative", "佐久間 涼介", "資料1「登記簿謄本」p.1")]), .init([("service.awards", "実施なし", "")]),
        ],
        failing: [.init([("people.representative", "佐久間 涼介", "")]), .init([("service.awards", "大賞受賞", "－")])]
    )

    /// Makes the rule.
    public init() {}

    /// A stated claim whose evidence is blank or says that there is none; told once for a merged cell.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.evidence.isEmpty || answer.reading.isNone else { return [] }
        let stated = answer.group.filter { form.answers.indices.contains($0) && form.demandsEvidence(form.answers[$0]) }
        guard stated.first == answer.index else { return [] }
        let name = answer.name
        let others = form.names(stated.dropFirst())
        let said = answer.evidence.isEmpty ? "空欄です" : "「\(answer.evidence.quoted)」となっています"
        let saidEnglish = answer.evidence.isEmpty ? "is blank" : "says “\(answer.evidence.quoted)”"
        return [
            Fault(
                .evidence(answer.index),
                Message(
                    ja: "\(name.japanese)\(others.japanese)は申請内容（「\(answer.claim.quoted)」）がありますが、添付書類等が\(said)。",
                    en:
                        "\(name.english)\(others.english) states “\(answer.claim.quoted)”, but the evidence \(saidEnglish)."
                ),
                remedy: Message(
                    ja: "申請内容を裏付ける資料名と記載箇所を「資料1「会社案内」p.3」のように記述してください。",
                    en: "Name the document and the place that substantiate the claim, such as 資料1「会社案内」p.3."
                ),
                others: stated.dropFirst().map { form.answers[$0].field.id }
            )
        ]
    }
}
