/// What a workbook says about itself (ECMA-376 part 2, 11, core properties).
public struct WorkbookProperties: Hashable, Sendable {
    /// The title.
    public var title = ""
    /// The subject.
    public var subject = ""
    /// The author; left empty, since what is exported is the applicant's.
    public var author = ""
    /// The company.
    public var company = ""
    /// A remark.
    public var comment = ""
    /// When it was made, in seconds from 1 January 1970; fixed, so that the same input gives the same bytes.
    public var created = 1_506_816_000  // 1 October 2017, when the scheme began under its present body

    /// Empty properties with the fixed date.
    public init() {}
}
