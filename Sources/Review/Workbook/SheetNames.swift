/// The names of the five sheets, all within Excel's 31 characters.
enum SheetNames {
    static let summary = "概要"
    static let redInk = "朱書き"
    static let comparison = "新旧対照表"
    static let documents = "添付資料"
    static let findings = "指摘事項"
}
