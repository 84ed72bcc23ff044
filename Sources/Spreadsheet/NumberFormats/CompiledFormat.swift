/// What a format code means, shared by all copies of its format.
final class CompiledFormat: Sendable {
    /// Whether numbers are shown just as `General` does.
    let isGeneral: Bool
    /// Whether the first section is a date or a time.
    let isDate: Bool

    /// A section for numbers, and which numbers it is for.
    private struct Choice {
        var section: FormatSection
        /// Nil when it is for all that are left.
        var condition: FormatCondition?
        /// Whether a negative number gets a minus sign.
        var showsSign: Bool
    }

    private let choices: [Choice]
    /// The parts of the text section; nil when texts are shown as they are.
    private let textParts: [FormatLexeme]?

    /// Codes of Excel have at most 255 characters.
    private static let longestCode = 1024
    private static let mostTexts = 4

    init(code: String) {
        guard !code.isEmpty, code.utf8.count <= Self.longestCode, let sections = FormatLexer.sections(of: code),
            sections.count <= 4
        else {
            isGeneral = true
            isDate = false
            choices = []
            textParts = nil
            return
        }
        var numeric = sections
        // The fourth section is for texts, and so is an earlier last one with an @.
        if let last = sections.last, sections.count == 4 || last.hasText {
            // More than a few texts in a format only swell every cell that has it.
            textParts = last.lexemes.count { $0 == .text || $0 == .general } <= Self.mostTexts ? last.lexemes : nil
            if sections.count > 1 { numeric.removeLast() }
        } else {
            textParts = nil
        }
        choices = Self.choices(numeric)
        isDate = choices.first?.section.isDate ?? false
        isGeneral =
            sections.count == 1 && sections[0].lexemes == [.general] && sections[0].numerals == nil
            && sections[0].condition == nil
    }

    /// The text of a number.
    func display(_ value: Double, dateSystem: DateSystem) -> String {
        guard value.isFinite else { return GeneralNumber.text(value) }
        for choice in choices where choice.condition?.holds(for: value) ?? true {
            return choice.section.text(of: value, showsSign: choice.showsSign, dateSystem: dateSystem)
                ?? GeneralNumber.text(value)
        }
        return GeneralNumber.text(value)
    }

    /// Whether texts are shown as they are.
    var showsTextAsIs: Bool { textParts.map { $0 == [.text] } ?? true }

    /// The text of a string.
    func display(_ text: String) -> String {
        guard let textParts else { return text }
        if textParts == [.text] { return text }
        var result = ""
        for part in textParts { result += part == .text || part == .general ? text : part.plainText }
        return result
    }

    /// Says which numbers each section is for, as Excel does where the code does not.
    private static func choices(_ sections: [RawSection]) -> [Choice] {
        var conditions = sections.map(\.condition)
        if sections.count == 2 {
            if conditions[0] == nil { conditions[0] = conditions[1] == nil ? .notNegative : .positive }
        } else if sections.count == 3 {
            conditions[0] = conditions[0] ?? .positive
            conditions[1] = conditions[1] ?? .negative
            conditions[2] = nil
        }
        return sections.indices.map { index in
            Choice(
                section: FormatSection(sections[index]),
                condition: conditions[index],
                showsSign: showsSign(sections[index], conditions[index], after: conditions[..<index])
            )
        }
    }

    /// Whether a negative number needs a minus sign in a section: not where the section itself says what it is.
    private static func showsSign(
        _ section: RawSection,
        _ condition: FormatCondition?,
        after earlier: ArraySlice<FormatCondition?>
    ) -> Bool {
        if let condition { return !condition.passesOnlyNegative }
        guard let first = earlier.first, let first else { return true }
        if earlier.count == 1 { return !first.leavesOnlyNegative }
        let leftNegative = earlier.contains { $0?.leavesOnlyNegative ?? false }
        return !(leftNegative && section.lexemes.contains(where: isMinus))
    }

    private static func isMinus(_ lexeme: FormatLexeme) -> Bool {
        guard case .literal(let text) = lexeme else { return false }
        return text.contains { "-−－△▲(（".contains($0) }
    }
}
