import ApplicationForm
import RedInk
import Spreadsheet
import Testing

@Suite("Red ink")
struct InkTests {
    /// Runs from a mark-up: `[-struck red-]`, `{+red underlined+}`, `{red}`, `[~struck black~]`, other text black.
    private static func runs(_ markup: String) -> [TextRun] {
        var runs: [TextRun] = []
        var rest = markup[...]
        func font(red: Bool = false, strike: Bool = false, underline: Bool = false) -> Font {
            var font = Font()
            if red { font.color = Color(argb: 0xFFE6_0012) }
            font.strike = strike
            font.underline = underline ? .single : .none
            return font
        }
        let kinds: [(open: String, close: String, font: Font)] = [
            ("[-", "-]", font(red: true, strike: true)), ("{+", "+}", font(red: true, underline: true)),
            ("[~", "~]", font(strike: true)), ("{", "}", font(red: true)),
        ]
        var black = ""
        while let character = rest.first {
            guard let kind = kinds.first(where: { rest.hasPrefix($0.open) }) else {
                black.append(character)
                rest.removeFirst()
                continue
            }
            if !black.isEmpty { runs.append(TextRun(text: black, font: font())) }
            black = ""
            rest.removeFirst(kind.open.count)
            var text = ""
            while !rest.isEmpty, !rest.hasPrefix(kind.close) { text.append(rest.removeFirst()) }
            rest = rest.dropFirst(kind.close.count)
            runs.append(TextRun(text: text, font: kind.font))
        }
        if !black.isEmpty { runs.append(TextRun(text: black, font: font())) }
        return runs
    }

    @Test("where nothing red stands beside struck text, another colour marks the new text")
    func otherColors() {
        func run(_ text: String, _ argb: UInt32?, strike: Bool = false) -> TextRun {
            var font = Font()
            font.color = argb.map { Color(argb: $0) }
            font.strike = strike
            return TextRun(text: text, font: font)
        }
        let (red, blue, grey): (UInt32, UInt32, UInt32) = (0xFFFF_0000, 0xFF00_00FF, 0xFF80_8080)
        let reader = InkReader()
        let revised = InkReading.revised(old: "週次で取得", new: "日次で取得", origin: .redInk)
        #expect(reader.read([run("週次", red, strike: true), run("日次", blue), run("で取得", nil)]) == revised)
        let whole = InkReading.revised(old: "週次", new: "日次", origin: .redInk)
        #expect(reader.read([run("週次", red, strike: true), run("日次", blue)]) == whole)
        // An author who writes in blue, or in grey.
        let deleted = InkReading.revised(old: "平日9時から", new: "平日から", origin: .redInk)
        for color in [blue, grey] {
            #expect(reader.read([run("平日", color), run("9時", red, strike: true), run("から", color)]) == deleted)
        }
        #expect(reader.read([run("日次", blue), run("で取得", nil)]) == .plain("日次で取得"))
    }

