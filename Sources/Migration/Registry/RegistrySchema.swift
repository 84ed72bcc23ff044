internal import GRDB

/// The tables of the registry, by version.
///
/// A published version is never changed: a new one is added below it.
enum RegistrySchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(sql: "PRAGMA application_id = \(Registry.applicationID)")
            try database.execute(sql: version1)
        }
        return migrator
    }

    /// The first version.
    ///
    /// Texts are as written; `_key` columns hold folded copies for searching. `runs` and what ``RegistryDump`` leaves out
    /// are of one run only; everything else depends on the inputs and the decisions alone.
    private static let version1 = """
        CREATE TABLE runs (
            id INTEGER PRIMARY KEY,
            started TEXT NOT NULL,
            finished TEXT,
            version TEXT NOT NULL,
            jobs INTEGER NOT NULL,
            outcome TEXT
        );
        CREATE TABLE submissions (
            id INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL UNIQUE,
            file TEXT NOT NULL,
            catalogue TEXT NOT NULL,
            layout TEXT,
            kind TEXT,
            date TEXT,
            service TEXT,
            provider TEXT,
            number TEXT,
            certified_on TEXT,
            expires_on TEXT,
            expiry TEXT,
            expiry_basis TEXT,
            service_key TEXT NOT NULL,
            provider_key TEXT NOT NULL,
            number_key TEXT NOT NULL,
            baseline TEXT,
            changed INTEGER,
            noise INTEGER,
            unchanged INTEGER,
            errors INTEGER NOT NULL,
            warnings INTEGER NOT NULL,
            information INTEGER NOT NULL,
            bytes INTEGER NOT NULL,
            settings TEXT NOT NULL,
            decisions TEXT NOT NULL
        );
        CREATE INDEX submissions_service ON submissions(service_key, provider_key);
        CREATE INDEX submissions_expiry ON submissions(expiry);
        CREATE TABLE inputs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            path TEXT NOT NULL UNIQUE,
            folder TEXT NOT NULL,
            name TEXT NOT NULL,
            raw BLOB,
            container INTEGER REFERENCES inputs(id) ON DELETE CASCADE,
            member INTEGER,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            run INTEGER NOT NULL,
            settings TEXT NOT NULL,
            state TEXT NOT NULL,
            sha256 TEXT,
            reason TEXT,
            message_ja TEXT,
            message_en TEXT
        );
        CREATE INDEX inputs_state ON inputs(run, state, id);
        CREATE INDEX inputs_sha256 ON inputs(sha256);
        CREATE INDEX inputs_container ON inputs(container);
        CREATE TABLE answers (
            submission INTEGER NOT NULL REFERENCES submissions(id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            field TEXT NOT NULL,
            claim TEXT NOT NULL,
            standing TEXT NOT NULL,
            evidence TEXT NOT NULL,
            withheld INTEGER NOT NULL,
            sheet TEXT,
            claim_cell TEXT,
            evidence_cell TEXT,
            baseline_claim TEXT,
            baseline_standing TEXT,
            baseline_evidence TEXT,
            baseline_origin TEXT,
            PRIMARY KEY (submission, position)
        ) WITHOUT ROWID;
        CREATE TABLE citations (
            submission INTEGER NOT NULL REFERENCES submissions(id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            text TEXT NOT NULL,
            label TEXT,
            title TEXT,
            edition TEXT,
            url TEXT,
            accessed TEXT,
            refers_to TEXT,
            locations TEXT,
            PRIMARY KEY (submission, position, ordinal)
        ) WITHOUT ROWID;
        CREATE TABLE unplaced (
            submission INTEGER NOT NULL REFERENCES submissions(id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            sheet TEXT NOT NULL,
            cell TEXT NOT NULL,
            text TEXT NOT NULL,
            reason TEXT NOT NULL,
            PRIMARY KEY (submission, ordinal)
        ) WITHOUT ROWID;
        CREATE TABLE documents (
            submission INTEGER NOT NULL REFERENCES submissions(id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            label TEXT,
            title TEXT,
            editions TEXT NOT NULL,
            url TEXT,
            key TEXT NOT NULL,
            PRIMARY KEY (submission, ordinal)
        ) WITHOUT ROWID;
        CREATE TABLE document_uses (
            submission INTEGER NOT NULL REFERENCES submissions(id) ON DELETE CASCADE,
            document INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            field TEXT NOT NULL,
            number TEXT NOT NULL,
            places TEXT NOT NULL,
            PRIMARY KEY (submission, document, ordinal)
        ) WITHOUT ROWID;
        CREATE TABLE findings (
            submission INTEGER NOT NULL REFERENCES submissions(id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            rule TEXT NOT NULL,
            code TEXT NOT NULL,
            severity TEXT NOT NULL,
            field TEXT,
            sheet TEXT,
            cell TEXT,
            message_ja TEXT NOT NULL,
            message_en TEXT NOT NULL,
            PRIMARY KEY (submission, ordinal)
        ) WITHOUT ROWID;
        CREATE INDEX findings_rule ON findings(rule);
        CREATE INDEX findings_code ON findings(code);
        CREATE TABLE ink (
            submission INTEGER NOT NULL REFERENCES submissions(id) ON DELETE CASCADE,
            field TEXT NOT NULL,
            part TEXT NOT NULL,
            kind TEXT NOT NULL,
            old TEXT,
            new TEXT,
            detail TEXT,
            PRIMARY KEY (submission, field, part)
        ) WITHOUT ROWID;
        CREATE TABLE ledger (
            submission INTEGER NOT NULL REFERENCES submissions(id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            value TEXT NOT NULL,
            part TEXT NOT NULL,
            sheet TEXT NOT NULL,
            cell TEXT NOT NULL,
            rule TEXT NOT NULL,
            own TEXT NOT NULL,
            raw TEXT,
            format TEXT,
            runs TEXT,
            result TEXT NOT NULL,
            note TEXT,
            PRIMARY KEY (submission, ordinal)
        ) WITHOUT ROWID;
        CREATE TABLE exceptions (
            submission INTEGER NOT NULL REFERENCES submissions(id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            value TEXT NOT NULL,
            part TEXT NOT NULL,
            sheet TEXT NOT NULL,
            cell TEXT NOT NULL,
            text TEXT NOT NULL,
            reason_ja TEXT NOT NULL,
            reason_en TEXT NOT NULL,
            state TEXT NOT NULL,
            problem_ja TEXT,
            problem_en TEXT,
            PRIMARY KEY (submission, ordinal)
        ) WITHOUT ROWID;
        CREATE TABLE tags (
            submission INTEGER NOT NULL REFERENCES submissions(id) ON DELETE CASCADE,
            tag TEXT NOT NULL,
            PRIMARY KEY (submission, tag)
        ) WITHOUT ROWID;
        CREATE TABLE decisions (
            id TEXT PRIMARY KEY,
            kind TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            value TEXT NOT NULL,
            part TEXT NOT NULL,
            sheet TEXT NOT NULL,
            cell TEXT NOT NULL,
            choice TEXT NOT NULL,
            field TEXT NOT NULL,
            old TEXT NOT NULL,
            new TEXT NOT NULL,
            remark TEXT NOT NULL
        ) WITHOUT ROWID;
        """
}
