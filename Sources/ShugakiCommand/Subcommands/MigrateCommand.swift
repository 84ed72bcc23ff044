internal import ApplicationForm
internal import ArgumentParser
internal import Messages
internal import Migration

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// `shugaki migrate`: legacy submissions in bulk, every change accounted for.
struct MigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract:
            "Read legacy submissions in bulk into a folder and a registry, with every input and change accounted for.",
        discussion: """
            Exit status: 0 every input is a submission; 1 some were left out, each with its reason. A run that was stopped \
            goes on with the same command.
            """
    )

    @Argument(
        help:
            "Files, folders, patterns in quotes, zip archives; - for paths on standard input (lines, or parted by zeros).",
        completion: .file()
    )
    var inputs: [String]

    @Option(name: .shortAndLong, help: "The folder to write.", completion: .directory)
    var output: String?

    @Option(
        help: "The registry; registry.sqlite in the folder when not given.",
        completion: .file(extensions: ["sqlite"])
    )
    var registry: String?

    @Option(help: "Files that are read at the same time; the number of cores when not given.")
    var jobs: Int?

    @Option(
        help: "An exceptions workbook with decisions filled in; may be given several times.",
        completion: .file(extensions: ["xlsx"])
    )
    var decisions: [String] = []

    @Option(help: "- writes one line of JSON a submission to standard output, and nothing else.")
    var to: String?

    @Option(help: "Seconds after which a file that is still being read is left out.")
    var timeLimit = 300

    @Flag(help: .hidden)
    var resumed = false

    @OptionGroup var catalogue: CatalogueOption
    @OptionGroup var target: ConversionTarget
    @OptionGroup var language: LanguageOption

    func validate() throws {
        if let to, to != "-" { throw ValidationError("--to takes - only; a folder is given by --output.") }
        if to == nil, output == nil { throw ValidationError("Give the folder to write (-o OUTDIR), or --to -.") }
        if to != nil, output != nil || registry != nil || !decisions.isEmpty {
            throw ValidationError("--to - writes to standard output only: leave out -o, --registry and --decisions.")
        }
        if timeLimit < 1 { throw ValidationError("--time-limit is a number of seconds, 1 or more.") }
        if let jobs, !(1...1_024).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 1024.") }
    }

    func run() throws {
        StopSignal.install()
        let intake = IntakeSettings(
            catalogue: try catalogue.catalogue(),
            family: try target.name.map { try CatalogueOption.catalogue($0) }
        )
        let jobs = jobs ?? Int(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        do {
            guard let output else { return try stream(intake, jobs) }
            var options = MigrationOptions(inputs: inputs, output: output, jobs: jobs)
            options.registry = registry
            options.decisions = decisions
            options.intake = intake
            options.language = Terminal.language
            options.version = Shugaki.configuration.version
            options.timeLimit = Double(timeLimit)
            options.isResumed = resumed
            options.onStuck = { CrashGuard.startAnew($0, $1, isCrash: false) }
            CrashGuard.install(options.inFlight, output: output)
            let line = ProgressLine()
            let run = MigrationRun(options, isStopped: { StopSignal.isRaised }, observe: { line.show($0) })
            defer { line.end() }
            let report = try run.run()
            line.end()
            try Terminal.put(report.summary[Terminal.language])
            if report.leftOut > 0 { throw ExitCode.found }
        } catch let error as MigrationError {
            throw Failure(error)
        }
    }

    private func stream(_ intake: IntakeSettings, _ jobs: Int) throws {
        let stream = LineStream(
            intake,
            jobs: jobs,
            language: Terminal.language,
            isStopped: { StopSignal.isRaised },
            put: { try Terminal.put($0) }
        )
        if try stream.run(inputs).leftOut > 0 { throw ExitCode.found }
    }
}

extension Failure {
    /// What stops a migration, or a look into its registry.
    init(_ error: MigrationError) {
        let status: ExitCode =
            switch error.code {
            case .noInput: .noInput
            case .unusable: .unusableInput
            case .unwritable: .unwritableOutput
            case .stopped: ExitCode(128 + StopSignal.raised)
            default: .internalFault
            }
        self.init(status, error.message)
    }
}
