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
            ("実施なし\n（代替策を検討中）", .notImplemented), ("該当はこ゛ざいません", .stated), ("公表しておりませ゛ん", .stated), ("無\n今後検討する", .stated),
        ]
    )
    func everywhere(_ text: String, _ standing: Standing) {
        #expect(StandingReader.read(text, for: .text).standing == standing, "\(text)")
    }
}
