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
        var reading =
            text.withBytes { StandingBeginnings.shared.isStatement($0) }
            ? (.stated, isWithheld(text, []))
            : CommonClaims.shared.reading(of: text, for: kind) ?? closeRead(text, for: kind)
        if reading.standing == .stated, let denial = DeniedSentence.standing(of: text, for: kind) {
            reading.standing = denial
        }
        // 実績なし（目標値99.5%）: the form asks for the target then.
        if kind == .percent, reading.standing == .notImplemented, text.holds("目標") { reading.standing = .stated }
        return reading
    }

    /// What a claim is by its spelling, whatever it begins with.
    static func closeRead(_ text: String, for kind: Field.AnswerKind) -> (standing: Standing, withheld: Bool) {
        // The words that deny stand alone or lead, and publications print their mark first: the beginning decides.
        let head = folding.foldedScalars(text.unicodeScalars.prefix(decisive), capacity: decisive)
        if head.allSatisfy({ $0 == " " }), text.allSatisfy(\.isWhitespace) { return (.blank, false) }
        if let standing = denial(head, for: kind) { return (standing, isWithheld(text, head)) }
        // 無 on a line of its own, and more below.
        if let first = firstLine(text),
            let standing = denial(folding.foldedScalars(first, capacity: decisive), for: kind)
        {
            return (standing, isWithheld(text, head))
        }
        return (.stated, isWithheld(text, head))
    }

    /// The first line that is not blank; nil where it is the whole text or too long to decide.
    private static func firstLine(_ text: String) -> [Unicode.Scalar]? {
        var line: [Unicode.Scalar] = []
        var isWhole = true
        for scalar in text.unicodeScalars {
            if line.isEmpty, scalar.properties.isWhitespace {
                isWhole = false
                continue
            }
            if scalar == "\n" || scalar == "\r" { return line }
            if line.count == decisive - 1 { return nil }
            line.append(scalar)
        }
        return isWhole ? nil : line
    }

    /// The words that a claim begins with when it may be more than a statement.
    static var leadingWords: [String] {
        spellings.keys.map(\.text) + bareDenials + prefixes + withheldWords
            + ["有無", "実施の有無", "実施有無"]
    }

    /// The characters that may stand before such a word, or for an answer.
    static var leadingMarks: Set<Unicode.Scalar> {
        let ranges: [ClosedRange<UInt32>] = [0x20...0xFF, 0x2000...0x30FF, 0xFF00...0xFFEF]
        return Set(
            ranges.joined().compactMap { Unicode.Scalar($0) }.filter { isOpener($0) || isMark($0) || isBlankBox($0) }
        )
    }

    /// Characters at the beginning of a claim that are looked at.
    private static let decisive = 64

    static let folding = TextFolding([.width, .compatibility, .dashes, .spaces, .letterCase])

    /// 公表留保, or 記述有り(*) as publications print it (scheme overview §7(2)).
    private static func isWithheld(_ text: String, _ folded: [Unicode.Scalar]) -> Bool {
        if text.holds("留保"), text.holds("公表留保") || text.holds("公表を留保") { return true }
        guard folded.first == "記" else { return false }
        let head = String(String.UnicodeScalarView(folded))
        for word in withheldWords where head.begins(withBytesOf: word) {
            let rest = head.dropFirst(word.count)
            return ["(*)", "(※)", "*", "※", "(*1)", "(注)"].contains { rest.hasPrefix($0) }
        }
        return false
    }

    private static let withheldWords = ["記述有り", "記述あり", "記述有", "記載有り", "記載あり"]

    private static func denial(_ folded: [Unicode.Scalar], for kind: Field.AnswerKind) -> Standing? {
        if let checked = ChosenAnswer.read(folded) ?? checkedBox(folded) {
            return kind == .presence && !checked ? .notImplemented : nil
        }
        var head = lead(folded)
        if let standing = standing(of: head) { return standing }
        if let prefix = leadingWord(of: head, in: prefixRows), prefix.length < head.count {
            head = head.dropFirst(prefix.length)
            if let standing = standing(of: head) { return standing }
        }
        let isBare = leadingWord(of: head, in: bareRows)?.length == head.count
        return kind == .presence && isBare && !head.isEmpty ? .notImplemented : nil
    }

    static func standing(of text: ArraySlice<Unicode.Scalar>) -> Standing? {
        guard let word = leadingWord(of: text, in: spellingRows), word.length == text.count else { return nil }
        return denials[Int(word.tag)]
    }

    /// The longest word at the beginning of a text.
    private static func leadingWord(
        of text: ArraySlice<Unicode.Scalar>,
        in rows: WordRows
    ) -> (length: Int, tag: UInt8)? {
        guard let first = text.first else { return nil }
        var found: (length: Int, tag: UInt8)?
        rows.forEachWord(
            in: rows.row(of: first.value),
            limit: text.count,
            scalar: { text[text.startIndex + $0].value }
        ) { length, tag in
            found = (length, tag)
            return false
        }
        return found
    }

    private static let denials: [Standing] = [.notImplemented, .notDisclosed, .notApplicable]
    private static let spellingRows = WordRows(
        spellings.map { word, standing in
            (Array(word.text.unicodeScalars.map(\.value)), UInt8(denials.firstIndex(of: standing) ?? 0))
        }
    )
    private static let bareRows = WordRows(bareDenials.map { (Array($0.unicodeScalars.map(\.value)), 0) })
    private static let prefixRows = WordRows(prefixes.map { (Array($0.unicodeScalars.map(\.value)), 0) })

    /// The words before the first stop or bracket: 無（今後検討）is 無, 実施なし。… is 実施なし.
    private static func lead(_ folded: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
        var rest = folded[...]
        while let first = rest.first, isOpener(first) { rest.removeFirst() }
        // 2:無, ②無, (2)無: the number of a choice.
        if rest.count > 1, let digit = rest.first, ("0"..."9").contains(digit) {
            let choice = rest.dropFirst()
            switch choice.first {
            case ":", ".", ")", "、": rest = choice.dropFirst().drop { $0 == " " }
            case "無", "な": rest = choice
            default: break
            }
        }
        for label in choiceLabels where rest.starts(with: label) { rest = rest.dropFirst(label.count) }
        return rest.prefix { !isStop($0) }
    }

    private static let choiceLabels = ["有無:", "実施の有無:", "実施有無:"].map { Array($0.unicodeScalars) }

    private static func isOpener(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "「", "『", "【", "[", "(", "・", "■", "☑", "●", "◆", "※", "<", "｢", "〔": true
        default: false
        }
    }

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
    private static func checkedBox(_ folded: [Unicode.Scalar]) -> Bool? {
        guard folded.contains(where: { isBlankBox($0) || isRing($0) }) else { return nil }
        var last: Unicode.Scalar?
        var previous: (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
        for character in folded {
            // ( )有 (○)無: a mark in brackets.
            if character == ")", previous.0 == "(", isMark(previous.1) || isRing(previous.1) {
                last = "■"
                previous = (previous.1, character)
                continue
            }
            previous = (previous.1, character)
            if let mark = last, isMark(mark) {
                if character == "有" || character == "あ" { return true }
                if character == "無" || character == "な" { return false }
            }
            last = character
        }
        return nil
    }

    /// Whether a character marks a choice: ■, ☑.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "■", "☑", "✓", "✔", "☒", "●", "◉", "レ", "✅": true
        default: false
        }
    }

    /// Whether a character is a ring drawn about a choice or beside it.
    static func isRing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "○", "◯", "〇": true
        default: false
        }
    }

    private static func isBlankBox(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "□", "☐", "○", "◯", "◇": true
        default: false
        }
    }
}
