internal import ApplicationForm

/// What the words of a claim say, folded as ``CheckedAnswer/foldedClaim``.
///
/// Most claims are longer than what is looked for here, and every rule asks: the length in bytes answers first.
enum AnswerWords {
    private static let presence = keys(
        "有",
        "有り",
        "あり",
        "ある",
        "有る",
        "あります",
        "○",
        "◯",
        "はい",
        "yes",
        "有無",
        "実施",
        "実施あり",
        "実施有",
        "実施している"
    )
    private static let absence = keys("無", "無し", "なし", "ない", "ありません", "0", "0件", "0社", "0名", "0カ所", "0ヶ所")

    private static func keys(_ words: String...) -> Set<TextKey> { Set(words.map { TextKey($0) }) }

    /// Whether the first character that is no punctuation is one of some.
    private static func begins(_ folded: String, with firsts: [Unicode.Scalar]) -> Bool {
        for scalar in folded.unicodeScalars {
            switch scalar {
            case "。", ".", "、", "(", ")", "「", "」", "【", "】", "■", "☑", "□": continue
            default: return firsts.contains(scalar)
            }
        }
        return false
    }

    /// A text without some of its characters.
    private static func without(_ marks: [Unicode.Scalar], _ text: String) -> String {
        var bare = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !marks.contains(scalar) { bare.append(scalar) }
        return String(bare)
    }

    private static let presenceBeginnings: [Unicode.Scalar] = ["有", "あ", "○", "◯", "は", "y", "実"]
    private static let presenceMarks = Array("。.、()「」【】■☑□".unicodeScalars)

    /// Whether a claim says 有 and nothing more.
    static func isBarePresence(_ folded: String) -> Bool {
        guard folded.utf8.count <= 60, begins(folded, with: presenceBeginnings) else { return false }
        return presence.contains(TextKey(without(presenceMarks, folded)))
    }

    private static let denialBeginnings: [Unicode.Scalar] = ["無", "な", "あ", "0"]
    private static let denialMarks: [Unicode.Scalar] = ["。", ".", "、"]
    private static let denials = WordList(["いずれでもない", "いずれにも該当しない", "いずれも該当しない", "いずれも該当なし"])

    /// Whether a claim denies in words that are a statement to the form: ④いずれでもない, 無 where no 有無 is asked.
    static func denies(_ folded: String) -> Bool {
        guard folded.utf8.count <= 150, begins(folded, with: denialBeginnings) || folded.holds("いずれ") else {
            return false
        }
        let bare = without(denialMarks, folded)
        if denials.isIn(bare), bare.count <= 30 { return true }
        return absence.contains(TextKey(bare))
    }

    private static let plans = [
        "予定", "予定です", "検討中", "検討中です", "準備中", "作成中", "整備中", "策定中", "調整中", "構築中", "計画中", "未定", "検討する", "検討します",
    ]
    private static let practices = WordList(["有", "あり", "済", "毎", "年1回", "年2回", "定期", "現在"])

    /// Whether a claim says that something is still to be done: 検討中, 2019年4月に実施予定, not 毎年4月に実施予定.
    static func isPlanned(_ folded: String) -> Bool {
        guard folded.utf8.count <= 90, folded.unicodeScalars.count <= 24 else { return false }
        let bare = without(denialMarks, folded)
        return plans.contains { bare.ends(withBytesOf: $0) } && !practices.isIn(bare)
    }

    private static let contractorDenials = WordList(["委託先なし", "委託先は", "委託なし", "委託し", "委託は", "委託先無し", "委託先が"])
    private static let contractorTerms = WordList(["守秘", "秘密", "機密", "契約", "締結"])

    /// Whether a claim that denies says that there is no contractor, not that contractors are not bound: 委託先なし.
    static func saysNoContractor(_ folded: String) -> Bool {
        contractorDenials.isIn(folded) && !contractorTerms.isIn(folded)
    }

