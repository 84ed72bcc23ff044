public import ApplicationForm

/// A catalogue that was learnt from a blank form, and what a person should know of it.
public struct LearntCatalogue: Sendable {
    /// Something about one field.
    public struct Note: Hashable, Sendable {
        /// The field of the catalogue.
        public var field: String
        /// The sheet and the cell of its claim, as `申請書B!F23`.
        public var place: String
        /// The ids of the fields that fit equally well; empty for a new field.
        public var candidates: [String]
    }

    /// The catalogue.
    public internal(set) var catalogue: Catalogue
    /// The fields that have the id of a built-in catalogue.
    public internal(set) var mapped: [String] = []
    /// The fields that no built-in catalogue has, with new ids.
    public internal(set) var new: [Note] = []
    /// The fields that fit several fields of a catalogue equally well: they got new ids, a person must decide.
    public internal(set) var ties: [Note] = []
    /// The fields of which the form does not say 必須 or 選択: taken from the built-in field, else 選択.
    public internal(set) var withoutRequirement: [String] = []
}
