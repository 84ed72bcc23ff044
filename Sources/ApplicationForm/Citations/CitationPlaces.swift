/// The places that stand behind one another: most often one, which needs no array.
struct CitationPlaces {
    private var first: CitationPlace
    private var others: [CitationPlace] = []

    /// One place.
    init(_ first: CitationPlace) { self.first = first }

    /// How many places there are.
    var count: Int { others.count + 1 }

    /// What the first place is counted in.
    var kind: Citation.Location.Kind { first.kind }

    /// The last place.
    var last: CitationPlace {
        get { others.last ?? first }
        set { self[others.count] = newValue }
    }

    /// The place at an index.
    subscript(_ index: Int) -> CitationPlace {
        get { index == 0 ? first : others[index - 1] }
        set {
            if index == 0 { first = newValue } else { others[index - 1] = newValue }
        }
    }

    /// Adds a place.
    mutating func append(_ place: CitationPlace) { others.append(place) }
}
