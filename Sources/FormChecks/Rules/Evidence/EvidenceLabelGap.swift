internal import ApplicationForm
internal import Messages

/// A number that is left out in the labels.
public struct EvidenceLabelGap: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "evidence-label-gap",
        code: "SG211",
        severity: .information,
        summary: Message(
            ja: "資料番号に欠番がある",
            en: "A number is left out in the labels"
        ),
        rationale: Message(
            ja: "概要§4(4)：提出書類及び資料内訳書が必要。欠番は添付漏れの手がかり。",
            en: "Overview §4(4): documents are listed; a gap may be a forgotten attachment."
        ),
        passing: [.init([("provider.name", "青葉", "資料1「登記簿謄本」p.1"), ("provider.founded", "2008年", "資料2「会社案内」p.2")])],
        failing: [.init([("provider.name", "青葉", "資料1「登記簿謄本」p.1"), ("provider.founded", "2008年", "資料3「会社案内」p.2")])]
    )

    /// Makes the rule.
    public init() {}

    /// Numbers that no citation has, up to the highest one, word by word.
    public func check(_ form: CheckedForm) -> [Fault] {
        var numbers: [String: [Int: CheckedAnswer]] = [:]
        // The first answer of a label counts.
        var seen: Set<TextKey> = []
        for answer in form.answers where answer.leadsEvidence {
            for citation in answer.reading.citations {
                guard let label = citation.label, seen.insert(TextKey(label)).inserted else { continue }
                let digits = label.reversed().prefix { $0.isASCII && $0.isNumber }
                let word = String(label.dropLast(digits.count))
                guard !word.isEmpty, !word.hasSuffix("-"), digits.count <= 3,
                    let number = Int(String(digits.reversed()))
                else { continue }
                if numbers[word]?[number] == nil { numbers[word, default: [:]][number] = answer }
            }
        }
        return numbers.sorted { $0.key < $1.key }.compactMap { word, used in
            guard let highest = used.keys.max(), used.count > 1 else { return nil }
            let missing = (1...max(1, highest)).filter { used[$0] == nil }
            // Many gaps are a numbering of another kind.
            guard let first = missing.first, missing.count <= 5,
                let next = used.keys.filter({ $0 > first }).min(), let answer = used[next]
            else { return nil }
            let list = missing.map { "\(word)\($0)" }.joined(separator: "、")
            return Fault(
                .evidence(answer.index),
                Message(
                    ja: "\(list)がどこにも出てきません（\(word)\(highest)までのうち）。",
                    en: "\(list) is cited nowhere, though the labels go up to \(word)\(highest)."
                ),
                remedy: Message(
                    ja: "添付漏れや番号の誤りでないか確かめてください。欠番のままでよければ対応は不要です。",
                    en: "See whether an attachment was forgotten or a number is wrong. If not, nothing is to be done."
                )
            )
        }
    }
}
