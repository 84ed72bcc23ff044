/// What the closer look says of the claims that come in every form: 実施なし, 無.
struct CommonClaims: Sendable {
    private typealias Reading = (standing: Standing, withheld: Bool)

    /// The one table.
    static let shared = CommonClaims()

    private var claims = TextTable()
    /// For each claim its reading where 有無 is asked, and elsewhere.
    private var readings: [(presence: Reading, other: Reading)] = []
    private static let longest = 24

    private init() {
        let words =
            "無 無し なし 実施なし 実施無し 未実施 開示なし 開示無し 非開示 非公開 該当なし 該当無し 対象外 特になし 未対応 対応なし 有無 実施していない 開示していない"
            + " 記述有り(*) 記述有り（＊） 記述有り 記述あり 公表留保"
        for word in words.split(separator: " ").map(String.init) {
            _ = claims.add(word)
            readings.append(
                (StandingReader.closeRead(word, for: .presence), StandingReader.closeRead(word, for: .text))
            )
        }
    }

    /// What a claim is, if it is one of these.
    func reading(of claim: String, for kind: Field.AnswerKind) -> (standing: Standing, withheld: Bool)? {
        guard claim.utf8.count <= Self.longest, let number = claims.number(of: claim) else { return nil }
        return kind == .presence ? readings[number].presence : readings[number].other
    }
}
