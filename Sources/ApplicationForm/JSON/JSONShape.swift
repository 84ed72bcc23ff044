/// Which members an object of JSON may have; lists are of the shape of their elements.
package indirect enum JSONShape: Sendable {
    /// Anything, as far as members go.
    case value
    /// An object of these members.
    case object([String: JSONShape])

    /// The shape of a member: nil where it is not known.
    func member(_ key: String) -> JSONShape? {
        switch self {
        case .value: .value
        case .object(let members): members[key]
        }
    }

    private static func values(_ keys: String...) -> [String: JSONShape] {
        Dictionary(uniqueKeysWithValues: keys.map { ($0, .value) })
    }

    /// A submission, as `Documentation/submission.schema.json` has it.
    package static let submission: JSONShape = {
        var citation = values("text", "label", "title", "edition", "url", "accessed")
        citation["refersTo"] = .object(values("kind", "number", "label"))
        citation["locations"] = .object(values("kind", "from", "to"))
        let claim = JSONShape.object(values("text", "standing"))
        let evidence = JSONShape.object(["text": .value, "citations": .object(citation)])
        return .object([
            "format": .value, "version": .value, "catalogue": .value,
            "application": .object(
                values(
                    "kind",
                    "date",
                    "serviceName",
                    "providerName",
                    "certificationNumber",
                    "certifiedOn",
                    "expiresOn"
                )
            ),
            "source": .object(values("file", "sha256", "layout")),
            "answers": .object([
                "field": .value, "claim": claim, "evidence": evidence, "withheld": .value,
                "baseline": .object(["claim": claim, "evidence": evidence, "origin": .value]),
                "source": .object(values("sheet", "claim", "evidence")),
            ]),
            "unplaced": .object(values("sheet", "cell", "text", "reason")),
        ])
    }()

    /// A catalogue, as `Documentation/catalogue.schema.json` has it.
    package static let catalogue: JSONShape = {
        var field = values(
            "id",
            "number",
            "section",
            "item",
            "subitem",
            "description",
            "aliases",
            "requirement",
            "criteria",
            "answer",
            "options",
            "lengthLimit",
            "provenance"
        )
        field["place"] = .object(values("sheet", "claim", "evidence"))
        return .object(["id": .value, "title": .value, "source": .value, "fields": .object(field)])
    }()
}
