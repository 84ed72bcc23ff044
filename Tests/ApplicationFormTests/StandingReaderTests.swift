import Testing

@testable import ApplicationForm

@Suite("Standings of claims")
struct StandingReaderTests {
    @Test(
        "a denial that answers 有無 is told from a sentence",
        arguments: [
            ("無\n今後検討する", Standing.notImplemented), ("無し\r\n（2020年度に実施予定）", .notImplemented), ("無線LAN\nを使う", .stated),
            ("無停電電源装置有", .stated), ("有\n無線LANは使わない", .stated), ("□有　■無", .notImplemented),
            ("（　）有　（○）無", .notImplemented),
            ("（○）有　（　）無", .stated), ("( 〇 )無", .notImplemented), ("２：無", .notImplemented),
            ("導入しておりません。", .notImplemented),
            ("導入いたしておりません", .notImplemented), ("2：無", .notImplemented), ("②無", .notImplemented), ("2無線", .stated),
            ("(2) 無し", .notImplemented), ("1：有", .stated), ("有（ ）無（○）", .notImplemented), ("有（○）無（ ）", .stated),
            ("無（○）・有（　）", .notImplemented), ("有・（無）", .notImplemented), ("（有）・無", .stated), ("有・無", .stated),
            ("有　☑無", .notImplemented), ("☑有　無", .stated), ("あり／【なし】", .notImplemented), ("■無停電電源装置あり", .stated),
            ("有（制限なし）", .stated), ("こ゛ざいません", .notImplemented), ("こ\u{3099}さ\u{3099}いません。", .notImplemented),
            ("こﾞさﾞいません", .notImplemented), ("ナシ", .notImplemented), ("✕", .notImplemented),
        ]
    )
    func presence(_ text: String, _ standing: Standing) {
        #expect(StandingReader.read(text, for: .presence).standing == standing, "\(text)")
    }

    @Test(
        "humble forms of a denial are denials in every field",
        arguments: [
            ("実施しておりません。", Standing.notImplemented), ("現在、実施いたしておりません", .stated), ("現在は行っておりません。", .notImplemented),
            ("公開いたしておりません", .notDisclosed), ("公表しない。", .notDisclosed), ("2.5時間", .stated),
            ("実施なし\n（代替策を検討中）", .notImplemented), ("該当はこ゛ざいません", .stated), ("公表しておりませ゛ん", .stated),
            ("無\n今後検討する", .stated),
        ]
    )
    func everywhere(_ text: String, _ standing: Standing) {
        #expect(StandingReader.read(text, for: .text).standing == standing, "\(text)")
    }

    @Test(
        "a sentence that denies what is asked is a denial, one that says how it is met is not",
        arguments: [
            ("ウイルス対策は行っていない。", Standing.notImplemented), ("ログは取得していない", .notImplemented),
            ("現時点では、対応しておりません。", .notImplemented), ("責任者なし", .notImplemented), ("UPS：無", .notImplemented),
            ("規程等はない", .notImplemented), ("明文化された手順はありません", .notImplemented), ("証明書は提供していない（希望者を除く）", .notImplemented),
            ("対応不可", .notImplemented),
            ("規程は未整備", .notImplemented), ("社外秘のため、開示なし", .notDisclosed), ("開示いたしかねます", .notDisclosed),
            ("有（再委託はしていない）", .stated), ("外部からの接続は許可していない", .stated), ("改ざんできない媒体に保管", .stated),
            ("保存期間の定めなし", .stated), ("24時間休みなし", .stated), ("制限なし", .stated),
            ("証明書認証は行っていない、ID・パスワードで認証", .stated), ("一部の機器は監視していない", .stated),
            ("ネットワークで遮断する。\n端末では実施していない", .stated), ("無償では提供しない", .stated),
        ]
    )
    func sentences(_ text: String, _ standing: Standing) {
        #expect(StandingReader.read(text, for: .presence).standing == standing, "\(text)")
    }

    @Test("a sentence that denies is a statement where no 有無 is asked; a target beside 実績なし is one")
    func otherKinds() {
        #expect(StandingReader.read("カスタマイズは提供していない", for: .text).standing == .stated)
        #expect(StandingReader.read("無借金のため該当なし", for: .percent).standing == .notApplicable)
        #expect(StandingReader.read("実績なし（サービス開始直後）。目標値99.5%", for: .percent).standing == .stated)
        #expect(StandingReader.read("実績なし", for: .percent).standing == .notImplemented)
        #expect(StandingReader.read("事前告知は行わない", for: .notice).standing == .notImplemented)
    }
}
