extension Catalogue {
    /// The catalogue as JSON in UTF-8, keys in the order of its schema.
    public func json() -> [UInt8] {
        var writer = JSONWriter(indented: true)
        writer.object { writer in
            writer.member("id", id)
            writer.member("title", title)
            writer.member("source", source)
            writer.key("fields")
            writer.array(fields) { writer, field in field.write(to: &writer) }
        }
        return writer.finish()
    }
}

extension Field {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", id)
            writer.member("number", number)
            writer.member("section", section)
            writer.member("item", item)
            writer.member("subitem", subitem)
            writer.member("description", description)
            if let aliases {
                writer.key("aliases")
                writer.array(aliases) { $0.string($1) }
            }
            writer.member("requirement", requirement.rawValue)
            if let criteria, !criteria.isEmpty {
                writer.key("criteria")
                writer.array(criteria) { $0.string($1.rawValue) }
            }
            writer.member("answer", answer.rawValue)
            if let options, !options.isEmpty {
                writer.key("options")
                writer.array(options) { $0.string($1) }
            }
            if let lengthLimit { writer.member("lengthLimit", lengthLimit) }
            writer.member("provenance", provenance.rawValue)
            guard let place else { return }
            writer.key("place")
            writer.object { writer in
                writer.member("sheet", place.sheet)
                writer.member("claim", place.claim)
                writer.member("evidence", place.evidence)
            }
        }
    }
}
