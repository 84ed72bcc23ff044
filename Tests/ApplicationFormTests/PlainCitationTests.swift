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

    private static let names = [
        " 運用手順書", " 利用契約約款", "　サービス紹介資料", " お客様窓口のご案内", " 価格表", " ネットワーク図", " 規程別表", " 登記簿謄本の写し", " 東京センター",
        " 管理規程及び細則",
        " 稼働実績", " 一覧", " 体制", "「有価証券報告書」損益計算書", "「会社概要」株主名簿", "「情報管理規程」", "「教育計画」", "「組織」", "「ログ」",
        "「計画書（平成29年4月1日改定）」", " 第5期決算書",
    ]
    private static let remarks = [
        "", "", "", "（https://www.example.jp/a_b/c.html、2017年4月1日印刷）", "（http://example.jp/、平成29年4月1日閲覧）",
        "（https://example.jp./、2017年4月1日印刷）", "（HTTPS://example.jp、2017年4月1日取得）", "（https://example.jp/a、2017年4月31日取得）",
        "（平成29年4月1日改定）", "（令和元年4月1日改定）", "（2017年4月）", "（2017年4月1日）", "（2017年4月付）", "（委託先公表資料）", "（写し）", "（社外秘）",
        "（抜粋版）", "（第2版）",
    ]
    private static let parts = [
        "「教育計画」の項", "「方針」欄", "「組織」の箇所", "商号の欄", "目的の項", "運用の項目", "全文", "表紙", "改訂履歴", "目次", "一式", "別紙1", "別紙2-1", "別添3",
        "別紙様式", "P.4", "P.4～6",
        "第3条", "第2章", "3.2", "図3", "表2-1", "参照", "中段", "２", "の", "損益計算書 P.4", "商号 P.5", "、資料6「規程」", "\n資料7 手順書", "、資料5",
        "\n添付2「一覧」全文",
    ]

    /// Cells put together by chance, the same ones each time.
    private static let chances: [String] = {
        var state: UInt64 = 7
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        return (0..<chanceCount).map { _ in
            let document = (labels + ["別添一", "別紙３－２"])[next(labels.count + 2)] + names[next(names.count)]
            return (0..<next(4)).reduce(document + remarks[next(remarks.count)]) { text, _ in
                text + ["", " ", "、", "　"][next(4)] + parts[next(parts.count)]
            }
        }
    }()
    private static let chanceCount = 4_000

    @Test("the grammar reads cells put together by chance in the same way")
    func agreeByChance() {
        let parser = CitationParser()
        let plain = Self.chances.filter { PlainCitation.read($0) != nil }
        for text in plain { #expect(parser.parse(text) == parser.read(text).citations, "\(text)") }
        // Enough of them are read at once to say something.
        #expect(plain.count > Self.chanceCount / 12)
    }

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
            "資料3 運用手順書 3.2 P.4", "資料3 利用契約約款（第2版）第9条、第12条", "資料4 データセンター概要（委託先公表資料）P.2", "別紙9－2「組織図」（見本）図1",
            "資料5「会社案内」（https://www.example.jp/company.html、2017年9月1日印刷）P.3、「沿革」の項", "資料5「有価証券報告書」損益計算書 P.4",
            "資料6「手順書」表紙、P.2", "資料6「契約書」全文", "資料7「定款」P.4 目的の欄、資料8「規程」（平成29年4月1日改定）第3条", "別添一「計画書」第2章",
            "資料9「約款」別紙2", "資料9 お客様窓口のご案内 P.3",
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
            "資料3「規程」（写しあり）P.2", "資料3「規程」P.2、別紙3 P.2", "資料3 規程 中段", "資料3規程 P.2", "資料3「規程」P.2\u{FE0E}", "資料3「規程」P.2～",
        ]
    )
    func leave(text: String) {
        #expect(PlainCitation.read(text) == nil)
    }
}
