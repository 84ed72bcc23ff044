/// One answer that form B asks for: a row of its table with an answer of its own (記述内容).
public struct Field: Codable, Hashable, Sendable {
    /// Whether an answer is due (必須/選択; scheme overview §5(2)).
    public enum Requirement: String, Codable, Hashable, Sendable {
        /// 必須開示項目.
        case required
        /// 選択開示項目.
        case optional
    }

    /// What the answer must fulfil for a certification (一定の要件を考慮すべき項目; scheme overview §5(2), table).
    public enum Criterion: String, Codable, Hashable, Sendable {
        /// 対策・措置などを行っていない場合に非認定とする項目.
        case measure
        /// 最低水準数値以下の場合に非認定とする項目.
        case minimum
    }

    /// What kind of answer is asked for.
    public enum AnswerKind: String, Codable, Hashable, Sendable, CaseIterable {
        /// Free text.
        case text
        /// A calendar date (年月日).
        case date
        /// A year (西暦).
        case year
        /// A length of time (年数, ヶ月).
        case duration
        /// A postal address.
        case address
        /// A number of people or things.
        case count
        /// An amount of money (円, 千円).
        case money
        /// A share (%).
        case percent
        /// A plain number.
        case number
        /// 有無, with details where there is something.
        case presence
        /// One or more of the options that the description names.
        case choice
        /// How long before something a notice is given (何ヶ月前, 何日前).
        case notice
        /// How often something is done.
        case interval
    }

    /// How sure the wording of the field is.
    public enum Provenance: String, Codable, Hashable, Sendable {
        /// Named in the scheme overview.
        case scheme
        /// Seen in disclosures that the certification body publishes.
        case published
        /// From knowledge of the ministry's guideline; wording, number and 必須/選択 are unverified.
        case reconstructed
        /// Read from a blank form by `catalogue learn`.
        case learnt
    }

    /// Where the answer stands in the form that the catalogue was learnt from.
    public struct Place: Codable, Hashable, Sendable {
        /// The sheet.
        public var sheet: String
        /// The cell of the claim, as `F23`; the first one where cells are merged.
        public var claim: String
        /// The cell of the evidence, `G23 H23` where there are two; nil where the form has no column for it.
        public var evidence: String?

        /// Makes a place.
        public init(sheet: String, claim: String, evidence: String? = nil) {
            self.sheet = sheet
            self.claim = claim
            self.evidence = evidence
        }
    }

    /// The stable name, such as `provider.name`; the same in every catalogue that asks for the same.
    public var id: String
    /// The number printed in the form, empty where it prints none; confirms a match, never makes one.
    public var number: String
    /// 大項目, the band above the rows.
    public var section: String
    /// 中項目.
    public var item: String
    /// 小項目; nil where the form has none.
    public var subitem: String?
    /// 記述内容, what is to be written.
    public var description: String
    /// Other wordings of ``description`` that forms use.
    public var aliases: [String]?
    /// 必須 or 選択.
    public var requirement: Requirement
    /// The conditions for a certification; empty for most fields.
    public var criteria: [Criterion]?
    /// What kind of answer is asked for.
    public var answer: AnswerKind
    /// The values that the form offers to choose from; nil where it offers none or they are not known.
    public var options: [String]?
    /// The number of characters that the form asks to keep to (＜100字以内で記述＞).
    public var lengthLimit: Int?
    /// How sure the wording is.
    public var provenance: Provenance
    /// Where the answer stands in the form that the catalogue was learnt from; hints, never keys.
    public var place: Place?

    /// Makes a field.
    public init(
        id: String,
        number: String,
        section: String,
        item: String,
        subitem: String? = nil,
        description: String,
        aliases: [String]? = nil,
        requirement: Requirement,
        criteria: [Criterion]? = nil,
        answer: AnswerKind,
        options: [String]? = nil,
        lengthLimit: Int? = nil,
        provenance: Provenance,
        place: Place? = nil
    ) {
        self.id = id
        self.number = number
        self.section = section
        self.item = item
        self.subitem = subitem
        self.description = description
        self.aliases = aliases
        self.requirement = requirement
        self.criteria = criteria
        self.answer = answer
        self.options = options
        self.lengthLimit = lengthLimit
        self.provenance = provenance
        self.place = place
    }
}
