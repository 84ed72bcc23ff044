import Testing

@testable import ApplicationForm

@Suite("The commonest citation")
struct PlainCitationTests {
    private static let labels = ["資料3", "資料１２", "添付資料4", "添付5", "別添6", "別紙7", "資料03", "資料 3", "参考資料2", "資料3-1", "資料二"]
    private static let titles = [
        "", "「情報管理規程」", "「サービス利用約款」", "「一覧」", "「組織体制図（第2版）」", "「規程（第2.1版）」", "「目次」", "「ホームページ」", "「要領の」", "「初版」",
        "「第三者委託基準」", "「平成の規程」", "「手順書.pdf」", "「資料」", "「二次委託先」", "「バックアップ手順」", "「改訂履歴」", "「なし」", "『規程』", "「規程", "「」",
        "「A規程」", "「委託先ページ」", "「規程 第2版」", "「か\u{3099}いよう」",
    ]
    private static let editions = [
        "", "（第2版）", "(第1.0版)", "（第 2版）", "（写し）", "（ひな形）", "（写しの見本）", "（Ver.2.1）", "（ver2）", "（2017年4月1日改定）",
        "（2017年13月1日改定）", "（2017年4月施行）", "（第2版改訂）", "（2版）", "（第2.1.3版）",
    ]
    private static let places = [
        "", "P.4", " P.4", "図3", " 表3-1 P.4", "P.4、図2-1", "図3-1-2", "図3、4", "図3、資料4", "\n資料4「一覧」P.5", "P.4、資料5「規程」第2条",
        "、資料4、添付5",
        "\n別紙4 P.5", "、別紙4 P.5", "第3条\n", "P.4、", "3.2、資料5", "3.2、図5", "P.4\n\n資料5", "P.4\n 資料5", "Ｐ．４", "p4", "pp.4",
        "P.4～5", "P.4〜P.5", " 第3条", "第3条第2項", "第3条、第5条", "第3条の2", "第2章 P.4",
        "3.2 P.4", " 3.2、P.4",
        "3.2、第4条", "3.2.1", "P.4、5", "P.4、第3条", "P.4 ", "P.4、", "P.04", "P.4P.5", "P.4\nP.5", "第3条～第5条", "第3条～第5章",
        "第3条～第5条第2項", "第3条～5条", "第2号", "P.4-5",
        "P.12345", "4ページ",
        "第3条 第2項 P.4、P.6", " 100.2", "第3版", "第3条関係",
    ]

    /// Every label, title, edition and place, though not each with every other.
    static let texts: [String] = {
        let documents = labels.flatMap { label in
            titles.flatMap { title in editions.map { label + title + $0 } }
        }
        let common = ["資料3", "添付１"].flatMap { label in ["", "「規程」", "「一覧（第2版）」"].map { label + $0 } }
        return documents.map { $0 + "P.4" } + documents.map { $0 + "第3条" }
            + common.flatMap { document in
                editions.flatMap { edition in places.map { document + edition + $0 } }
            }
    }()

    @Test("the grammar reads every cell in the same way")
    func agree() throws {
        let parser = CitationParser()
        let cells = try CitationFixture.lines("citations-dev") + CitationFixture.lines("citations-more")
        for text in Self.texts + cells.map(\.text) {
            #expect(parser.parse(text) == parser.read(text).citations, "\(text)")
        }
    }

    @Test(
        "label, title, edition and places are read at once",
        arguments: [
            "資料3「情報管理規程」P.4", "添付資料１２「サービス利用約款（第2.1版）」（第3版） P.4", "別紙2「組織図」（第2版）第3条第2項 P.4～6、P.9", "資料3 P.4", "資料3",
            "資料3「規程」\n資料4「一覧」（写し）P.2、図3-1", "資料3「規程（Ver.2.1）」P.2、添付4「台帳」（2017年4月1日改定）表2",
            "資料3「運用手順書」3.2 Ｐ．４",
        ]
    )
    func read(text: String) {
        // Two editions are one too many.
        #expect((PlainCitation.read(text) == nil) == (text.filter { $0 == "版" }.count > 1))
    }

    @Test(
        "what the grammar has to look at is left to it",
        arguments: [
            "", "同上", "資料3「規程」\n同上", "資料3「ホームページ」", "資料3「規程の」P.2", "資料3「二部作の規程」P.2", "資料3「規程」P.2,3", "資料3「規程",
            "資料",
            "資料3「規程」（写しあり）P.2", "資料3「規程」P.2、別紙3 P.2", "資料3 規程 P.2", "資料3「規程」P.2\u{FE0E}", "資料3「規程」P.2～",
        ]
    )
    func leave(text: String) {
        #expect(PlainCitation.read(text) == nil)
    }
}
