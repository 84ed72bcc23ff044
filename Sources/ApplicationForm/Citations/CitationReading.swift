/// What the parser makes of an evidence cell (添付書類等).
public struct CitationReading: Hashable, Sendable {
    /// The documents that it names, in order.
    public var citations: [Citation]
    /// Whether it says that no evidence is offered: －, なし, 疎明不要.
    public var isNone: Bool
    /// Known remarks that are neither document nor place: 別途提出, 写し.
    public var remarks: [String]
    /// Stretches that could not be understood.
    public var unread: [String]
    /// The indexes of the citations that name a web page, with or without its address.
    public var webPages: [Int]
    /// Whether it says that a contractor published or signed the material (公表資料, 署名, 委託先; scheme overview §4(4)ウ(イ)).
    public var mentionsContractorMaterial: Bool

    /// Makes a reading.
    public init(
        citations: [Citation] = [],
        isNone: Bool = false,
        remarks: [String] = [],
        unread: [String] = [],
        webPages: [Int] = [],
        mentionsContractorMaterial: Bool = false
    ) {
        self.citations = citations
        self.isNone = isNone
        self.remarks = remarks
        self.unread = unread
        self.webPages = webPages
        self.mentionsContractorMaterial = mentionsContractorMaterial
    }

    /// Whether a citation names a web page (ホームページ, Webサイト, an address).
    public func mentionsWebPage(_ index: Int) -> Bool { webPages.contains(index) }
}
