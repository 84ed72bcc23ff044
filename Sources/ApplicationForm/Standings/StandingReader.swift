/// Tells what kind of answer a claim is, from a table of spellings.
///
/// Scheme overview §4(4)ウ(ア): 「実施なし」「開示なし」等 need no evidence, so these words decide what the rules demand.
public enum StandingReader {
    /// What a claim is, and whether it is kept from publication.
    ///
    /// - Parameters:
    ///   - text: the claim as written.
    ///   - kind: what the field asks for: 無 alone answers a 有無 question, and is a statement elsewhere.
    public static func read(_ text: String, for kind: Field.AnswerKind) -> (standing: Standing, withheld: Bool) {
        // Most claims begin like no denial: no more is asked of them.
        var copy = text
        if copy.withUTF8({ StandingBeginnings.shared.isStatement($0) }) {
            return (.stated, isWithheld(text, ""))
        }
        return closeRead(text, for: kind)
    }

    /// What a claim is by its spelling, whatever it begins with.
    static func closeRead(_ text: String, for kind: Field.AnswerKind) -> (standing: Standing, withheld: Bool) {
        // The words that deny stand alone or lead, and publications print their mark first: the beginning decides.
        let head = folding.folded(String(text.unicodeScalars.prefix(decisive)))
        if head.utf8.allSatisfy({ $0 == 0x20 }), text.allSatisfy(\.isWhitespace) { return (.blank, false) }
        if let standing = denial(head, for: kind) { return (standing, isWithheld(text, head)) }
        // 無 on a line of its own, and more below.
        let first = text.unicodeScalars.drop { $0.properties.isWhitespace }.prefix { $0 != "\n" && $0 != "\r" }
        if first.count < min(decisive, text.unicodeScalars.count),
            let standing = denial(folding.folded(String(first)), for: kind)
        {
            return (standing, isWithheld(text, head))
        }
        return (.stated, isWithheld(text, head))
    }

    /// The words that a claim begins with when it may be more than a statement.
    static var leadingWords: [String] {
        table.keys.map(\.text) + bareDenials.map(\.text) + prefixes + withheldWords
            + ["有無", "実施の有無", "実施有無"]
    }

    /// The characters that may stand before such a word, or for an answer.
    static var leadingMarks: Set<Unicode.Scalar> { openers.union(marks).union(blanks) }

    /// Characters at the beginning of a claim that are looked at.
    private static let decisive = 64

    private static let folding = TextFolding([.width, .compatibility, .dashes, .spaces, .letterCase])

    /// 公表留保, or 記述有り(*) as publications print it (scheme overview §7(2)).
    private static func isWithheld(_ text: String, _ folded: String) -> Bool {
        if text.holds("留保"), text.holds("公表留保") || text.holds("公表を留保") { return true }
        guard folded.holds("記述") || folded.holds("記載") else { return false }
        for word in withheldWords where folded.begins(withBytesOf: word) {
            let rest = folded.dropFirst(word.count)
            return ["(*)", "(※)", "*", "※", "(*1)", "(注)"].contains { rest.hasPrefix($0) }
        }
        return false
    }

    private static let withheldWords = ["記述有り", "記述あり", "記述有", "記載有り", "記載あり"]

