internal import Foundation
internal import GRDB
internal import Messages

/// A migration: lists the inputs, reads what was not read before, compares, and reports.
///
/// Everything that was done stands in the registry, so that the same command goes on where it was stopped or killed. What
/// is written depends on the inputs and the decisions alone, not on their order, the number of threads, or the day.
public final class MigrationRun {
    private let options: MigrationOptions
    private let observe: (MigrationProgress) -> Void
    private let isStopped: () -> Bool
    private var progress = MigrationProgress(phase: .listing, done: 0, total: 0, leftOut: 0, rate: 0, isEnd: false)
    private var meter = RateMeter()

    static let stopped = MigrationError(
        .stopped,
        ja: "中断しました。終わった分は記録済みです。同じコマンドで続きから再開できます。",
        en: "Stopped. What is done is safe; the same command goes on from there."
    )

    /// Prepares a run.
    ///
    /// - Parameters:
    ///   - options: what is to be done.
    ///   - isStopped: asked often; once it says true the run ends with ``MigrationError/Code/stopped``.
    ///   - observe: told of the progress, in the thread that calls ``run()``.
    public init(
        _ options: MigrationOptions,
        isStopped: @escaping () -> Bool = { false },
        observe: @escaping (MigrationProgress) -> Void = { _ in }
    ) {
        self.options = options
        self.isStopped = isStopped
        self.observe = observe
    }

    /// Runs to the end.
    ///
    /// - Returns: the counts, which add up to the inputs.
    /// - Throws: ``MigrationError`` for what stops the whole; a file that cannot be read is left out and told of.
    public func run() throws(MigrationError) -> MigrationReport {
        let given = try options.decisions.map { path throws(MigrationError) in try DecisionBook.read(path) }
        let tree = try OutputTree(options.output)
        let registry = try Registry(writing: options.registryPath, readers: options.jobs + 1)
        let report: MigrationReport
        do {
            let decisions = try store(given, registry)
            let run = try goOn(registry) ?? begin(registry)
            options.inFlight.run = run.number
            if !run.isListed { try list(registry, run.number) }
            try requeue(registry, run.number, tree, decisions)
            let pool = workers(registry, decisions)
            do {
                try read(registry, run.number, tree, pool)
                try compare(registry, tree, pool)
            } catch {
                pool.stop()
                throw error
            }
            pool.stop()
            progress.phase = .reporting
            tell(isEnd: false)
            let exceptions = try ExceptionsWorkbook(registry: registry, tree: tree, run: run.number).write()
            report = try MigrationReport(registry, run: run.number, exceptions: exceptions)
            try ReportWriter(registry: registry, tree: tree, run: run.number, language: options.language)
                .write(report)
            try finish(registry, run.number)
        } catch {
            throw Registry.error(error, options.registryPath)
        }
        try registry.close()
        return report
    }

    // MARK: Beginning and end

    private func store(_ given: [DecisionBook], _ registry: Registry) throws -> DecisionSet {
        try registry.pool.write { database in
            for book in given { try DecisionTable.store(book, database) }
            return DecisionSet(try DecisionTable.all(database))
        }
    }

    /// The run that failed on an input, which is left out now; nil where this run is one of its own.
    private func goOn(_ registry: Registry) throws -> (number: Int64, isListed: Bool)? {
        let marks = FailureMark.read(options.output)
        defer { FailureMark.clear(options.output) }
        guard let last = marks.last else { return nil }
        return try registry.pool.write { database in
            for mark in marks {
                try database.execute(
                    sql: """
                        UPDATE inputs SET state = ?, reason = ?, message_ja = ?, message_en = ?
                        WHERE id = ? AND run = ? AND state = 'pending'
                        """,
                    arguments: [
                        InputState.leftOut.rawValue, mark.reason.reason, mark.reason.message.japanese,
                        mark.reason.message.english, mark.input, mark.run,
                    ]
                )
            }
            return options.isResumed ? (last.run, true) : nil
        }
    }

