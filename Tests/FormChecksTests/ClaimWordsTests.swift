import ApplicationForm
import FormChecks
import Foundation
import Testing

/// Claims as applicants write them, each with the code of the finding that it must raise, or none.
@Suite("Claims in the words of applicants")
struct ClaimWordsTests {
    private struct Line: Decodable {
        var field: String
        var claim: String
        /// The finding that is due; nil where none is.
        var code: String?
        /// The evidence; one that is beyond doubt when left out.
        var evidence: String?
    }

    private static func lines() throws -> [Line] {
        let file = Fixture.root.appending(path: "Tests/Fixtures/checks/claims.jsonl")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8))
        }
    }

    /// The codes of errors and warnings of a claim.
    private func codes(_ line: Line) -> Set<String> {
        let example = RuleExample([(line.field, line.claim, line.evidence ?? "資料1「会社案内」P.3")]) {
            $0.date = CalendarDate("2018-06-15")
        }
        let findings = example.findings(of: RuleRegistry.all)
        return Set(findings.filter { $0.field == line.field && $0.severity != .information }.map(\.code))
    }

    @Test("a claim that is at fault is found out")
    func faults() throws {
        for line in try Self.lines() {
            guard let code = line.code else { continue }
            #expect(codes(line).contains(code), "\(line.field): \(line.claim)")
        }
    }

    @Test("an honest claim raises neither an error nor a warning")
    func honest() throws {
        for line in try Self.lines() where line.code == nil {
            #expect(codes(line).isEmpty, "\(line.field): \(line.claim)")
        }
    }
}
