/// The code pages that a workbook uses, each opened once.
final class CodePages {
    /// The number that the workbook names; Japanese when it names none.
    var number = 932
    private var opened: [Int: CodePage] = [:]

    /// The code page for the character set of a font.
    func page(characterSet: UInt8?) -> CodePage {
        let wanted = characterSet.flatMap { CodePage.number(characterSet: $0) } ?? number
        if let page = opened[wanted] { return page }
        let page = CodePage(wanted)
        opened[wanted] = page
        return page
    }
}
