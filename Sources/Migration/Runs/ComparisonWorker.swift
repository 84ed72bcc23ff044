internal import ApplicationForm
internal import FormChecks
internal import GRDB
internal import Messages
internal import RedInk
internal import Review
internal import SpreadsheetReading

/// Sets a submission beside the first application of its service; both are read from the tree.
struct ComparisonWorker {
    let root: String
    let pool: DatabasePool
    let settings: IntakeSettings
    /// What was read of evidence in this thread.
    let citations: CitationMemory
    private let checker = Checker()

    init(root: String, pool: DatabasePool, settings: IntakeSettings, citations: CitationMemory) {
        self.root = root
        self.pool = pool
        self.settings = settings
        self.citations = citations
    }

    /// Compares and checks.
    func compare(_ ticket: ComparisonTicket) throws(MigrationError) -> ComparedRecord {
        let submission = try load(ticket.sha256)
        let baseline = try ticket.baseline.map { sha256 throws(MigrationError) in try load(sha256) }
        guard let catalogue = catalogue(submission.catalogue) else {
            throw MigrationError(
                .fault,
                ja: "カタログ「\(submission.catalogue)」がありません。",
                en: "There is no catalogue “\(submission.catalogue)”."
            )
        }
        let form = FormIntake.checkedForm(
            submission,
            catalogue,
            baseline: baseline,
            ink: try ink(ticket.submission, hasWorkbook: submission.source?.layout != nil),
            citations
        )
        let findings = checker.findings(in: form)
        return ComparedRecord(
            submission: ticket.submission,
            sha256: ticket.sha256,
            baseline: ticket.baseline,
            counts: form.comparison?.summary,
            findings: findings,
            findingsFile: Self.file(findings, catalogue, submission),
            comparisonFile: form.comparison.map { ComparisonJSON($0).bytes() }
        )
    }

    /// The findings as they stand beside the submission: in Japanese, the office's language.
    static func file(_ findings: [Finding], _ catalogue: Catalogue, _ submission: Submission) -> [UInt8] {
        JSONReporter().bytes(
            of: CheckReport(findings: findings, catalogue: catalogue, file: submission.source?.file ?? ""),
            in: .japanese
        )
    }

    private func catalogue(_ id: String) -> Catalogue? {
        [settings.family, settings.catalogue].compactMap { $0 }.first { $0.id == id } ?? Catalogue.builtIn(id)
    }

    private func load(_ sha256: String) throws(MigrationError) -> Submission {
        let path = "\(root)/\(OutputTree.place(sha256, .submission))"
        guard let bytes = try? FileBytes.read(RawPath(path), limit: settings.limits.fileBytes) else {
            // A registry may be older than the folder: one for the batches of many years.
            throw MigrationError(
                .unusable,
                ja: "\(path)：台帳にある比較元の申請データがこのフォルダーにありません。台帳のフォルダーを -o に指定するか、その申請書も入力に加えてください。",
                en:
                    "\(path): The registry knows this submission, with which a renewal is to be compared, but it is not in"
                    + " this folder. Give the folder of the registry as -o, or that form as an input too."
            )
        }
        do {
            return try Submission(json: bytes)
        } catch {
            throw MigrationError(.fault, ja: "\(path)：読み戻せません。", en: "\(path): It cannot be read back.")
        }
    }

    private func ink(_ id: Int64, hasWorkbook: Bool) throws(MigrationError) -> [String: MarkedInk]? {
        guard hasWorkbook else { return nil }
        do {
            return try pool.read { database in
                let rows = try Row.fetchCursor(
                    database,
                    sql: "SELECT field, part, kind, old, new, detail FROM ink WHERE submission = ?",
                    arguments: [id]
                )
                var marks: [String: MarkedInk] = [:]
                while let row = try rows.next() {
                    guard let kind = InkRow.Kind(rawValue: row[2]) else { continue }
                    let reading = InkRow(kind: kind, old: row[3], new: row[4], detail: row[5]).reading
                    let field: String = row[0]
                    let part: String = row[1]
                    if part == "claim" {
                        marks[field, default: MarkedInk()].claim = reading
                    } else {
                        marks[field, default: MarkedInk()].evidence = reading
                    }
                }
                return marks
            }
        } catch {
            throw Registry.error(error, pool.path)
        }
    }
}
