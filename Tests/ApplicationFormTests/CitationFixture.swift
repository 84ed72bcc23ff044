import ApplicationForm
import Foundation
import Testing

/// A cell and the citations that we expect of it; one line of a fixture.
struct CitationFixture: Decodable, Sendable, CustomTestStringConvertible {
    let id: String
    let text: String
    let citations: [Citation]

    var testDescription: String { id }

    /// The lines of a file in `Fixtures`.
    static func lines(_ name: String) throws -> [CitationFixture] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).jsonl")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(CitationFixture.self, from: Data($0.utf8))
        }
    }

    /// A citation as the comparison sees it: white space inside a title or an edition does not count.
    static func comparable(_ citation: Citation) -> Citation {
        var result = citation
        result.title = citation.title.map { $0.filter { !$0.isWhitespace } }
        result.edition = citation.edition.map { $0.filter { !$0.isWhitespace } }
        if result.locations?.isEmpty == true { result.locations = nil }
        return result
    }

    /// Whether the texts of the citations stand in the cell, one after another.
    ///
    /// By bytes: a character may be cut where a mark follows an odd base.
    static func standInOrder(_ citations: [Citation], in cell: String) -> Bool {
        var rest = Array(cell.utf8)[...]
        for citation in citations {
            let text = Array(citation.text.utf8)
            guard !text.isEmpty, rest.count >= text.count,
                let start = (rest.startIndex...rest.endIndex - text.count).first(where: {
                    rest[$0] == text[0] && rest[$0..<$0 + text.count].elementsEqual(text)
                })
            else { return false }
            rest = rest[(start + text.count)...]
        }
        return true
    }
}