    private func begin(_ registry: Registry) throws -> (number: Int64, isListed: Bool) {
        try registry.pool.write { database in
            try database.execute(
                sql: "INSERT INTO runs (started, version, jobs) VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?)",
                arguments: [options.version, options.jobs]
            )
            return (database.lastInsertedRowID, false)
        }
    }

    private func finish(_ registry: Registry, _ run: Int64) throws {
        try registry.pool.write { database in
            try database.execute(
                sql: """
                    UPDATE runs SET finished = strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), outcome = 'finished' WHERE id = ?
                    """,
                arguments: [run]
            )
        }
    }

    private func list(_ registry: Registry, _ run: Int64) throws {
        var excluded: Set<FileStatus.Identity> = []
        let own =
            [options.output] + ["", "-wal", "-shm", "-journal"].map { options.registryPath + $0 } + options.decisions
        for path in own { if let status = RawPath(path).status() { excluded.insert(status.identity) } }
        let listing = InputListing(
            registry,
            run: run,
            settings: options.stamp,
            progress: { [self] count in
                progress.total = count
                tell(isEnd: false)
            },
            isStopped: isStopped
        )
        try listing.list(options.inputs, excluded: excluded)
        progress.total = listing.count
    }

    /// Marks for reading what was read under other decisions, and what the tree no longer holds.
    private func requeue(_ registry: Registry, _ run: Int64, _ tree: OutputTree, _ decisions: DecisionSet) throws {
        try registry.pool.write { database in
            var stale: [String] = []
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT DISTINCT s.sha256, s.bytes, s.decisions FROM submissions s JOIN inputs i ON i.sha256 = s.sha256
                    WHERE i.run = ?
                    """,
                arguments: [run]
            )
            while let row = try rows.next() {
                let sha256: String = row[0]
                if tree.size(sha256, .submission) != row[1] || tree.size(sha256, .findings) == nil
                    || decisions.stamp(of: sha256) != row[2]
                {
                    stale.append(sha256)
                }
            }
            // What a decision left out comes back when the decision is another one.
            let excluded = try Row.fetchCursor(
                database,
                sql: "SELECT DISTINCT sha256 FROM inputs WHERE run = ? AND reason = 'excluded'",
                arguments: [run]
            )
            while let row = try excluded.next() {
                let sha256: String = row[0]
                if !decisions[sha256].contains(where: { $0.choice == .exclude }) { stale.append(sha256) }
            }
            for sha256 in stale {
                try Registry.forget(sha256, database)
                try database.execute(
                    sql: "UPDATE inputs SET state = 'pending' WHERE sha256 = ? AND run = ?",
                    arguments: [sha256, run]
                )
            }
        }
    }

    private func workers(_ registry: Registry, _ decisions: DecisionSet) -> WorkerPool {
        let settings = options.intake
        let stamp = options.stamp
        let inFlight = options.inFlight
        let pool = registry.pool
        let root = options.output
        return WorkerPool(count: options.jobs) { number in
            let intake = FormIntake(settings, decisions: decisions)
            let comparison = ComparisonWorker(
                root: root,
                pool: pool,
                settings: settings,
                citations: intake.citations
            )
            return { job in
                do throws(MigrationError) {
                    switch job {
                    case .read(let ticket):
                        inFlight.begin(ticket.id, slot: number, at: ProcessInfo.processInfo.systemUptime)
                        defer { inFlight.end(slot: number) }
                        var failure: MigrationError?
                        let result = intake.read(ticket) { sha256 in
                            do {
                                return try pool.read { database in
                                    try Registry.isKnown(sha256, stamp, decisions.stamp(of: sha256), database)
                                }
                            } catch {
                                failure = Registry.error(error, pool.path)
                                return false
                            }
                        }
                        if let failure { throw failure }
                        return .read(result)
                    case .compare(let ticket): return .compared(try comparison.compare(ticket))
                    }
                } catch {
                    return .failed(error)
                }
            }
        }
    }

    private func tell(isEnd: Bool) {
        progress.rate = meter.rate(progress.done, at: ProcessInfo.processInfo.systemUptime)
        progress.isEnd = isEnd
        observe(progress)
    }

    // MARK: Reading

    private func read(_ registry: Registry, _ run: Int64, _ tree: OutputTree, _ pool: WorkerPool) throws {
        progress.phase = .reading
        let (done, leftOut) = try registry.pool.read { database in
            (
                try Int.fetchOne(
                    database,
                    sql: "SELECT count(*) FROM inputs WHERE run = ? AND state <> 'pending'",
                    arguments: [run]
                ) ?? 0,
                try Int.fetchOne(
                    database,
                    sql: "SELECT count(*) FROM inputs WHERE run = ? AND state = 'left-out'",
                    arguments: [run]
                ) ?? 0
            )
        }
        progress.done = done
        progress.leftOut = leftOut
        progress.total = try registry.pool.read { database in
            try Int.fetchOne(database, sql: "SELECT count(*) FROM inputs WHERE run = ?", arguments: [run]) ?? 0
        }
        meter = RateMeter()
        tell(isEnd: false)
        let intakes = IntakeWriter(registry: registry, tree: tree, run: run, settings: options.stamp)
        var source = TicketSource(registry: registry, run: run)
        try drive(pool) {
            try source.next().map { .read($0) }
        } isIdle: {
            // Members of archives become inputs when the archive is written.
            try intakes.commit(&progress)
        } take: { result in
            guard case .read(let intake) = result else { return }
            try intakes.take(intake, &progress)
        }
        try intakes.commit(&progress)
        tell(isEnd: true)
    }

    // MARK: Comparing

    private func compare(_ registry: Registry, _ tree: OutputTree, _ pool: WorkerPool) throws {
        let finishing = SubmissionFinishing(registry: registry, tree: tree)
        try finishing.removeOrphans()
        try finishing.settleNames()
        let waiting = try finishing.group()
        progress.phase = .comparing
        progress.done = 0
        progress.total = waiting.count
        meter = RateMeter()
        guard !waiting.isEmpty else { return }
        tell(isEnd: false)
        var position = 0
        var batch: [ComparedRecord] = []
        func commit() throws {
            try finishing.write(batch)
            progress.done += batch.count
            batch = []
            tell(isEnd: false)
        }
        try drive(pool) {
            guard position < waiting.count else { return nil }
            position += 1
            return .compare(waiting[position - 1])
        } isIdle: {
            try commit()
        } take: { result in
            guard case .compared(let record) = result else { return }
            batch.append(record)
            if batch.count >= 32 { try commit() }
        }
        try commit()
        tell(isEnd: true)
    }

    /// Keeps the workers busy until there is no more to do.
    private func drive(
        _ pool: WorkerPool,
        next: () throws -> Job?,
        isIdle: () throws -> Void,
        take: (JobResult) throws -> Void
    ) throws {
        var inFlight = 0
        var isStopping = false
        while true {
            while inFlight < pool.window, !isStopping {
                guard let job = try next() else { break }
                pool.jobs.put(job)
                inFlight += 1
            }
            if inFlight == 0 {
                try isIdle()
                if isStopping { throw Self.stopped }
                guard let job = try next() else { return }
                pool.jobs.put(job)
                inFlight += 1
            }
            guard let result = pool.results.take(until: Date(timeIntervalSinceNow: 0.5)) else {
                // A long file: what is done is written meanwhile.
                if !isStopping { try isIdle() }
                let now = ProcessInfo.processInfo.systemUptime
                if let input = options.inFlight.input(before: now - options.timeLimit) {
                    options.onStuck(options.inFlight.run, input)
                }
                isStopping = isStopping || isStopped()
                tell(isEnd: false)
                continue
            }
            inFlight -= 1
            if case .failed(let error) = result { throw error }
            try take(result)
            isStopping = isStopping || isStopped()
        }
    }
}