    private static let referenceBeginnings = Array("上前別添資下パホカ同〃左右当弊自詳内w約利規契仕サn項".unicodeScalars)
    private static let referenceMarks = Array("。.、()「」".unicodeScalars)
    private static let referenceEnds = [
        "です", "の通り", "のとおり", "に同じ", "と同じ", "と同様", "に記載", "を参照", "をご参照", "ご参照", "参照", "ご参照下さい", "を参照のこと", "参照のこと",
    ]
    private static let referenceWords = [
        "上記", "前記", "前項", "上", "別紙", "別添", "添付資料", "添付書類", "資料", "添付", "前述", "上段", "下記", "パンフレット", "ホームページ",
        "同上", "別添資料", "別紙資料", "参考資料", "左記", "右記", "当社ホームページ", "弊社ホームページ", "自社ホームページ", "当社hp", "webサイト", "no", "項番",
    ]
    /// Documents that answer a question for a document.
    private static let documentWords = [
        "カタログ", "約款", "利用約款", "サービス約款", "規約", "利用規約", "サービス利用規約", "契約書", "仕様書", "サービス仕様書",
    ]
    private static let referenceLeads = ["詳細は", "詳しくは", "内容は"]
    private static let references = keys("同上", "〃", "上に同じ", "同前", "同左")

    /// Whether a claim only points elsewhere: 上記のとおり, 別紙参照.
    ///
    /// - Parameter asksForDocument: whether the field asks which document it is, so that 約款に記載 is an answer.
    static func refersElsewhere(_ folded: String, asksForDocument: Bool = false) -> Bool {
        guard folded.utf8.count <= 150, begins(folded, with: referenceBeginnings) else { return false }
        let bare = without(referenceMarks, folded)
        guard let end = referenceEnds.first(where: { bare.ends(withBytesOf: $0) }) else {
            return references.contains(TextKey(bare))
        }
        var words = bare.dropLast(end.count)
        for lead in referenceLeads where words.hasPrefix(lead) { words = words.dropFirst(lead.count) }
        return (asksForDocument ? referenceWords : referenceWords + documentWords).contains { word in
            words.utf8.starts(with: word.utf8)
                && words.dropFirst(word.count).allSatisfy { $0.isNumber || $0 == "-" || "のをに".contains($0) }
        }
    }

    /// What a description asks for beside 有: the words after 有る場合は, or after 有無と; nil when it asks for no more.
    static func detail(askedIn description: String) -> String? {
        for lead in ["有る場合は", "ある場合は", "有りの場合は", "存在する場合は", "している場合は", "場合は"] {
            if let rest = tail(of: description, after: lead), !rest.isEmpty { return rest }
        }
        for lead in ["の有無と、", "の有無と", "有無及び", "有無、"] {
            if let rest = tail(of: description, after: lead), !rest.isEmpty { return rest }
        }
        return nil
    }

