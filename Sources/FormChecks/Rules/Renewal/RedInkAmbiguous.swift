internal import ApplicationForm
internal import Messages
internal import RedInk

/// Red ink that does not tell old from new.
public struct RedInkAmbiguous: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "red-ink-ambiguous",
        code: "SG504",
        severity: .warning,
        summary: Message(
            ja: "朱書きから変更前と変更後が区別できない",
            en: "Red ink that does not tell old text from new"
        ),
        rationale: SchemePassage.oldAndNewInRed,
        passing: [
            .init(
                [("service.users", "100名", "資料1 p.1")],
                ink: ["service.users": MarkedInk(claim: .revised(old: "90名", new: "100名", origin: .redInk))]
            )
        ],
        failing: [
            .init(
                [("service.users", "100名", "資料1 p.1")],
                ink: ["service.users": MarkedInk(claim: .ambiguous(.severalArrows, text: "80→90→100名"))]
            )
        ]
    )

    /// Makes the rule.
    public init() {}

    /// Cells in which the ink can be read in two ways.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.ink != nil else { return [] }
        let name = answer.name
        var faults: [Fault] = []
        for part in answer.parts(in: form) where part.leadsCell {
            guard case .ambiguous(let why, let text) = part.ink else { continue }
            let reason: Message
            switch why {
            case .severalArrows: reason = Message(ja: "矢印が2つ以上あります", en: "it has more than one arrow")
            case .unpairedWording: reason = Message(ja: "「変更前」と「変更後」の数が合いません", en: "変更前 and 変更後 do not pair")
            case .similarParagraphs:
                reason = Message(ja: "全文が赤字で、似た段落が並んでいます", en: "all is red, in paragraphs that are alike")
            case .openArrow:
                reason = Message(
                    ja: "変更前の記述がどこから始まるか分かりません",
                    en: "nothing says where the old text begins"
                )
            case .likeTexts:
                reason = Message(
                    ja: "取消線の記述の後に、同じ形の記述が黒字で続いています",
                    en: "struck text is followed by black text of the same form"
                )
            case .bracketsBesideRed:
                reason = Message(
                    ja: "赤字の横の括弧内が、変更前か補足か分かりません",
                    en: "the black text in brackets may be the old text, or a remark that stayed"
                )
            case .unstruckDeletion:
                reason = Message(
                    ja: "「削除」とありますが、取消線がありません",
                    en: "it says 削除, but nothing is struck through"
                )
            }
            faults.append(
                Fault(
                    part.place,
                    Message(
                        ja: "\(name.japanese)の「\(text.quoted)」は、どこが変更前でどこが変更後か区別できません（\(reason.japanese)）。",
                        en: "“\(text.quoted)” in \(name.english) does not tell old text from new: \(reason.english)."
                    ),
                    remedy: Message(
                        ja: "変更前の記述に取消線を引き、変更後の記述は取消線のない赤字にしてください。",
                        en: "Strike the old text through, and leave the new one in red."
                    ),
                    others: part.others
                )
            )
        }
        return faults
    }
}
