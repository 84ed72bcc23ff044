internal import ApplicationForm

/// Tells what kind of answer a description asks for, where no built-in catalogue does.
enum AnswerGuess {
    /// The options that are options: no prompts, each once.
    static func options(_ all: [String]) -> [String] {
        var seen: Set<String> = []
        return all.filter { option in
            let isPrompt = option.contains("選択してください") || option.contains("選択して下さい") || option == "選択"
            return !isPrompt && !option.isEmpty && seen.insert(option).inserted
        }
    }

    /// Whether options are those of 有無: 有 and 無, or はい and いいえ, alone or with more.
    static func arePresence(_ options: [String]) -> Bool {
        let words: [(Set<String>, Set<String>)] = [
            (["有", "有り", "あり"], ["無", "無し", "なし"]), (["はい"], ["いいえ"]), (["○", "◯"], ["×", "✕"]),
            (["該当", "該当する"], ["非該当", "該当しない"]), (["実施", "実施している", "実施済"], ["実施なし", "未実施", "実施していない"]),
        ]
        return words.contains { yes, no in options.contains { yes.contains($0) } && options.contains { no.contains($0) }
        }
    }

    /// The kind of answer, by the options that are offered and by the words of the description.
    static func kind(_ description: String, options: [String]) -> Field.AnswerKind {
        if arePresence(options) { return .presence }
        if options.count > 1 { return .choice }
        let text = TextFolding.matching.folded(description)
        func has(_ words: String...) -> Bool { words.contains { text.contains($0) } }
        if has("有無", "か否か", "かどうか") { return .presence }
        if has("から一つを選択", "から選択", "のうち該当", "いずれかを選択", "選択してください") { return .choice }
        if has("何ヶ月前", "何日前", "何か月前", "告知時期", "受付期限") { return .notice }
        if has("年月日", "日付", "開始日", "取得日") { return .date }
        if has("設立年", "創業年", "開始年") && !has("年数") { return .year }
        if has("住所", "所在地") && !has("主な") { return .address }
        if has("単位:%", "単位:%", "率の", "比率", "割合") || text.hasSuffix("率") { return .percent }
        if has("単位:円", "単位:千円", "単位:百万円", "金額", "料金", "利用額", "費用", "売上高", "資本金", "利益額") { return .money }
        if has("インターバル", "間隔", "頻度", "周期") { return .interval }
        if has("年数", "期間", "時間(", "何時間", "何分") { return .duration }
        if has("人数", "社員数", "従業員数", "件数", "事業所数", "役員数", "利用者数", "世代") { return .count }
        return .text
    }

    /// The number of characters of ＜100字以内で記述＞, 500文字以内 and the like; nil where the description sets none.
    static func lengthLimit(_ description: String) -> Int? {
        let text = Array(TextFolding.matching.folded(description).unicodeScalars)
        var digits = ""
        for (index, scalar) in text.enumerated() {
            switch scalar {
            case "0"..."9": digits.unicodeScalars.append(scalar)
            case ",": continue
            case " ": continue
            default:
                let rest = String(String.UnicodeScalarView(text[index...].prefix(8)))
                let words = ["字以内", "文字以内", "字以下", "文字以下", "字程度", "文字程度", "字まで", "文字まで"]
                let longestNumber = 6
                if !digits.isEmpty, digits.count <= longestNumber, words.contains(where: { rest.hasPrefix($0) }) {
                    return Int(digits).flatMap { $0 > 0 ? $0 : nil }
                }
                digits = ""
            }
        }
        return nil
    }
}
