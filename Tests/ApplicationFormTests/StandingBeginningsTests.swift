import Testing

@testable import ApplicationForm

@Suite("Beginnings of claims")
struct StandingBeginningsTests {
    static let texts: [String] = {
        let words =
            StandingReader.leadingWords + [
                "有", "有。あり", "無停電電源装置", "実施", "実施状況は良好", "特別", "特て\u{3099}", "か箇月", "2017年", "N/A", "n/a", "Web", "本社",
                "対象：利用者", "対象（利用者）", "本項目",
                "無人のため",
                "8.1%", "有\n連続稼働時間", "有 して", "こ゛ざいません", "こ\u{3099}ざいません", "か゛ない",
            ]
        let befores = ["", "「", "・", "□有 ■無 ", "□有 ■", "当社では", "現在、", "ＡＢＣ", "a", " ", "③", "〒", "＜", "1."]
        let afters = ["", "。", "です", "（公表留保）", "(*)", "(※)", " □有 ■無", " \u{FFEE}有 \u{FFED}無", "を含む全社的な管理を行う。"]
        let broken = StandingReader.leadingWords.flatMap { word in
            (1..<max(1, word.count)).flatMap { length in
                ["：", "（", "）", "、", "。"].map { String(word.prefix(length) + $0 + word.dropFirst(length)) }
            }
        }
        return broken + words.flatMap { word in befores.flatMap { before in afters.map { before + word + $0 } } }
    }()

    @Test("a claim that is taken for a statement by its beginning is one by the closer look too")
    func agree() {
        var statements = 0
        for var text in Self.texts where text.withUTF8({ StandingBeginnings.shared.isStatement($0) }) {
            // A box counts only behind a beginning that may answer 有無; behind 有 and other words it is a part of a sentence.
            let mayHoldBox = text.contains("□") || text.contains("\u{FFEE}")
            if mayHoldBox, text.hasPrefix("有") || text.hasPrefix("か") { continue }
            statements += 1
            for kind in Field.AnswerKind.allCases {
                let close = StandingReader.closeRead(text, for: kind)
                #expect(
                    close.standing == .stated && close.withheld == StandingReader.read(text, for: kind).withheld,
                    "\(text)"
                )
            }
        }
        #expect(statements > 100)
    }
}
