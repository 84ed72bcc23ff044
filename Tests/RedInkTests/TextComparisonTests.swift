import RedInk
import Testing

@Suite("Text comparison")
struct TextComparisonTests {
    private static func shown(_ comparison: TextComparison) -> String {
        comparison.edits.map { edit in
            switch edit.op {
            case .equal: edit.text
            case .delete: "[-\(edit.text)-]"
            case .insert: "{+\(edit.text)+}"
            }
        }.joined()
    }

    private static func check(_ old: String, _ new: String) {
        let comparison = TextComparison(old: old, new: new)
        let edits = comparison.edits
        let rebuiltOld = edits.filter { $0.op != .insert }.map(\.text).joined()
        let rebuiltNew = edits.filter { $0.op != .delete }.map(\.text).joined()
        #expect(rebuiltOld.unicodeScalars.elementsEqual(old.unicodeScalars))
        #expect(rebuiltNew.unicodeScalars.elementsEqual(new.unicodeScalars))
        #expect(edits.allSatisfy { !$0.text.isEmpty })
        for (edit, next) in zip(edits, edits.dropFirst()) {
            #expect(edit.op != next.op && !(edit.op == .insert && next.op == .delete))
        }
        #expect(comparison.isUnchanged == old.unicodeScalars.elementsEqual(new.unicodeScalars))
    }

    @Test("both texts rebuild from the edits: answers")
    func rebuildsAnswers() {
        #expect(RealisticPairs.all.count >= 100)
        for pair in RealisticPairs.all {
            Self.check(pair.old, pair.new)
            Self.check(pair.new, pair.old)
        }
    }

