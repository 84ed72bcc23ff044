/// One document that an evidence cell names, and the places in it.
///
/// Scheme overview §4(4)ア: 「添付書類等」欄では…資料名称とその中の記載箇所（ページ、章節等）を記述.
public struct Citation: Codable, Hashable, Sendable {
    /// The stretch of the cell, as written.
    public var text: String
    /// The attachment's label, normalised: `資料5`, `別紙2-1`.
    public var label: String?
    /// The document's name as written, without quotation marks, brackets or a file ending.
    public var title: String?
    /// Edition or revision as written: `第2.1版`, `2017年4月1日改定`.
    public var edition: String?
    /// The address of a web page.
    public var url: String?
    /// The date of its hard copy (scheme overview §4(4)ウ(ウ)).
    public var accessed: CalendarDate?
    /// Another citation that this one points to: 同上, No.12に同じ.
    public var refersTo: Reference?
    /// The places, in order of appearance; nil or empty when none is named.
    public var locations: [Location]?

    /// Makes a citation.
    public init(
        text: String,
        label: String? = nil,
        title: String? = nil,
        edition: String? = nil,
        url: String? = nil,
        accessed: CalendarDate? = nil,
        refersTo: Reference? = nil,
        locations: [Location]? = nil
    ) {
        self.text = text
        self.label = label
        self.title = title
        self.edition = edition
        self.url = url
        self.accessed = accessed
        self.refersTo = refersTo
        self.locations = locations
    }

    /// A place in a document.
    public struct Location: Codable, Hashable, Sendable {
        /// What the place is counted in.
        public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
            /// 頁, ページ, P.
            case page
            /// 章.
            case chapter
            /// 節, §, and bare numbers such as 3.1.
            case section
            /// 条.
            case article
            /// 項.
            case paragraph
            /// 号.
            case item
            /// 図.
            case figure
            /// 表, 別表.
            case table
            /// 付録, 別紙 inside a document.
            case appendix
            /// シート.
            case sheet
            /// スライド.
            case slide
            /// A named part: 表紙, 目次, 「教育計画」の項.
            case heading
            /// 全文, 一式.
            case whole
        }

        /// What the place is counted in.
        public var kind: Kind
        /// The first of the range, in ASCII digits; nil for ``Kind/whole``.
        public var from: String?
        /// The last of the range; nil for an open range and for ``Kind/whole``.
        public var to: String?

        /// Makes a location.
        public init(kind: Kind, from: String? = nil, to: String? = nil) {
            self.kind = kind
            self.from = from
            self.to = to
        }
    }

    /// What a citation points to instead of naming a document.
    public struct Reference: Codable, Hashable, Sendable {
        /// How it points.
        public enum Kind: String, Codable, Hashable, Sendable {
            /// 同上, 〃, 上記と同じ.
            case above
            /// No.12に同じ, 項番12参照.
            case number
            /// 前掲資料3.
            case label
        }

        /// How it points.
        public var kind: Kind
        /// The number in the form.
        public var number: String?
        /// The label.
        public var label: String?

        /// Makes a reference.
        public init(kind: Kind, number: String? = nil, label: String? = nil) {
            self.kind = kind
            self.number = number
            self.label = label
        }
    }
}
