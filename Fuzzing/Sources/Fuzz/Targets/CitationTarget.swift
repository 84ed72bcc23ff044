import ApplicationForm

/// The citation parser, and its lines of JSON.
enum CitationTarget {
    @Sendable static func run(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        for citation in CitationParser().parse(text) {
            var writer = JSONWriter(indented: false)
            citation.write(to: &writer)
            demand(
                text.utf8.count < 8 || citation.text.utf8.count <= text.utf8.count,
                "a citation longer than its cell"
            )
        }
    }
}