    private static func denial(_ folded: String, for kind: Field.AnswerKind) -> Standing? {
        if let checked = ChosenAnswer.read(folded, marks: marks.union(rings)) ?? checkedBox(folded) {
            return kind == .presence && !checked ? .notImplemented : nil
        }
        var head = lead(folded)
        // No spelling of a denial is longer than this.
        guard head.utf8.count <= 90 else { return nil }
        if let standing = table[TextKey(head)] { return standing }
        for prefix in prefixes where head.begins(withBytesOf: prefix) {
            head = String(decoding: head.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
            if let standing = table[TextKey(head)] { return standing }
            break
        }
        return kind == .presence && bareDenials.contains(TextKey(head)) ? .notImplemented : nil
    }

    /// The words before the first stop or bracket: 無（今後検討）is 無, 実施なし。… is 実施なし.
    private static func lead(_ folded: String) -> String {
        var rest = folded.unicodeScalars[...]
        while let first = rest.first, openers.contains(first) { rest = rest.dropFirst() }
        // 2:無, ②無, (2)無: the number of a choice.
        let choice = rest.drop { ("0"..."9").contains($0) }
        if choice.count == rest.count - 1, let sign = choice.first {
            if [":", ".", ")", "、"].contains(sign) {
                rest = choice.dropFirst().drop { $0 == " " }
            } else if sign == "無" || sign == "な" {
                rest = choice
            }
        }
        if folded.holds("有無:") {
            for label in ["有無:", "実施の有無:", "実施有無:"] where rest.starts(with: label.unicodeScalars) {
                rest = rest.dropFirst(label.unicodeScalars.count)
            }
        }
        return String(rest.prefix { !isStop($0) })
    }

    private static let openers: Set<Unicode.Scalar> = [
        "「", "『", "【", "[", "(", "・", "■", "☑", "●", "◆", "※", "<", "｢", "〔",
    ]
    private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "、", "(", ")", "「", "」", "』", "】", "]", ",", ".", ":", ";", "※", "[", "<", ">", "｣", "〔", "〕", "!",
            "／", "*", "→", "⇒":
            true
        default: false
        }
    }

    private static let prefixes = ["現在は", "現在", "現時点では", "現時点で", "現状は", "現状", "当社では", "本サービスでは", "特に", "今のところ"]

    /// What a marked box answers, as in □有 ■無 or ( )有 (○)無.
    ///
    /// - Returns: true for 有, false for 無, nil where nothing is marked so.
    private static func checkedBox(_ folded: String) -> Bool? {
        let mayAnswer = folded.unicodeScalars.contains {
            $0.value >= 0x2500 && $0.value < 0x3008 && (blanks.contains($0) || rings.contains($0))
        }
        guard mayAnswer else { return nil }
        var last: Unicode.Scalar?
        var previous: (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
        for character in folded.unicodeScalars {
            // ( )有 (○)無: a mark in brackets.
            if character == ")", previous.0 == "(", marks.contains(previous.1) || rings.contains(previous.1) {
                last = "■"
                previous = (previous.1, character)
                continue
            }
            previous = (previous.1, character)
            if let mark = last, marks.contains(mark) {
                if character == "有" || character == "あ" { return true }
                if character == "無" || character == "な" { return false }
            }
            last = character
        }
        return nil
    }

    private static let marks: Set<Unicode.Scalar> = ["■", "☑", "✓", "✔", "☒", "●", "◉", "レ", "✅"]
    private static let rings: Set<Unicode.Scalar> = ["○", "◯", "〇"]
    private static let blanks: Set<Unicode.Scalar> = ["□", "☐", "○", "◯", "◇"]

    /// Denials that count only where 有無 is asked.
    private static let bareDenials = Set<TextKey>(
        [
            "無", "無し", "なし", "無い", "ない", "ありません", "有りません", "無しです", "なしです", "ございません", "有していない", "有していません", "設けていない",
            "設けていません", "定めていない", "定めていません", "否", "no", "いいえ", "×", "✕", "✖", "✗", "ナシ", "無シ", "整備していない", "整備していません",
            "取得していない", "取得していません",
            "導入していない", "導入していません", "未導入", "未整備", "未取得", "未策定", "未設置", "設置していない", "設置していません", "提供していない", "提供していません",
        ].flatMap(polite).map { TextKey($0) }
    )

    /// A word and its humble forms: 実施していません, 実施しておりません, 実施いたしておりません.
    private static func polite(_ word: String) -> [String] {
        guard word.hasSuffix("ていません") else { return [word] }
        let stem = word.dropLast("ていません".count)
        let humble = stem.hasSuffix("し") ? [stem.dropLast() + "いたしておりません", stem.dropLast() + "致しておりません"] : []
        return [word, stem + "ておりません"] + humble.map { String($0) }
    }

    private static let table: [TextKey: Standing] = {
        var words: [TextKey: Standing] = [:]
        let all: [(Standing, [String])] = [
            (
                .notImplemented,
                [
                    "実施なし", "実施無し", "実施無", "未実施", "実施していない", "実施していません", "実施せず", "実施しない", "実施していないため", "実施はなし",
                    "実施ありません",
                    "行っていない", "行っていません", "行なっていない", "行なっていません", "対応なし", "対応無し", "未対応", "対応していない", "対応していません", "措置なし",
                    "実施予定なし", "実施なしです", "特になし", "特に無し", "実績なし", "実施実績なし",
                ]
            ),
            (
                .notDisclosed,
                [
                    "開示なし", "開示無し", "開示無", "非開示", "不開示", "未開示", "開示しない", "開示しません", "開示していない", "開示していません", "開示せず",
                    "開示不可",
                    "開示できない", "開示できません", "開示いたしません", "開示いたしておりません", "開示しておりません", "非公開", "未公開", "公開していない", "公開していません",
                    "公開しておりません", "公表していない", "公表していません", "公表しておりません", "開示なしです", "非公表", "公開しない", "公開しません", "公開せず", "公開不可",
                    "公表しない", "公表しません", "公表せず", "公表不可",
                ]
            ),
            (
                .notApplicable,
                [
                    "該当なし", "該当無し", "該当無", "該当しない", "該当しません", "該当せず", "非該当", "対象外", "適用外", "該当項目なし", "該当事項なし",
                    "該当するものなし",
                    "該当ありません", "該当はありません", "該当はなし", "該当なしです", "n/a", "na", "該当事項はありません", "該当するものはありません", "該当がありません",
                    "-", "--", "---",
                    "ー", "~",
                ]
            ),
        ]
        for (standing, list) in all { for word in list.flatMap(polite) { words[TextKey(word)] = standing } }
        return words
    }()
}
