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
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard let baseline = answer.earlier else { return [] }
        let ink = answer.ink
        // A baseline of JSON holds both cells, inked or not: what reads as now was not quoted.
        let kept = form.ink == nil ? answer.answer.baseline : nil
        let quotedClaim =
            Self.quotation(ink?.claim, earliest: baseline.earliestClaim)
            ?? kept.map(\.claim.text).flatMap { $0 == answer.answer.claim.text ? nil : $0 }
        let quotedEvidence =
            Self.quotation(ink?.evidence, earliest: baseline.earliestEvidence)
            ?? kept.map(\.evidence.text).flatMap { $0 == answer.answer.evidence.text ? nil : $0 }
        guard quotedClaim != nil || quotedEvidence != nil else { return [] }
        var faults: [Fault] = []
        for (old, earliest, latest, place) in [
            (quotedClaim, baseline.earliestClaim, baseline.claim.text, Fault.Place.claim(answer.index)),
            (
                answer.leadsEvidence ? quotedEvidence : nil, baseline.earliestEvidence, baseline.evidence.text,
                .evidence(answer.index)
            ),
        ] {
            guard let old, !TextFolding.noise.areSame(old.trimmed, earliest.trimmed),
                !TextFolding.noise.areSame(old.trimmed, latest.trimmed)
            else { continue }
            let name = answer.name
            let quotation = ChangeQuotation(old.trimmed, earliest.trimmed)
            let was = earliest.trimmed.isEmpty ? "空欄" : "「\(quotation.new)」"
            let wasEnglish = earliest.trimmed.isEmpty ? "blank" : "“\(quotation.new)”"
            faults.append(
                Fault(
                    place,
                    Message(
                        ja: "\(name.japanese)の変更前の記述が「\(quotation.old)」となっていますが、前の申請では\(was)でした。",
                        en:
                            "The old text of \(name.english) is given as “\(quotation.old)”; the earlier application had it \(wasEnglish)."
                    ),
                    remedy: Message(
                        ja: "変更前の記述は、前の申請書から一字一句そのまま写してください。",
                        en: "Copy the old text from the earlier application to the letter."
                    ),
                    others: place == .evidence(answer.index) ? form.others(answer) : []
                )
            )
        }
        return faults
    }

    /// What the ink gives as the old text.
    ///
    /// Where red stands in a text that has not changed, the black part quotes nothing: ``MarkedWithoutChange`` tells it.
    private static func quotation(_ ink: InkReading?, earliest: String) -> String? {
        // ``ChangeUnmarked`` tells it.
        if ink?.leavesNewBlack(behind: earliest) == true { return nil }
        if case .addedToBlack(_, let new)? = ink, TextFolding.noise.areSame(new.trimmed, earliest.trimmed) {
            return nil
        }
        return ink?.old
    }
}
