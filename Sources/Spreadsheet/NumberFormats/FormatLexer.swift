/// Reads a format code into sections of lexemes.
///
/// The grammar is ECMA-376 part 1, 18.8.31, read leniently: what has no meaning is a literal.
struct FormatLexer {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var sections: [RawSection] = []
    private var section = RawSection()

    private init(_ code: String) { scalars = Array(code.unicodeScalars) }

    /// The sections of a code; nil when a bracket is not closed.
    static func sections(of code: String) -> [RawSection]? {
        var lexer = FormatLexer(code)
        return lexer.run() ? lexer.sections : nil
    }

    private mutating func run() -> Bool {
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == ";" {
                sections.append(section)
                section = RawSection()
                index += 1
                continue
            }
            section.isEmpty = false
            switch scalar {
            case "\"": quoted()
            case "[": guard bracket() else { return false }
            case "\\": skipping(literalOf: { $0 == "\\" ? "¥" : String($0) })
            case "_": skipping(literalOf: { _ in " " })
            case "*": skipping(literalOf: { _ in nil })
            default: plain(scalar)
            }
        }
        sections.append(section)
        return true
    }

    /// Reads a mark that takes the next scalar with it.
    private mutating func skipping(literalOf meaning: (Unicode.Scalar) -> String?) {
        if index + 1 < scalars.count, let text = meaning(scalars[index + 1]) { add(.literal(text)) }
        index += 2
    }

    private mutating func quoted() {
        var text = String.UnicodeScalarView()
        index += 1
        while index < scalars.count, scalars[index] != "\"" {
            text.append(scalars[index])
            index += 1
        }
        index += 1
        // The yen sign of Japanese code pages, shown as ¥ though stored as a backslash.
        if !text.isEmpty { add(.literal(String(text) == "\\" ? "¥" : String(text))) }
    }

    private mutating func plain(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "0": single(.placeholder(.zero))
        case "#": single(.placeholder(.optional))
        case "?": single(.placeholder(.space))
        case "1"..."9": single(.digit(Int(scalar.value) - 48))
        case ".": single(.point)
        case ",": single(.comma)
        case "%": single(.percent)
        case "/": single(.slash)
        case "@": single(.text)
        case "e", "E":
            if let next = at(index + 1), next == "+" || next == "-", isAfterDigit {
                add(.exponent(showsPlus: next == "+"))
                index += 2
            } else {
                letters()
            }
        case "g", "G":
            if matches("general") {
                add(.general)
                index += 7
            } else if matches("g/標準") {
                add(.general)
                index += 4
            } else {
                letters()
            }
        case "a", "A", "午", "上": if !meridiem() { letters() }
        case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S", "r", "R": letters()
        default: single(.literal(String(scalar)))
        }
    }

    private mutating func single(_ lexeme: FormatLexeme) {
        add(lexeme)
        index += 1
    }

    private mutating func add(_ lexeme: FormatLexeme) { section.lexemes.append(lexeme) }

    private var isAfterDigit: Bool {
        switch section.lexemes.last {
        case .placeholder, .point, .comma: true
        default: false
        }
    }

    /// Reads a run of one letter.
    private mutating func letters() {
        let first = scalars[index]
        let letter = Self.lowered(first)
        var end = index
        while let next = at(end), Self.lowered(next) == letter { end += 1 }
        let isWeekday = letter != "a" || end - index >= 3
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[index..<end])
        add(first.isASCII && isWeekday ? .letters(Character(letter), String(text)) : .literal(String(text)))
        index = end
    }

    private mutating func meridiem() -> Bool {
        for pair in ["am/pm", "午前/午後", "上午/下午"] where matches(pair) {
            let halves = pair.uppercased().split(separator: "/")
            add(.meridiem(morning: String(halves[0]), afternoon: String(halves[1])))
            index += 5
            return true
        }
        guard matches("a/p") else { return false }
        add(.meridiem(morning: String(scalars[index]), afternoon: String(scalars[index + 2])))
        index += 3
        return true
    }

    /// Reads `[…]`; false when it is not closed.
    private mutating func bracket() -> Bool {
        guard let end = scalars[index...].firstIndex(of: "]") else { return false }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[(index + 1)..<end])
        let content = String(view)
        index = end + 1
        if content.hasPrefix("$") {
            currency(content.dropFirst())
        } else if let condition = FormatCondition(content) {
            section.condition = condition
        } else if let letter = content.lowercased().first, "hms".contains(letter),
            content.lowercased().allSatisfy({ $0 == letter })
        {
            add(.elapsed(letter, count: content.count))
        } else if content.uppercased().hasPrefix("DBNUM") {
            section.numerals = Int(content.dropFirst(5)).flatMap(KanjiNumerals.init(number:))
        }
        // All else is a colour or an addition of another program, neither of which is text.
        return true
    }

    /// Reads `symbol-locale` of `[$symbol-locale]`.
    private mutating func currency(_ content: Substring) {
        if content.isEmpty {
            // Excel writes a bare [$] in place of a tag that older versions do not know, which is 元年 in Japanese.
            section.locale = .japanese(gannen: false)
            return
        }
        let symbol = content.prefix { $0 != "-" }
        if !symbol.isEmpty { add(.literal(symbol == "\\" ? "¥" : String(symbol))) }
        if symbol.endIndex < content.endIndex {
            section.locale = FormatLocale(tag: content[symbol.endIndex...].dropFirst())
        }
    }

    private func at(_ position: Int) -> Unicode.Scalar? {
        position < scalars.count ? scalars[position] : nil
    }

    /// Whether a text in lower case stands here, in either case.
    private func matches(_ text: String) -> Bool {
        var position = index
        for scalar in text.unicodeScalars {
            guard let found = at(position), Self.lowered(found) == scalar else { return false }
            position += 1
        }
        return true
    }

    private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (65...90).contains(scalar.value), let lower = Unicode.Scalar(scalar.value + 32) else { return scalar }
        return lower
    }
}