    @Test("both texts rebuild from the edits: random texts", arguments: 0..<40)
    func rebuildsRandom(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<25 {
            let old = random.text(of: hostilePieces, upTo: 40)
            Self.check(old, random.text(of: hostilePieces, upTo: 40))
            var pieces = old.map(String.init)
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                pieces.insert(
                    hostilePieces.randomElement(using: &random) ?? "",
                    at: Int.random(in: 0...pieces.count, using: &random)
                )
                pieces.remove(at: Int.random(in: 0..<pieces.count, using: &random))
            }
            Self.check(old, pieces.joined())
        }
    }

    @Test("long texts rebuild, whatever they are made of")
    func rebuildsLong() {
        var random = SeededRandom(seed: 1)
        func long(_ characters: String) -> String {
            let all = Array(characters)
            return (0..<3_000).map { _ in all.randomElement(using: &random) ?? "あ" }.map(String.init).joined()
        }
        // Longer than what is aligned for the least ink: the other ways are taken too.
        Self.check(long("あいうえお"), long("阿井宇江尾"))
        Self.check(long("あい、。\n"), long("あい、。\n"))
        let lines = (0..<300).map { "第\($0)条 規程の\($0)行目を定める。" }
        Self.check(lines.joined(separator: "\n"), lines.reversed().joined(separator: "\n"))
    }

    @Test("a text as long as a cell can hold rebuilds")
    func rebuildsLongest() {
        Self.check(String(repeating: "あ", count: 32_767), String(repeating: "あ", count: 20_000))
    }

    @Test(
        "what a reader sees as one is marked as one",
        arguments: [
            ("30日前までに通知", "60日前までに通知", "[-30日前-]{+60日前+}までに通知"),
            ("稼働率99.9%以上", "稼働率99.95%以上", "稼働率[-99.9%-]{+99.95%+}以上"),
            ("保存は3ヶ月とする", "保存は12ヶ月とする", "保存は[-3ヶ月-]{+12ヶ月+}とする"),
            ("費用1,234円です", "費用2,234円です", "費用[-1,234円-]{+2,234円+}です"),
            ("24時間365日監視", "24時間364日監視", "24時間[-365日-]{+364日+}監視"),
            ("2019年8月20日に制定", "2019年8月21日に制定", "[-2019年8月20日-]{+2019年8月21日+}に制定"),
            ("2017年3月末日現在", "2019年3月末日現在", "[-2017年3月-]{+2019年3月+}末日現在"),
            ("2017年8月31日現在", "2019年8月31日現在", "[-2017年8月31日-]{+2019年8月31日+}現在"),
            ("平成31年4月から", "令和元年4月から", "[-平成31年4月-]{+令和元年4月+}から"),
            ("H29.9.20に開始", "H30.9.20に開始", "[-H29.9.20-]{+H30.9.20+}に開始"),
            ("9:00～18:00対応", "9:00～17:00対応", "9:00～[-18:00-]{+17:00+}対応"),
            ("通信はTLS1.2を使う", "通信はTLS1.3を使う", "通信は[-TLS1.2-]{+TLS1.3+}を使う"),
            ("窓口は03-0000-0000です", "窓口は03-0000-0001です", "窓口は[-03-0000-0000-]{+03-0000-0001+}です"),
            ("（info@example.jp）", "（help@example.jp）", "（[-info@example.jp-]{+help@example.jp+}）"),
            ("見よhttps://a.jp/b?c=1。", "見よhttps://a.jp/b?c=2。", "見よ[-https://a.jp/b?c=1-]{+https://a.jp/b?c=2+}。"),
            ("〒100-0001 東京", "〒100-0002 東京", "[-〒100-0001-]{+〒100-0002+} 東京"),
            ("データを保存", "データセンターを保存", "[-データ-]{+データセンター+}を保存"),
            ("第3条による", "第4条による", "[-第3条-]{+第4条+}による"),
            ("10GBまで使える", "20GBまで使える", "[-10GB-]{+20GB+}まで使える"),
            ("ver. 2.1を配布", "ver. 2.2を配布", "[-ver. 2.1-]{+ver. 2.2+}を配布"),
            ("情報セキュリティ委員会", "情報セキュリティ管理委員会", "情報セキュリティ{+管理+}委員会"),
            // A sentence that is put in, or taken out, behind a changed one is told whole.
            (
                "結果を通知する。記録は3年間保管する。", "結果を報告する。教育も実施している。記録は3年間保管する。",
                "結果を[-通知-]{+報告+}する。{+教育も実施している。+}記録は3年間保管する。"
            ),
            (
                "結果を報告する。教育も実施している。記録は3年間保管する。", "結果を通知する。記録は3年間保管する。",
                "結果を[-報告-]{+通知+}する。[-教育も実施している。-]記録は3年間保管する。"
            ),
            ("がする", "か\u{3099}する", "[-が-]{+か\u{3099}+}する"),
        ]
    )
    func atoms(old: String, new: String, expected: String) {
        let shown = Self.shown(TextComparison(old: old, new: new))
        #expect(shown.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(shown)")
    }

    @Test(
        "changes are cut where people would cut them",
        arguments: [
            ("東京、大阪", "東京、名古屋、大阪", "東京、{+名古屋、+}大阪"),
            ("・甲を置く\n・乙を置く", "・甲を置く\n・丙を置く\n・乙を置く", "・甲を置く\n{+・丙を置く\n+}・乙を置く"),
            ("甲を行う。乙を行う。", "甲を行う。丙を行う。乙を行う。", "甲を行う。{+丙を行う。+}乙を行う。"),
            ("あいう", "かいき", "[-あいう-]{+かいき+}"),
            ("取扱区域を定める", "「管理区域」及び取扱区域を定める", "{+「管理区域」及び+}取扱区域を定める"),
            (
                "実施日は2017年2月15日である。", "実施日は2019年2月18日である。次回は2020年2月を予定している。",
                "実施日は[-2017年2月15日-]{+2019年2月18日+}である。{+次回は2020年2月を予定している。+}"
            ),
            ("ログは1年間保存する。", "ログは3年間保存し、保護している。", "ログは[-1年間-]{+3年間+}保存[-す-]{+し、保護してい+}る。"),
            (
                "パスワードは8文字以上、90日毎に変更", "パスワードは12文字以上、有効期限なし",
                "パスワードは[-8文字-]{+12文字+}以上、[-90日毎に変更-]{+有効期限なし+}"
            ),
            ("電話及びメールで連絡する", "速やかに電話、メール及び窓口で連絡する", "[-電話及び-]{+速やかに電話、+}メール{+及び窓口+}で連絡する"),
        ]
    )
    func cleanUp(old: String, new: String, expected: String) {
        #expect(Self.shown(TextComparison(old: old, new: new)) == expected)
    }

    @Test("no crumb of one character stays between two changes")
    func noCrumbs() {
        for pair in RealisticPairs.all {
            let edits = TextComparison(old: pair.old, new: pair.new).edits
            for edit in edits.dropFirst().dropLast() where edit.op == .equal && edit.text.count == 1 {
                #expect("\n()（）「」[]".contains(edit.text), "\(edit.text) in \(pair.new)")
            }
        }
    }

    @Test("a moved line is recognised, whatever its list mark")
    func moves() {
        let comparison = TextComparison(
            old: "(1) 入退室管理を行う\n(2) 監視カメラを置く\n(3) 施錠を管理する",
            new: "(1) 監視カメラを置く\n(2) 施錠を管理する\n(3) 入退室管理を行う"
        )
        #expect(comparison.moves.contains { $0.text == "入退室管理を行う" && $0.oldLine == 0 && $0.newLine == 2 })
        #expect(TextComparison(old: "甲を行う。", new: "乙を置く。").moves.isEmpty)
    }

    @Test("noise alone is told from a change")
    func noise() {
        #expect(TextComparison(old: "ＩＳＯ　27001", new: "ISO 27001").isNoiseOnly)
        #expect(!TextComparison(old: "10³", new: "103").isNoiseOnly)
        #expect(!TextComparison(old: "同じ", new: "同じ").isNoiseOnly)
        #expect(TextComparison(old: "が", new: "か\u{3099}").isNoiseOnly)
    }

    @Test("numerals in kanji are counted, and a cell full of them is compared as any other")
    func kanjiNumerals() {
        #expect(Self.shown(TextComparison(old: "三百二十五ヶ月前", new: "三百二十六ヶ月前")) == "[-三百二十五ヶ月前-]{+三百二十六ヶ月前+}")
        let numerals = String(repeating: "十", count: 40_000)
        Self.check(numerals + "改" + numerals, numerals + numerals + "末")
    }
}
