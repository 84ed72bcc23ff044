extension Citation {
    /// Writes the citation as an object, keys in the order of the model.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("text", text)
        writer.member("label", label)
        writer.member("title", title)
        writer.member("edition", edition)
        writer.member("url", url)
        if let accessed { writer.member("accessed", accessed.description) }
        if let refersTo {
            writer.key("refersTo")
            writer.beginObject()
            writer.member("kind", refersTo.kind.rawValue)
            writer.member("number", refersTo.number)
            writer.member("label", refersTo.label)
            writer.endObject()
        }
        if let locations, !locations.isEmpty {
            writer.key("locations")
            writer.array(of: locations) { writer, location in location.write(to: &writer) }
        }
        writer.endObject()
    }
}

extension Citation.Location {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kind", kind.rawValue)
        writer.member("from", from)
        writer.member("to", to)
        writer.endObject()
    }
}
