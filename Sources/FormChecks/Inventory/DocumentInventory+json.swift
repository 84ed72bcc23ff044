internal import ApplicationForm
public import Messages

extension DocumentInventory {
    /// The list as JSON in UTF-8, a line feed at the end.
    public func json(in language: Language) -> [UInt8] {
        var writer = JSONWriter(indented: true)
        writer.object { writer in
            writer.key("documents")
            writer.array(entries) { writer, entry in
                writer.object { writer in
                    writer.member("label", entry.label)
                    writer.member("title", entry.title)
                    if !entry.editions.isEmpty {
                        writer.key("editions")
                        writer.array(entry.editions) { $0.string($1) }
                    }
                    writer.member("url", entry.url)
                    writer.key("uses")
                    writer.array(entry.uses) { writer, use in
                        writer.object { writer in
                            writer.member("field", use.field)
                            writer.member("number", use.number)
                            writer.member("places", use.places)
                        }
                    }
                    guard !entry.inconsistencies.isEmpty else { return }
                    writer.key("inconsistencies")
                    writer.array(entry.inconsistencies) { $0.string($1[language]) }
                }
            }
        }
        return writer.finish()
    }
}
