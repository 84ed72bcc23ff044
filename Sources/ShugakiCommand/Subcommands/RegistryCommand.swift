internal import ApplicationForm
internal import ArgumentParser
internal import Messages
internal import Migration

/// `shugaki registry`: looks into the registry of a migration.
struct RegistryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "registry",
        abstract: "Ask the registry that migrate writes.",
        subcommands: [RegistryQueryCommand.self, RegistryDumpCommand.self]
    )
}

/// `shugaki registry query`: what a secretariat asks.
struct RegistryQueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract:
            "Find submissions, renewals that are due, documents and findings. Width, spaces and case do not matter."
    )

    /// The formats of the answer.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    @Argument(help: "The registry.", completion: .file(extensions: ["sqlite"]))
    var registry: String

    @Option(help: "Submissions whose service's name holds this.")
    var service: String?

    @Option(help: "Submissions whose provider's name holds this.")
    var provider: String?

    @Option(help: "Submissions whose certification number holds this.")
    var number: String?

    @Option(help: "Certifications whose renewal window (60 to 30 days before the expiry) opens in this month, YYYY-MM.")
    var renewalWindow: String?

    @Option(help: "Where evidence documents are cited whose label or name holds this.")
    var document: String?

    @Option(help: "Findings of a rule, by id or code.")
    var rule: String?

    @Option(help: "The cells of the original of this SHA-256, rebuilt from answers and ledger.")
    var original: String?

    @Option(help: "The format of the answer.")
    var format = Format.text

    @OptionGroup var language: LanguageOption

    func validate() throws {
        let names = [service, provider, number].contains { $0 != nil }
        let asked = [names, renewalWindow != nil, document != nil, rule != nil, original != nil].count { $0 }
        guard asked == 1 else {
            throw ValidationError(
                "Ask one thing: --service, --provider and --number together, --renewal-window, --document, --rule or --original."
            )
        }
        if let renewalWindow, CalendarDate("\(renewalWindow)-01") == nil {
            throw ValidationError("--renewal-window is a month YYYY-MM.")
        }
        for word in [service, provider, number, document, rule, original].compactMap({ $0 })
        where TextFolding.matching.folded(word).isEmpty {
            throw ValidationError("A word to look for is blank.")
        }
    }

    private var query: RegistryQuery {
        if let renewalWindow, let month = CalendarDate("\(renewalWindow)-01") {
            return .renewalWindow(year: month.year, month: month.month)
        }
        if let document { return .document(document) }
        if let rule { return .rule(rule) }
        if let original { return .original(original) }
        return .submissions(service: service, provider: provider, number: number)
    }

    func run() throws {
        let answer: RegistryQuery.Answer
        do throws(MigrationError) { answer = try query.answer(from: registry) } catch { throw Failure(error) }
        switch format {
        case .json: try Terminal.put(AnswerJSON(answer).bytes())
        case .text:
            guard !answer.rows.isEmpty else {
                Terminal.note(Message(ja: "該当するものはありません。", en: "There is none.")[Terminal.language])
                return
            }
            try Terminal.put(answer.columns.map { $0.heading[Terminal.language] }.joined(separator: "\t"))
            for row in answer.rows { try Terminal.put(row.map { Self.line($0 ?? "") }.joined(separator: "\t")) }
        }
    }

    /// A value on one line: what would break the table is a blank, what would speak to the terminal is shown.
    private static func line(_ text: String) -> String {
        TerminalText.line(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
    }
}

/// `shugaki registry dump`: the content as text, for comparing two registries.
struct RegistryDumpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump",
        abstract: "Write the content as text, the same for equal registries; what belongs to single runs is left out."
    )

    @Argument(help: "The registry.", completion: .file(extensions: ["sqlite"]))
    var registry: String

    @OptionGroup var language: LanguageOption

    func run() throws {
        do {
            try RegistryDump.write(registry) { try Terminal.put($0) }
        } catch let error as MigrationError {
            throw Failure(error)
        }
    }
}
