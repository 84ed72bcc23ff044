internal import ApplicationForm
internal import Messages
internal import RedInk

/// Old text in red that is not what the first application said.
public struct BaselineTextAltered: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "baseline-text-altered",
        code: "SG503",
        severity: .error,
        summary: Message(
            ja: "朱書きの変更前の記述が、前の申請の記述と違う",
            en: "The old text in red is not what the earlier application said"
        ),
        rationale: SchemePassage.oldAndNewInRed,
        passing: [
            .init(
                [("service.users", "120名", "資料1 p.1")],
                baseline: [("service.users", "100名", "資料1 p.1")],
                ink: ["service.users": MarkedInk(claim: .revised(old: "100名", new: "120名", origin: .redInk))]
            ),
            .init(
                [("service.users", "100名（実数）", "資料1 p.1")],
                baseline: [("service.users", "100名（実数）", "資料1 p.1")],
                ink: ["service.users": MarkedInk(claim: .addedToBlack(old: "100名", new: "100名（実数）"))]
            ),
            // Nothing changed: whatever is struck, the red is too much.
            .init(
                [("service.users", "100名", "資料1 p.1")],
                baseline: [("service.users", "100名", "資料1 p.1")],
                ink: ["service.users": MarkedInk(claim: .revised(old: "90名", new: "100名", origin: .redInk))]
            ),
        ],
        failing: [
            .init(
                [("service.users", "120名", "資料1 p.1")],
                baseline: [("service.users", "100名", "資料1 p.1")],
                ink: ["service.users": MarkedInk(claim: .revised(old: "90名", new: "120名", origin: .redInk))]
            )
        ]
    )

    /// Makes the rule.
    public init() {}

    /// The struck text against the baseline.
    ///
    /// Where red stands in a text that has not changed, ``MarkedWithoutChange`` tells it.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.earlier != nil, form.showsInk ? answer.ink != nil : answer.answer.baseline != nil else {
            return []
        }
        let name = answer.name
        var faults: [Fault] = []
        for part in answer.parts(in: form) where part.leadsCell && !(form.showsInk && part.isUnchanged) {
            guard let earliest = part.earliest?.trimmed, let latest = part.latest?.trimmed,
                let old = (form.showsInk ? Self.quotation(part.ink, earliest) : part.kept)?.trimmed,
                !TextFolding.noise.areSame(old, earliest), !TextFolding.noise.areSame(old, latest)
            else { continue }
            let quotation = ChangeQuotation(old, earliest)
            let was = earliest.isEmpty ? "空欄" : "「\(quotation.new)」"
            let wasEnglish = earliest.isEmpty ? "blank" : "“\(quotation.new)”"
            faults.append(
                Fault(
                    part.place,
                    Message(
                        ja: "\(name.japanese)の変更前の記述が「\(quotation.old)」となっていますが、前の申請では\(was)でした。",
                        en:
                            "The old text of \(name.english) is given as “\(quotation.old)”; the earlier application had it \(wasEnglish)."
                    ),
                    remedy: Message(
                        ja: "変更前の記述は、前の申請書から一字一句そのまま写してください。",
                        en: "Copy the old text from the earlier application to the letter."
                    ),
                    others: part.others
                )
            )
        }
        return faults
    }

    /// What the ink gives as the old text; nil where ``ChangeUnmarked`` tells the fault.
    private static func quotation(_ ink: InkReading?, _ earliest: String) -> String? {
        ink?.leavesNewBlack(behind: earliest) == true ? nil : ink?.old
    }
}
