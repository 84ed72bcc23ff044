/// What the applicant states (申請内容).
public struct Claim: Codable, Hashable, Sendable {
    /// The text as written.
    public var text: String
    /// What kind of answer it is.
    public var standing: Standing

    /// Makes a claim.
    public init(text: String, standing: Standing) {
        self.text = text
        self.standing = standing
    }

    /// No claim: an empty cell.
    public static let blank = Claim(text: "", standing: .blank)
}
