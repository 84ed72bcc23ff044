internal import ApplicationForm
internal import ArgumentParser
internal import FormChecks
internal import FormConversion
internal import Messages
internal import SpreadsheetWriting

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// `shugaki check`: every gap of a form in one run.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a form: completeness, evidence, values, dates and red ink. Exit 1 when errors are found."
    )

    /// The formats of the report.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case sarif
        case xlsx
    }

    @Argument(help: "The submission: its JSON, or a form workbook; - for standard input.", completion: .file())
    var submission: String?

    @Option(help: "The earlier application that a renewal is compared with.", completion: .file())
    var baseline: String?

    @Option(help: "The format of the report.")
    var format = Format.text

    @Option(name: .shortAndLong, help: "The file to write; standard output when not given.", completion: .file())
    var output: String?

    @Option(
        help: "The settings; shugaki.json beside the input when not given.",
        completion: .file(extensions: ["json"])
    )
    var settings: String?

    @Flag(help: "Print the rules and exit.")
    var rules = false

    @Option(help: .hidden)
    var today: String?

    @OptionGroup var catalogue: CatalogueOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        if submission == nil, !rules { throw ValidationError("Give the submission to check, or --rules.") }
        if let today, CalendarDate(today) == nil { throw ValidationError("--today is no date YYYY-MM-DD.") }
    }

    func run() throws {
        if rules {
            try OutputFile(path: output).write(Array("\(RuleListing.text(in: Terminal.language))\n".utf8))
            return
        }
        guard let submission else { return }
        let chosen = try catalogue.catalogue()
        let settings = try SettingsInput(named: settings, beside: submission).settings
        let forms = FormReaderSource(chosen)
        let input = try SubmissionInput(submission, catalogue: chosen, forms: forms)
        let earlier = try baseline.map { try SubmissionInput($0, catalogue: chosen, forms: forms).submission }
        if let earlier { PairDoubts(baseline: earlier, current: input.submission).tell() }
        let form = CheckedForm(
            input.submission,
            catalogue: input.catalogue,
            settings: settings,
            today: try today.flatMap { CalendarDate($0) } ?? Self.currentDay(),
            baseline: earlier,
            ink: input.reading?.ink.mapValues { MarkedInk(claim: $0.claim, evidence: $0.evidence) },
            citations: forms.citations
        )
        let file = input.submission.source?.file ?? submission.split(separator: "/").last.map(String.init) ?? submission
        let report = CheckReport(findings: Checker().findings(in: form), catalogue: input.catalogue, file: file)
        try OutputFile(path: output).write(try bytes(of: report))
        if output != nil, output != "-" { Terminal.note(report.summary[Terminal.language]) }
        if report.hasErrors { throw ExitCode.found }
    }

    private func bytes(of report: CheckReport) throws -> [UInt8] {
        do {
            return try reporter.bytes(of: report, in: Terminal.language)
        } catch let error as WriteError {
            throw Failure(error)
        }
    }

    private var reporter: any Reporter {
        switch format {
        case .text: TextReporter()
        case .json: JSONReporter()
        case .sarif: SARIFReporter()
        case .xlsx: SpreadsheetReporter()
        }
    }

    /// The day by the local clock.
    private static func currentDay() throws -> CalendarDate {
        var now = time(nil)
        var parts = tm()
        guard localtime_r(&now, &parts) != nil,
            let day = CalendarDate(
                year: Int(parts.tm_year) + 1900,
                month: Int(parts.tm_mon) + 1,
                day: Int(parts.tm_mday)
            )
        else { throw Failure(.internalFault, ja: "今日の日付が分かりません。", en: "The clock gives no date.") }
        return day
    }
}
