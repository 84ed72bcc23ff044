import ApplicationForm
import FormChecks
import FormConversion
import Foundation
import SpreadsheetReading
import Testing

/// The files that the tests read, and golden files that they compare with.
enum Fixture {
    /// The root of the repository.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let today = CalendarDate("2019-09-01")

    /// Reads a form of Samples.
    static func reading(_ name: String) throws -> FormReading {
        let bytes = [UInt8](try Data(contentsOf: root.appending(path: "Samples/\(name)")))
        let source = Source(file: name, sha256: String(repeating: "0", count: 64))
        return try FormReader().read(try WorkbookReader().read(bytes), source: source)
    }

    /// Prepares a form of Samples for the checks, as the command does.
    static func form(_ name: String, baseline: String? = nil, settings: CheckSettings = CheckSettings()) throws
        -> CheckedForm
    {
        let reading = try reading(name)
        return CheckedForm(
            reading.submission,
            catalogue: try #require(Catalogue.builtIn(reading.submission.catalogue)),
            settings: settings,
            today: try #require(today),
            baseline: try baseline.map { try Self.reading($0).submission },
            ink: reading.ink.mapValues { MarkedInk(claim: $0.claim, evidence: $0.evidence) }
        )
    }

    /// The report of a form of Samples.
    static func report(_ name: String, settings: CheckSettings = CheckSettings()) throws -> CheckReport {
        let form = try form(name, settings: settings)
        return CheckReport(findings: Checker().findings(in: form), catalogue: form.catalogue, file: name)
    }

    /// Compares bytes with a file of the repository; `RECORD=1` writes the file.
    static func expect(_ bytes: [UInt8], at path: String) throws {
        let file = root.appending(path: path)
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: file)
        }
        let golden = try Data(contentsOf: file)
        #expect(golden == Data(bytes), "\(path) is out of date; RECORD=1 swift test writes it anew")
    }
}
