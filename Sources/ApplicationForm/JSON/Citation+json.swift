extension Citation {
    /// Writes the citation as an object, keys in the order of the model.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("text", text)
            writer.member("label", label)
            writer.member("title", title)
            writer.member("edition", edition)
            writer.member("url", url)
            writer.member("accessed", accessed?.description)
            if let refersTo {
                writer.key("refersTo")
                writer.object { writer in
                    writer.member("kind", refersTo.kind.rawValue)
                    writer.member("number", refersTo.number)
                    writer.member("label", refersTo.label)
                }
            }
            guard let locations, !locations.isEmpty else { return }
            writer.key("locations")
            writer.array(of: locations) { writer, location in
                writer.object { writer in
                    writer.member("kind", location.kind.rawValue)
                    writer.member("from", location.from)
                    writer.member("to", location.to)
                }
            }
        }
    }
}