    /// What follows a word where it stands first; nil when it is not there.
    private static func tail(of text: String, after lead: String) -> String? {
        guard text.holds(word: lead) else { return nil }
        var rest = text[...]
        while let first = lead.first, let index = rest.firstIndex(of: first) {
            rest = rest[index...]
            if rest.hasPrefix(lead) { return String(rest.dropFirst(lead.count)) }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// The options that a description lists, by circled numbers or before のうち.
    static func options(in description: String) -> [String] {
        if description.holds("①") {
            var options: [String.UnicodeScalarView] = []
            for scalar in description.unicodeScalars {
                if isCircled(scalar) { options.append(String.UnicodeScalarView()) }
                if !options.isEmpty { options[options.count - 1].append(scalar) }
            }
            return options.map { option in
                // ④いずれでもない、から一つを選択.
                var option = (String(option).split(separator: "、から一つ").first.map(String.init) ?? "").unicodeScalars
                while let last = option.last, last == "、" || last == "," || last == "。" || last == " " {
                    option.removeLast()
                }
                return String(option)
            }
        }
        guard let end = tail(of: description, after: "のうち") else { return [] }
        return description.dropLast(end.count + 3).split(separator: "、").map(String.init)
    }

    private static func isCircled(_ scalar: Unicode.Scalar) -> Bool { ("①"..."⑨").contains(scalar) }

    private static let circled: [Character] = Array("①②③④⑤⑥⑦⑧⑨")

    /// Whether a claim names one of some options, by number or by name.
    static func names(_ options: [String], _ claim: String, folded text: String) -> Bool {
        if let mark = claim.first(where: { circled.contains($0) }) { return options.contains { $0.first == mark } }
        let isNumbered = options.contains { $0.first.map { circled.contains($0) } ?? false }
        // 3, (3), No.3.
        let bare = (text.hasPrefix("no") ? text.dropFirst(2) : text[...]).drop { "(.番号第 ".contains($0) }
        if isNumbered, let number = bare.first?.wholeNumberValue { return (1...options.count).contains(number) }
        // ④いずれでもない.
        if text.hasPrefix("いずれ"), options.contains(where: { $0.holds("いずれ") }) { return true }
        return options.contains { option in
            let name = (isNumbered ? String(option.dropFirst()) : option).folded
            let stem = name.hasSuffix("サービス") ? String(name.dropLast(4)) : name
            return text.contains(stem) || name.contains(text) || text.count > 3 && stem.hasPrefix(text.prefix(5))
        }
    }

    /// The first share in a text, as a number of per cent; nil when there is none.
    static func percent(in text: String) -> Double? {
        var rest = text[...]
        while let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
            rest = rest[start...]
            let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," }
            rest = rest.dropFirst(digits.count)
            let isAlone = digits.count == text.count
            if rest.hasPrefix("%") || rest.hasPrefix("パーセント") || isAlone {
                return Double(digits.filter { $0 != "," })
            }
        }
        return nil
    }

    private static let placeholders = [
        "記入例：", "記入例:", "記載例：", "記載例:", "ここに記入", "ここに記載", "（未記入）", "（記入例）", "(記入例)", "【記入例】", "TBD", "（要確認）", "【要確認】",
        "（要記入）", "記入してください", "（ここに", "＜ここに",
    ]
    private static let placeholderList = WordList(placeholders)
    /// Claims that say no more than that they are to be written.
    private static let unfinished: Set<String> = [
        "未記入", "記入中", "入力中", "作成中", "確認中", "調整中", "後日記入", "追って記入", "記入予定", "追記予定", "要記入", "要確認", "?", "？", "??", "？？",
        "???",
        "？？？",
    ]

    /// A placeholder such as ○○○, ××××, XXX or （記入例）; nil when there is none.
    static func placeholder(in claim: String) -> String? {
        if unfinished.contains(claim) { return claim }
        if placeholderList.isIn(claim), let word = placeholders.first(where: { claim.holds(word: $0) }) { return word }
        var before: Unicode.Scalar?
        var run: (scalar: Unicode.Scalar, count: Int)?
        func ended(_ after: Unicode.Scalar?) -> String? {
            guard let run, run.count > 1, isPlaceholder(run.scalar, run.count, before, after) else { return nil }
            return String(repeating: Character(run.scalar), count: run.count)
        }
        for scalar in claim.unicodeScalars {
            if run?.scalar == scalar {
                run?.count += 1
                continue
            }
            if let found = ended(scalar) { return found }
            before = run?.scalar
            run = (scalar, 1)
        }
        return ended(nil)
    }

    private static func isPlaceholder(
        _ scalar: Unicode.Scalar,
        _ count: Int,
        _ before: Unicode.Scalar?,
        _ after: Unicode.Scalar?
    ) -> Bool {
        switch scalar {
        case "○", "◯", "△", "●", "▲", "□", "＊", "×", "✕": return true
        case "〇":
            // 二〇〇七年 is a year.
            let digits = "一二三四五六七八九十百".unicodeScalars
            return !(before.map { digits.contains($0) } ?? false) && !(after.map { digits.contains($0) } ?? false)
        case "X", "Ｘ": return count >= 4
        case "x", "ｘ", "*": return count >= 3
        default: return false
        }
    }

    private static let phoneWords = ["電話", "tel", "fax", "ファックス", "ファクス", "℡"]
    private static let phoneList = WordList(phoneWords)
    private static let longPrefixes = ["020", "050", "060", "070", "080", "090"]

    /// The first number after 電話, TEL or FAX with the wrong number of digits.
    static func shortPhoneNumber(in claim: String, folded: String) -> String? {
        guard phoneList.isIn(folded) else { return nil }
        // Blanks stay, for they divide the groups of a number.
        let text = TextFolding([.width, .dashes, .letterCase, .compatibility]).folded(claim)
        for word in phoneWords {
            var rest = text[...]
            while let found = tail(of: String(rest), after: word) {
                rest = found[...]
                let number = found.drop { " :：.-番号()/\n".contains($0) }
                    .prefix { $0.isASCII && $0.isNumber || $0 == "-" || $0 == "(" || $0 == ")" || $0 == " " }
                let digits = number.count { $0.isNumber }
                let groups = number.split { !$0.isNumber }.count
                guard number.first == "0" || number.first == "(", groups >= 2, groups <= 3 else { continue }
                // Numbers of mobile, IP and toll-free lines have eleven digits, those of places ten.
                let plain = String(number.filter(\.isNumber))
                let isLong = longPrefixes.contains { plain.hasPrefix($0) }
                if digits != (isLong ? 11 : 10) { return String(number).trimmed }
            }
        }
        return nil
    }
}