    @Test(
        "submitted red ink is read as people mean it",
        arguments: [
            ("週次で取得", .plain("週次で取得")),
            ("[-週次-]{日次}で取得", .revised(old: "週次で取得", new: "日次で取得", origin: .redInk)),
            ("[~週次~]{日次}で取得", .revised(old: "週次で取得", new: "日次で取得", origin: .redInk)),
            ("[~週次~]日次", .revised(old: "週次日次", new: "日次", origin: .redInk)),
            ("[-週次で取得-]\n{日次で取得}", .revised(old: "週次で取得", new: "日次で取得", origin: .redInk)),
            ("[-週次で取得\n-]{日次で取得}", .revised(old: "週次で取得", new: "日次で取得", origin: .redInk)),
            ("[-週次で取得-]\n{+日次で取得+}", .revised(old: "週次で取得", new: "日次で取得", origin: .redInk)),
            (
                "月曜日～[-金曜日-]{+土曜日\n+}受付は[-18:00-]{+20:00+}",
                .revised(old: "月曜日～金曜日\n受付は18:00", new: "月曜日～土曜日\n受付は20:00", origin: .redInk)
            ),
            ("甲\n[-乙\n-]丙", .revised(old: "甲\n乙\n丙", new: "甲\n丙", origin: .redInk)),
            ("[-週次-] → {日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("[-週次-]{→日次}で取得", .revised(old: "週次で取得", new: "日次で取得", origin: .redInk)),
            ("変更前：[-週次-]\n変更後：{日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("[-変更前：週次-]\n{変更後：日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("[-週次で取得-]", .withdrawn(old: "週次で取得")),
            ("[~週次で取得~]", .withdrawn(old: "週次で取得")),
            ("週次で[-遠隔地に-]取得", .revised(old: "週次で遠隔地に取得", new: "週次で取得", origin: .redInk)),
            ("{日次で取得}", .allRed("日次で取得")),
            ("{日次で取得\n年1回確認}", .allRed("日次で取得\n年1回確認")),
            ("週次で取得{し、遠隔地に保管}", .addedToBlack(old: "週次で取得", new: "週次で取得し、遠隔地に保管")),
            ("週次で取得。\n{遠隔地に保管。}", .addedToBlack(old: "週次で取得。", new: "週次で取得。\n遠隔地に保管。")),
            ("{変更前：週次\n変更後：日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("変更前：週次\n変更後：日次", .worded(old: "週次", new: "日次")),
            ("{新規申請時：週次\n更新時：日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("当初：週次\n今回：日次", .worded(old: "週次", new: "日次")),
            ("{変更前:週次 変更後:日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{旧：週次／新：日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{（旧）週次（新）日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("（旧）本社（新社屋）【新】支社", .worded(old: "本社（新社屋）", new: "支社")),
            ("本社（新）に設置", .plain("本社（新）に設置")),
            ("{2016年1月12日開始\n2016年2月12日開始}", .ambiguous(.similarParagraphs, text: "2016年1月12日開始\n2016年2月12日開始")),
            ("{1. 受付の手順\n2. 受付の記録}", .allRed("1. 受付の手順\n2. 受付の記録")),
            ("{週次（変更前）\n日次（変更後）}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("日次（変更後）／週次（変更前）", .worded(old: "週次", new: "日次")),
            ("{週次（旧）／日次（新）}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("東京DC（旧）／大阪DC（新）", .plain("東京DC（旧）／大阪DC（新）")),
            ("日次{（旧：週次）}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("日次{（旧は週次）}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{日次（変更前は「週次」）}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("株式会社青葉（旧：株式会社みどり）", .plain("株式会社青葉（旧：株式会社みどり）")),
            (
                "{日次で取得。遠隔地に保管（旧：週次）}",
                .ambiguous(.unpairedWording, text: "日次で取得。遠隔地に保管（旧：週次）")
            ),
            ("{旧　週次\n新　日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{（旧）週次\n（新）日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{【変更前】\n週次で取得\n【変更後】\n日次で取得}", .revised(old: "週次で取得", new: "日次で取得", origin: .wording)),
            ("{新：日次\n旧：週次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{変更前}\n週次\n{変更後}\n日次", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{変更前：週次→変更後：日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{週次→日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{週次} ⇒ {日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{週次で取得\n↓\n日次で取得}", .revised(old: "週次で取得", new: "日次で取得", origin: .wording)),
            ("バックアップは{週次→日次}で取得", .revised(old: "バックアップは週次で取得", new: "バックアップは日次で取得", origin: .wording)),
            ("A社→B社の順に連絡", .plain("A社→B社の順に連絡")),
            ("A社→B社の順に{電話で}連絡", .addedToBlack(old: "A社→B社の順に連絡", new: "A社→B社の順に電話で連絡")),
            ("利用規約の変更前の条件を示す", .plain("利用規約の変更前の条件を示す")),
            ("{受付→確認→承認の順に行う}", .ambiguous(.severalArrows, text: "受付→確認→承認の順に行う")),
            ("{変更前：週次}", .ambiguous(.unpairedWording, text: "変更前：週次")),
            ("{週次で取得する。\n日次で取得する。}", .ambiguous(.similarParagraphs, text: "週次で取得する。\n日次で取得する。")),
            ("{・東京センターに保管\n・大阪センターに保管}", .allRed("・東京センターに保管\n・大阪センターに保管")),
            ("変更前：[-週次-]で取得\n変更後：{日次}で取得", .revised(old: "週次で取得", new: "日次で取得", origin: .redInk)),
            ("変更前：週次で取得\n変更後：{日次}で取得", .revised(old: "週次で取得", new: "日次で取得", origin: .wording)),
            ("・変更前：[-週次-]\n・変更後：{日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("①変更前：[-週次-]\n②変更後：{日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("（1）変更前：[-週次-]\n（2）変更後：{日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("変更前「[-週次-]」\n変更後「{日次}」", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("{変更前…週次\n変更後…日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{変更前＝週次\n変更後＝日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{変更前⇒週次\n変更後⇒日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{変更前（2017年9月）：週次\n変更後（2019年8月）：日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{変更前の記述：週次\n変更後の記述：日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{旧記載：週次\n新記載：日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("従前：[-週次-]\n変更後：{日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("{【新規申請時】\n週次\n【今回更新時】\n日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("旧 [-週次-] → 新 {日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("{旧 週次 → 新 日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("変更前：「週次」\n変更後：「日次」", .worded(old: "週次", new: "日次")),
            ("{変更前：『週次』\n変更後：『日次』}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("変更前：「[-週次-]」\n変更後：「{日次}」", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("変更前：[-「週次」-]\n変更後：{「日次」}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("{「週次」（変更前）\n「日次」（変更後）}", .revised(old: "週次", new: "日次", origin: .wording)),
            // Titles in the text, and marks around one of the two alone.
            ("変更前：「甲規程」及び「乙規程」\n変更後：「丙規程」及び「丁規程」", .worded(old: "「甲規程」及び「乙規程」", new: "「丙規程」及び「丁規程」")),
            ("変更前：「甲規程」P.3\n変更後：「丙規程」", .worded(old: "「甲規程」P.3", new: "「丙規程」")),
            ("変更前：「週次」\n変更後：日次", .worded(old: "「週次」", new: "日次")),
            // Each line changed: the line break between them is one of both texts.
            ("[-甲1-]{乙1}\n[-甲2-]{乙2}", .revised(old: "甲1\n甲2", new: "乙1\n乙2", origin: .redInk)),
            // LibreOffice saves a line break with the run before it.
            ("[-甲1-]{+乙1\n+}[-甲2-]{+乙2+}", .revised(old: "甲1\n甲2", new: "乙1\n乙2", origin: .redInk)),
            ("受付→確認→{連絡→承認}", .ambiguous(.severalArrows, text: "受付→確認→連絡→承認")),
            ("{乙1}\n[-甲1-]", .revised(old: "甲1", new: "乙1", origin: .redInk)),
            ("資料1[-2 p.10-]{ p.1}", .revised(old: "資料12 p.10", new: "資料1 p.1", origin: .redInk)),
            ("利用者[-→当社-]{→代理店→当社}", .revised(old: "利用者→当社", new: "利用者→代理店→当社", origin: .redInk)),
            ("[-週次→-]{日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("[-週次-]＞{日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("[-週次-]{≫日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("[-週次-]➡\u{FE0F}{日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("{週次➡\u{FE0F}日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("[-週次-]{+→日次+}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("[-週次-]；{日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("{46名＞63名}", .revised(old: "46名", new: "63名", origin: .wording)),
            ("{設定＞通知で変える}", .allRed("設定＞通知で変える")),
            ("受付→確認\n{連絡→承認}", .ambiguous(.severalArrows, text: "受付→確認\n連絡→承認")),
            ("本社に置く。\n{週次→日次}", .revised(old: "本社に置く。\n週次", new: "本社に置く。\n日次", origin: .wording)),
            ("{日次}[-（週次）-]", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("[-（週次（平日））-]{日次}", .revised(old: "週次（平日）", new: "日次", origin: .redInk)),
            ("120名[-（実数）-]{程度}", .revised(old: "120名（実数）", new: "120名程度", origin: .redInk)),
            ("{63名}（46名）", .revised(old: "46名", new: "63名", origin: .wording)),
            ("{63名}（実数）", .ambiguous(.bracketsBesideRed, text: "63名（実数）")),
            ("週次で取得\n{（変更なし）}", .unchanged("週次で取得")),
            ("週次で取得{※変更なし}", .unchanged("週次で取得")),
            ("{変更なし}\n週次で取得", .unchanged("週次で取得")),
            ("{週次で取得（変更なし）}", .unchanged("週次で取得")),
            ("{変更なし}", .allRed("変更なし")),
            ("料金の{変更なし}", .addedToBlack(old: "料金の", new: "料金の変更なし")),
            ("[-週次で取得-]{削除しました。}", .withdrawn(old: "週次で取得")),
            ("週次で取得\n[-月次で確認-]{（削除）}", .revised(old: "週次で取得\n月次で確認", new: "週次で取得", origin: .redInk)),
            ("[-変更-]{削除}の手順", .revised(old: "変更の手順", new: "削除の手順", origin: .redInk)),
            ("週次で取得{（削除）}", .ambiguous(.unstruckDeletion, text: "週次で取得（削除）")),
            ("{≪変更前≫\n週次\n≪変更後≫\n日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{変更前／週次\n変更後／日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("変更前/変更後の差を記録", .plain("変更前/変更後の差を記録")),
            ("{変更前［週次］\n変更後［日次］}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{変更前「週次」→変更後「日次」}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{「週次」を「日次」に変更しました。}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("週次から{日次}に変更", .revised(old: "週次", new: "日次", origin: .wording)),
            ("毎週取得。週次から{日次}に変更", .ambiguous(.openArrow, text: "毎週取得。週次から日次に変更")),
            ("（旧）[-週次-]（新）{+日次+}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("[-変更前：週次-]\n{+変更後：日次+}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("{週次である。（旧）\n日次である。（新）}", .revised(old: "週次である。", new: "日次である。", origin: .wording)),
            ("東京に置く。（旧）\n大阪に置く。（新）", .plain("東京に置く。（旧）\n大阪に置く。（新）")),
            ("{日次}（旧：[-週次-]）", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("{日次（旧：週次（平日））}", .revised(old: "週次（平日）", new: "日次", origin: .wording)),
            ("{日次で取得する。}\n※変更前：週次で取得する。", .revised(old: "週次で取得する。", new: "日次で取得する。", origin: .wording)),
            ("（旧：週次）{日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("{有\n日次\n（変更前：有\n週次）}", .revised(old: "有\n週次", new: "有\n日次", origin: .wording)),
            ("{有\n日次}\n変更前：[-週次-]", .ambiguous(.unpairedWording, text: "有\n日次\n変更前：週次")),
            ("[-旧：本社-]", .withdrawn(old: "旧：本社")),
            ("[-変更前：週次\n変更後：日次-]", .withdrawn(old: "変更前：週次\n変更後：日次")),
            ("{週次 -> 日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("[-週次-]＝＞{日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("週次\n→{日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("週次{→日次}", .revised(old: "週次", new: "日次", origin: .wording)),
            ("受付→確認{→承認}", .addedToBlack(old: "受付→確認", new: "受付→確認→承認")),
            ("受付→確認→{承認}", .ambiguous(.severalArrows, text: "受付→確認→承認")),
            ("A社→{B社}の順に連絡", .ambiguous(.openArrow, text: "A社→B社の順に連絡")),
            ("（[-週次-]）{日次}で取得", .revised(old: "週次で取得", new: "日次で取得", origin: .redInk)),
            ("{日次}（[-週次-]）で取得", .revised(old: "週次で取得", new: "日次で取得", origin: .redInk)),
            ("[-週次-]／{日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("[-週次-]{／日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("[-週次-] - {日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("[-週次-]→{+日次+}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("[-週次-]\n（変更後）{日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("[-週次-]\n変更後：{日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("[-週次-]\n{変更後：日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("旧：[-週次-]\n{日次}", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("[-旧：本社-]{旧：支社}", .revised(old: "旧：本社", new: "旧：支社", origin: .redInk)),
            ("[-週次で取得-]{（削除）}", .withdrawn(old: "週次で取得")),
            ("[-週次で取得-]【削除】", .withdrawn(old: "週次で取得")),
            ("{日次で取得する}。", .allRed("日次で取得する。")),
            ("－{\n資料4 p.6}", .addedToBlack(old: "－", new: "－\n資料4 p.6")),
            ("・{日次}", .allRed("・日次")),
            ("「{個人番号規程}」", .allRed("「個人番号規程」")),
            ("有{。日次で取得する}。", .addedToBlack(old: "有。", new: "有。日次で取得する。")),
            ("46名{63名}", .addedToBlack(old: "46名", new: "46名63名")),
            (
                "資料3「規程」P.4\n{資料5「規程」P.6}",
                .addedToBlack(old: "資料3「規程」P.4", new: "資料3「規程」P.4\n資料5「規程」P.6")
            ),
            ("[-46名-]63名", .ambiguous(.likeTexts, text: "46名63名")),
            ("[-週次で取得する。-]\n日次で取得する。", .ambiguous(.likeTexts, text: "週次で取得する。\n日次で取得する。")),
            ("{資料3 P.4\n資料5 P.6}", .allRed("資料3 P.4\n資料5 P.6")),
            ("{46名\n63名}", .ambiguous(.similarParagraphs, text: "46名\n63名")),
            ("[-資料3 p.4\n-]資料5 p.6", .revised(old: "資料3 p.4\n資料5 p.6", new: "資料5 p.6", origin: .redInk)),
            ("[-週次-]を{日次}に変更した。", .revised(old: "週次", new: "日次", origin: .redInk)),
            ("{週次}から{日次}へ変更", .revised(old: "週次", new: "日次", origin: .wording)),
            ("[-週次-]{日次}で取得（R1.5.1 変更）", .revised(old: "週次で取得", new: "日次で取得（R1.5.1 変更）", origin: .redInk)),
            ("[-週次-]{日次}で取得\n※2019年5月に変更", .revised(old: "週次で取得", new: "日次で取得\n※2019年5月に変更", origin: .redInk)),
            ("[-週次-]{日次}で取得（毎年4月に見直し）", .revised(old: "週次で取得（毎年4月に見直し）", new: "日次で取得（毎年4月に見直し）", origin: .redInk)),
            ("", .plain("")),
            ("日次{ }", .plain("日次 ")),
        ] as [(String, InkReading)]
    )
    func submitted(markup: String, expected: InkReading) {
        #expect(InkReader().read(Self.runs(markup)) == expected)
    }

    @Test("long texts of nothing but what may stand before a word are read")
    func longBlanks() {
        let blanks = String(repeating: "\u{3000}", count: 32_000)
        #expect(InkReader().read(Self.runs("{\(blanks)変更前}")) == .allRed(blanks + "変更前"))
        let bullets = String(repeating: "・（", count: 16_000)
        #expect(InkReader().read(Self.runs("{\(bullets)変更前}")) == .allRed(bullets + "変更前"))
    }

    private static func checkBothWays(_ old: String, _ new: String, _ reader: InkReader) {
        let comparison = TextComparison(old: old, new: new)
        let runs = InkComposer(baseFont: Font(), inksNoise: true).runs(for: comparison)
        // The rule of the ink itself.
        let withoutNew = runs.filter { $0.font.underline == .none }.map(\.text).joined()
        let withoutOld = runs.filter { !$0.font.strike }.map(\.text).joined()
        #expect(withoutNew.unicodeScalars.elementsEqual(old.unicodeScalars))
        #expect(withoutOld.unicodeScalars.elementsEqual(new.unicodeScalars))
        let reading = reader.read(runs)
        #expect(reading.new.unicodeScalars.elementsEqual(new.unicodeScalars), "\(reading)")
        let readOld = reading.old ?? (old.isEmpty ? "" : comparison.isUnchanged ? new : "?")
        #expect(readOld.unicodeScalars.elementsEqual(old.unicodeScalars), "\(reading)")
        #expect(reading.isMarked == !comparison.isUnchanged)
    }

    @Test("a line break that is new in changed text is read back as new")
    func bothWaysLineBreak() {
        Self.checkBothWays("毎年4月に実施。30日前に通知。", "毎年9月に実施する。\n30日前に通知。", InkReader())
        Self.checkBothWays("甲10名", "乙\n10名", InkReader())
        Self.checkBothWays("甲丙丁", "乙\n丙戊\n己丁", InkReader())
    }

    @Test("what is composed is read back to the character: answers")
    func bothWaysAnswers() {
        for pair in RealisticPairs.all {
            for reader in [InkReader(), InkReader(understandsWording: false)] {
                Self.checkBothWays(pair.old, pair.new, reader)
                Self.checkBothWays(pair.new, pair.old, reader)
                Self.checkBothWays(pair.old, "", reader)
                Self.checkBothWays("", pair.new, reader)
            }
        }
    }

    @Test("what is composed is read back to the character: hostile texts", arguments: 0..<40)
    func bothWaysRandom(seed: UInt64) {
        var random = SeededRandom(seed: seed &+ 1_000)
        for _ in 0..<25 {
            let old = random.text(of: hostilePieces, upTo: 20)
            let new = random.text(of: hostilePieces, upTo: 20)
            Self.checkBothWays(old, new, InkReader(understandsWording: false))
            Self.checkBothWays(old, old + new, InkReader(understandsWording: false))
        }
    }

    @Test("a text that speaks of 変更前 and of arrows is inked and read like any other")
    func wordingInside() {
        Self.checkBothWays("変更前：甲 変更後：乙", "変更前：甲 変更後：丙", InkReader())
        Self.checkBothWays("", "変更前：甲\n変更後：乙", InkReader())
        Self.checkBothWays("A→B→C", "A→C", InkReader())
        Self.checkBothWays("A社→B社", "", InkReader())
    }

    @Test("the cell's font is kept, without what reads as ink")
    func fonts() {
        var base = Font()
        base.name = "MS Gothic"
        base.size = 9
        base.color = Color(argb: 0xFFFF_0000)
        base.underline = .single
        let runs = InkComposer(baseFont: base).runs(for: TextComparison(old: "甲を置く", new: "乙を置く"))
        #expect(runs.map(\.text) == ["甲", "乙", "を置く"])
        #expect(runs.allSatisfy { $0.font.name == "MS Gothic" && $0.font.size == 9 })
        #expect(runs.map(\.font.isRed) == [true, true, false])
        #expect(runs.map(\.font.strike) == [true, false, false])
        #expect(runs.map(\.font.underline) == [.none, .single, .none])
    }

    @Test("noise alone is not inked unless asked for")
    func noise() {
        let comparison = TextComparison(old: "ＩＳＯ　27001", new: "ISO 27001")
        #expect(InkComposer(baseFont: Font()).runs(for: comparison) == [TextRun(text: "ISO 27001", font: Font())])
        #expect(InkComposer(baseFont: Font(), inksNoise: true).runs(for: comparison).contains { $0.font.strike })
    }
}
