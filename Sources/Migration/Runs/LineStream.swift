internal import ApplicationForm
public import Messages

/// A migration as a filter: paths in, one line of JSON a submission out (`migrate --to -`).
///
/// The lines stand in the order of the paths. What cannot be read is a line `{"file":…,"error":…}`, so that GNU parallel,
/// Slurm arrays and Spark's `pipe` can spread the paths over machines and put the lines together again.
public final class LineStream {
    /// How many lines came of what.
    public struct Counts: Hashable, Sendable {
        /// Submissions.
        public var submissions = 0
        /// Files left out.
        public var leftOut = 0
    }

    private let settings: IntakeSettings
    private let jobs: Int
    private let language: Language
    private let put: ([UInt8]) throws -> Void
    private let isStopped: () -> Bool
    private var counts = Counts()
    /// Results that came before those of earlier paths.
    private var early: [Int64: Intake] = [:]
    private var given: Int64 = 0
    private var written: Int64 = 0
    private var inFlight = 0

    /// Prepares a stream.
    ///
    /// - Parameters:
    ///   - settings: how each file is read.
    ///   - jobs: threads that read.
    ///   - language: the language of the reasons.
    ///   - isStopped: asked often; once it says true the stream ends.
    ///   - put: takes a line with its line feed.
    public init(
        _ settings: IntakeSettings,
        jobs: Int,
        language: Language,
        isStopped: @escaping () -> Bool = { false },
        put: @escaping ([UInt8]) throws -> Void
    ) {
        self.settings = settings
        self.jobs = max(1, jobs)
        self.language = language
        self.isStopped = isStopped
        self.put = put
    }

    /// Reads everything that was named; `-` stands for the paths on standard input, read as they come.
    ///
    /// - Throws: ``MigrationError``, or what `put` throws.
    public func run(_ inputs: [String]) throws -> Counts {
        let settings = settings
        let pool = WorkerPool(count: jobs) { _ in
            let intake = FormIntake(settings, decisions: DecisionSet(), product: .line)
            return { job in
                guard case .read(let ticket) = job else {
                    return .failed(MigrationError(.fault, ja: "比較は対象外です。", en: "Nothing is compared here."))
                }
                return .read(intake.read(ticket) { _ in false })
            }
        }
        defer { pool.stop() }
        let members = FormIntake(settings, decisions: DecisionSet(), product: .line)
        var walk = FolderWalk(excluded: [])
        func take(_ found: FolderWalk.Found) throws {
            switch found {
            case .file(let path, _):
                let ticket = InputTicket(id: given, path: path.text, name: path.name, file: path, members: [])
                try give(ticket, pool, members)
            case .leftOut(let path, let reason):
                let ticket = InputTicket(id: given, path: path.text, name: path.name, file: path, members: [])
                given += 1
                early[ticket.id] = Intake(ticket: ticket, sha256: nil, outcome: .leftOut(reason))
                try writeReady(members)
            }
        }
        for input in inputs {
            if input == "-" {
                try InputStream.paths { paths in for path in paths { try walk.walk([path], take) } }
                continue
            }
            let paths = InputPattern.paths(input)
            guard !paths.isEmpty else {
                throw MigrationError(
                    .noInput,
                    ja: "\(input)：ファイルがありません。",
                    en: "\(input): There is no such file."
                )
            }
            try walk.walk(paths, take)
        }
        while inFlight > 0 { try receive(pool, members) }
        return counts
    }

    private func give(_ ticket: InputTicket, _ pool: WorkerPool, _ members: FormIntake) throws {
        // A slow file holds back the lines after it: no more than a window of them are kept.
        while given - written >= Int64(pool.window), inFlight > 0 { try receive(pool, members) }
        guard !isStopped() else { throw MigrationRun.stopped }
        given += 1
        inFlight += 1
        pool.jobs.put(.read(ticket))
    }

    private func receive(_ pool: WorkerPool, _ members: FormIntake) throws {
        guard let result = pool.results.take() else { return }
        inFlight -= 1
        switch result {
        case .read(let intake): early[intake.ticket.id] = intake
        case .failed(let error): throw error
        case .compared: break
        }
        try writeReady(members)
    }

    private func writeReady(_ members: FormIntake) throws {
        while let intake = early.removeValue(forKey: written) {
            written += 1
            try write(intake, members)
        }
    }

    /// Writes the line of a file, or those of an archive's members: read here, one at a time, in the archive's order.
    private func write(_ intake: Intake, _ members: FormIntake) throws {
        // A list of what waits, not recursion: archives may hold archives.
        var waiting: [InputTicket] = []
        try write(intake, &waiting)
        while let ticket = waiting.popLast() {
            guard !isStopped() else { throw MigrationRun.stopped }
            try write(members.read(ticket) { _ in false }, &waiting)
        }
    }

    private func write(_ intake: Intake, _ waiting: inout [InputTicket]) throws {
        switch intake.outcome {
        case .form(let record):
            counts.submissions += 1
            try put(record.file + [UInt8(ascii: "\n")])
        case .known: break
        case .leftOut(let reason):
            counts.leftOut += 1
            var writer = JSONWriter(indented: false)
            writer.object { writer in
                writer.member("file", intake.ticket.path)
                writer.member("error", reason.message[language])
                writer.member("reason", reason.reason)
            }
            try put(writer.bytes + [UInt8(ascii: "\n")])
        case .archive(let list): waiting += list.reversed().map { Self.ticket($0, of: intake.ticket) }
        }
    }

    private static func ticket(_ member: SubmissionArchive.Member, of parent: InputTicket) -> InputTicket {
        InputTicket(
            id: parent.id,
            path: "\(parent.path)/\(member.name)",
            name: member.name.split(separator: "/").last.map(String.init) ?? member.name,
            file: parent.file,
            members: parent.members + [member.index]
        )
    }
}
