public import ApplicationForm

/// One document as the citations of a submission name it.
public struct CitedDocument: Hashable, Sendable, Encodable {
    /// A field that cites the document, and the places that it names.
    public struct Use: Hashable, Sendable, Encodable {
        /// The id of the field.
        public var field: String
        /// The places; empty when none is named.
        public var locations: [Citation.Location]

        /// Makes a use.
        public init(field: String, locations: [Citation.Location]) {
            self.field = field
            self.locations = locations
        }
    }

    /// The attachment's label, normalised.
    public var label: String?
    /// Its name as first written.
    public var title: String?
    /// The editions named, in order of appearance.
    public var editions: [String]
    /// Its address, for a web page.
    public var url: String?
    /// Where it is cited, in the order of the form.
    public var uses: [Use]

    /// Makes a document.
    public init(
        label: String? = nil,
        title: String? = nil,
        editions: [String] = [],
        url: String? = nil,
        uses: [Use] = []
    ) {
        self.label = label
        self.title = title
        self.editions = editions
        self.url = url
        self.uses = uses
    }

    /// The fields that cite it, each once.
    public var fields: [String] {
        var seen: Set<String> = []
        return uses.map(\.field).filter { seen.insert($0).inserted }
    }
}
