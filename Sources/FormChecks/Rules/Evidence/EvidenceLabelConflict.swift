internal import ApplicationForm
internal import Messages

/// One label for two documents, or one document with two labels.
public struct EvidenceLabelConflict: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "evidence-label-conflict",
        code: "SG209",
        severity: .warning,
        summary: Message(
            ja: "1つの資料番号に2つの資料名、または1つの資料名に2つの資料番号",
            en: "One label with two titles, or one title with two labels"
        ),
        rationale: Message(
            ja: "概要§4(4)ア：「添付書類等」欄には、疎明する資料名称とその中の記載箇所（ページ、章節等）を記述。",
            en: "Overview §4(4)ア: the evidence cell names the document and the place in it (page, chapter, section)."
        ),
        passing: [.init([("provider.name", "青葉", "資料1「登記簿謄本」p.1"), ("provider.founded", "2008年", "資料1「登記簿謄本」p.2")])],
        failing: [
            .init([("provider.name", "青葉", "資料1「登記簿謄本」p.1"), ("provider.founded", "2008年", "資料1「会社案内」p.2")]),
            .init([("provider.name", "青葉", "資料1「登記簿謄本」p.1"), ("provider.founded", "2008年", "資料2「登記簿謄本」p.2")]),
        ]
    )

    /// Makes the rule.
    public init() {}

    /// Compares each citation with the first one of its label and of its title.
    public func check(_ form: CheckedForm) -> [Fault] {
        var titles: [String: (title: String, answer: CheckedAnswer)] = [:]
        var labels: [String: (label: String, answer: CheckedAnswer)] = [:]
        var told: Set<[String]> = []
        var names = FoldedNames()
        var faults: [Fault] = []
        for answer in form.answers where answer.leadsEvidence {
            for citation in answer.reading.citations where citation.refersTo == nil {
                guard let label = citation.label, let title = citation.title else { continue }
                let key = names.folded(title)
                if let first = titles[label] {
                    let known = names.folded(first.title)
                    if !Self.isPart(key, of: known), !Self.isPart(known, of: key), told.insert([label, key]).inserted {
                        faults.append(fault(answer, label, title, first.title, first.answer, form))
                    }
                } else {
                    titles[label] = (title, answer)
                }
                if let first = labels[key] {
                    if first.label != label, told.insert([key, label]).inserted {
                        faults.append(fault(answer, title, label, first.label, first.answer, form))
                    }
                } else {
                    labels[key] = (label, answer)
                }
            }
        }
        return faults
    }

    /// Whether one name stands in another; by bytes, which nearly always decide, and then as the language has it.
    private static func isPart(_ name: String, of other: String) -> Bool {
        other.holds(word: name) || other.contains(name)
    }

    private func fault(
        _ answer: CheckedAnswer,
        _ shared: String,
        _ here: String,
        _ there: String,
        _ first: CheckedAnswer,
        _ form: CheckedForm
    ) -> Fault {
        Fault(
            .evidence(answer.index),
            Message(
                ja:
                    "\(answer.name.japanese)では「\(shared.quoted)」が「\(here.quoted)」ですが、\(first.name.japanese)では「\(there.quoted)」です。",
                en:
                    "\(answer.name.english) has “\(shared.quoted)” as “\(here.quoted)”, but \(first.name.english) has it as “\(there.quoted)”."
            ),
            remedy: Message(
                ja: "資料番号と資料名の組み合わせを、申請書全体と資料内訳書で揃えてください。",
                en: "Let each label stand for one document throughout the form and the list of documents."
            ),
            others: form.others(answer)
        )
    }
}
