internal import GRDB
public import Messages

/// What became of the inputs of a run; the counts add up.
public struct MigrationReport: Hashable, Sendable {
    /// A number of things of one kind.
    public struct Count: Hashable, Sendable {
        /// The stable word, or the path of a folder.
        public var name: String
        /// How many.
        public var count: Int
    }

    /// The inputs of one folder or archive.
    public struct Folder: Hashable, Sendable {
        /// Its path.
        public var path: String
        /// Inputs in it, archives not counted.
        public var inputs = 0
        /// Those that are submissions without a tag.
        public var migrated = 0
        /// Those that are submissions with a tag.
        public var tagged = 0
        /// Those that were left out.
        public var leftOut = 0
    }

    /// Inputs, members of archives counted and the archives themselves not.
    public var inputs = 0
    /// Inputs that are submissions without a tag.
    public var migrated = 0
    /// Inputs that are submissions with a tag.
    public var tagged = 0
    /// Inputs that were left out.
    public var leftOut = 0
    /// Archives whose members are inputs.
    public var archives = 0
    /// Different contents among the submissions.
    public var submissions = 0
    /// Submissions that were compared with the first application of their service.
    public var compared = 0
    /// Why inputs were left out.
    public var reasons: [Count] = []
    /// What submissions are marked with; one may have several.
    public var tags: [Count] = []
    /// Findings by severity, and the rules that found most.
    public var severities: [Count] = []
    /// The rows of the exceptions workbook, by what is to be decided.
    public var exceptions: [Count] = []
    /// The folders, in the order of their paths.
    public var folders: [Folder] = []

    /// Whether every input is accounted for.
    public var addsUp: Bool {
        migrated + tagged + leftOut == inputs && reasons.reduce(0) { $0 + $1.count } == leftOut
            && folders.reduce(0) { $0 + $1.inputs } == inputs
            && folders.allSatisfy { $0.migrated + $0.tagged + $0.leftOut == $0.inputs }
    }

    /// Inputs whose content another input has too.
    public var sameContent: Int { migrated + tagged - submissions }

    /// Counts the inputs of a run.
    ///
    /// - Parameter kinds: the rows of the exceptions workbook, by kind.
    init(_ registry: Registry, run: Int64, exceptions kinds: [ExceptionItem.Kind: Int]) throws {
        var report = Self()
        report.exceptions = ExceptionItem.Kind.allCases.compactMap { kind in
            kinds[kind].map { Count(name: kind.rawValue, count: $0) }
        }
        try registry.pool.read { try report.count($0, run) }
        self = report
    }

    private init() {}

    private mutating func count(_ database: Database, _ run: Int64) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT i.folder, i.state, EXISTS (SELECT 1 FROM tags t WHERE t.submission = s.id), count(*)
                FROM inputs i LEFT JOIN submissions s ON s.sha256 = i.sha256 AND i.state = 'migrated'
                WHERE i.run = ? GROUP BY 1, 2, 3 ORDER BY 1
                """,
            arguments: [run]
        )
        while let row = try rows.next() {
            let number: Int = row[3]
            guard let state = InputState(rawValue: row[1]), state != .archive else {
                archives += number
                continue
            }
            let path: String = row[0]
            if folders.last?.path != path { folders.append(Folder(path: path)) }
            let last = folders.count - 1
            inputs += number
            folders[last].inputs += number
            switch state {
            case .migrated where row[2] as Bool:
                tagged += number
                folders[last].tagged += number
            case .migrated:
                migrated += number
                folders[last].migrated += number
            case .leftOut, .pending, .archive:
                leftOut += number
                folders[last].leftOut += number
            }
        }
        let chosen = "SELECT DISTINCT sha256 FROM inputs WHERE run = ? AND state = 'migrated'"
        let counts = try Row.fetchOne(
            database,
            sql:
                "SELECT count(*), count(CASE WHEN baseline <> '' THEN 1 END) FROM submissions WHERE sha256 IN (\(chosen))",
            arguments: [run]
        )
        submissions = counts?[0] ?? 0
        compared = counts?[1] ?? 0
        func counted(_ sql: String) throws -> [Count] {
            try Row.fetchAll(database, sql: sql, arguments: [run]).map { Count(name: $0[0], count: $0[1]) }
        }
        reasons = try counted(
            """
            SELECT reason, count(*) FROM inputs WHERE run = ? AND state = 'left-out' GROUP BY 1 ORDER BY 2 DESC, 1
            """
        )
        tags = try counted(
            """
            SELECT tag, count(*) FROM tags JOIN submissions s ON s.id = submission WHERE s.sha256 IN (\(chosen))
            GROUP BY 1 ORDER BY 2 DESC, 1
            """
        )
        severities = try counted(
            """
            SELECT severity, count(*) FROM findings JOIN submissions s ON s.id = submission WHERE s.sha256 IN (\(chosen))
            GROUP BY 1 ORDER BY 1
            """
        )
    }

    /// The counts in one line.
    public var summary: Message {
        Message(
            ja: "入力\(inputs)件＝移行\(migrated)件＋印付きで移行\(tagged)件＋除外\(leftOut)件。申請\(submissions)件"
                + "（同じ内容のファイル\(sameContent)件）、初回申請と比較\(compared)件。",
            en: "\(inputs) inputs = \(migrated) migrated + \(tagged) migrated with tags + \(leftOut) left out. "
                + "\(submissions) submissions (\(sameContent) files of the same content), \(compared) compared with the "
                + "first application."
        )
    }
}
