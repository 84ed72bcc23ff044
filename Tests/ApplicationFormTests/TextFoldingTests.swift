import ApplicationForm
import Testing

@Suite("Text folding")
struct TextFoldingTests {
    @Test(
        "typing noise folds to one text",
        arguments: [
            ("ＩＳＯ／ＩＥＣ　２７００１", "ISO/IEC 27001"), ("ｻｰﾊﾞｰ", "サーバー"), ("ｶﾞｲﾄﾞ", "ガイド"), ("ﾊﾟｽﾜｰﾄﾞ", "パスワード"),
            ("か\u{3099}", "が"), ("ハ\u{309A}ス", "パス"), ("e\u{0301}", "é"), ("は゜", "ぱ"), ("㈱総務", "(株)総務"),
            ("（株）", "(株)"), ("\u{2F20}", "士"), ("\u{2F00}", "一"), ("\u{2EB8}", "\u{2EB8}"), ("\u{2ED8}", "青"),
            ("\u{FA19}", "神"), ("葛\u{E0100}", "葛"), ("㎏", "kg"), ("㌔", "キロ"), ("㎡", "m²"), ("Ⅲ", "III"),
            ("№5", "No5"), ("9:00～18:00", "9:00〜18:00"), ("9時〜17時", "9時~17時"), ("03‐1234−5678", "03-1234-5678"),
            ("03ー1234", "03-1234"), ("ー", "－"), ("3 ヶ月", "3カ月"), ("３箇所", "3ヶ所"), ("3か月", "3ｹ月"), ("数カ所", "数ヵ所"),
            ("資料 3", "資料3"), ("一行目\r\n二行目", "一行目 二行目"), ("①規程", "1規程"), ("⑴", "(1)"), ("\u{FEFF}有", "有"),
        ]
    )
    func noise(left: String, right: String) {
        #expect(TextFolding.noise.areSame(left, right), "\(TextFolding.noise.folded(left))")
    }

    @Test(
        "what changes the meaning stays apart",
        arguments: [
            ("10³", "103"), ("½", "1/2"), ("1½", "11/2"), ("H₂O", "H2O"), ("サーバ", "サーバー"), ("平成17年", "2005年"),
            ("カード", "ケード"), ("場カ所", "場ケ所"), ("10③", "103"), ("10 3", "103"), ("㎡", "m2"), ("TLS", "tls"),
            ("あ", "ア"), ("5-3", "5~3"), ("ハ", "バ"), ("コーヒ", "コ-ヒ"), ("有", "無"), ("、", ","),
        ]
    )
    func change(left: String, right: String) { #expect(!TextFolding.noise.areSame(left, right)) }

    @Test(
        "labels match whatever their width, case and raised digits",
        arguments: [("＜100字以内で記述＞", "<100字以内で記述>"), ("ＵＲＬ", "url"), ("m²", "m2"), ("É", "é")]
    )
    func matching(left: String, right: String) { #expect(TextFolding.matching.areSame(left, right)) }

    @Test("folding a folded text changes nothing", arguments: ["ＩＳＯ　２７００１ｶﾞ㈱①ー③10³ヶ月 3 ケ月", "㎡㏒㋀5㍘", "🇯🇵👨‍👩‍👧"])
    func idempotent(text: String) {
        for folding in [TextFolding.noise, .matching] {
            let once = folding.folded(text)
            #expect(folding.folded(once) == once)
        }
    }

    @Test("each option works alone")
    func options() {
        #expect(TextFolding(.width).folded("Ａ　ｶﾞ㈱") == "A ガ㈱")
        #expect(TextFolding(.letterCase).folded("ABC Ａ") == "abc Ａ")
        #expect(TextFolding(.spaces).folded("a b\n1 2") == "ab1 2")
        #expect(TextFolding([]).folded("Ａ ㈱") == "Ａ ㈱")
    }
}
