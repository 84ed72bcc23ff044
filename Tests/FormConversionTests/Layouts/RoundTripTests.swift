import ApplicationForm
import FormConversion
import Testing

@Suite("Import, export, import")
struct RoundTripTests {
    @Test("an exported form says what was imported", arguments: FormFile.all)
    func identity(path: String) throws {
        let reading = try FormFile.read(path)
        #expect(reading.account.addsUp, "\(reading.account)")
        let first = reading.submission
        let catalogue = try #require(Catalogue.builtIn(first.catalogue))
        #expect(first.answers.map(\.field) == catalogue.fields.map(\.id))

        let writer = FormWorkbookWriter(catalogue: catalogue)
        let bytes = try writer.bytes(of: first)
        let again = try FormFile.read(bytes, name: path)
        #expect(again.account.addsUp, "\(again.account)")
        let second = again.submission
        #expect(second.catalogue == first.catalogue)
        #expect(second.application == first.application)
        let differences = zip(first.answers, second.answers).filter { Self.said($0) != Self.said($1) }
        #expect(differences.map { "\($0) became \($1)" } == [])
        #expect(second.answers.count == first.answers.count)
        #expect(second.unplaced == first.unplaced)
        // The origin tells of the file that was read: an export has red ink, whatever the first file had.
        #expect(second.answers.allSatisfy { $0.baseline.map { $0.origin == .redInk } ?? true })
    }

    @Test("the same input gives the same bytes", arguments: FormFile.all.filter { $0.hasPrefix("Samples/") })
    func sameBytes(path: String) throws {
        let first = try FormFile.read(path).submission
        #expect(try FormFile.read(path).submission.json() == first.json())
        let writer = FormWorkbookWriter(catalogue: try #require(Catalogue.builtIn(first.catalogue)))
        #expect(try writer.bytes(of: first) == writer.bytes(of: first))
    }

    @Test("a submission survives its JSON", arguments: FormFile.all)
    func json(path: String) throws {
        let submission = try FormFile.read(path).submission
        #expect(try Submission(json: submission.json()) == submission)
    }

    /// An answer without the cells that it came from.
    ///
    /// An exported baseline stands in red ink, whatever it came from.
    private static func said(_ answer: Answer) -> Answer {
        var answer = answer
        answer.source = nil
        answer.baseline?.origin = .redInk
        return answer
    }
}
