internal import ApplicationForm
internal import FormChecks
internal import GRDB
internal import Messages
internal import RedInk

/// Writes what one form gave, in the transaction that is open.
final class RegistryRows {
    private let database: Database
    private let answers: RowWriter
    private let citations: RowWriter
    private let unplaced: RowWriter
    private let documents: RowWriter
    private let uses: RowWriter
    private let findings: RowWriter
    private let ink: RowWriter
    private let ledger: RowWriter
    private let exceptions: RowWriter
    private let tags: RowWriter
    private let submissions: RowWriter

    /// Prepares the statements; they live as long as the connection.
    init(_ database: Database) throws {
        self.database = database
        func writer(_ table: String, _ columns: Int, or conflict: String = "ABORT") throws -> RowWriter {
            let marks = [String](repeating: "?", count: columns).joined(separator: ", ")
            return try RowWriter("INSERT OR \(conflict) INTO \(table) VALUES (\(marks))", database)
        }
        answers = try writer("answers", 14)
        citations = try writer("citations", 11)
        unplaced = try writer("unplaced", 6)
        documents = try writer("documents", 7)
        uses = try writer("document_uses", 6)
        findings = try writer("findings", 10)
        ink = try writer("ink", 7)
        ledger = try writer("ledger", 13)
        exceptions = try writer("exceptions", 14)
        tags = try writer("tags", 2, or: "IGNORE")
        submissions = try writer("submissions", 27)
    }

    /// Writes a form; an earlier reading of the same content gives way.
    func write(_ record: FormRecord, settings: String) throws {
        let submission = record.submission
        guard let source = submission.source else { return }
        try Registry.forget(source.sha256, database)
        let application = submission.application
        let names = ServiceNames(submission)
        let expiry = CertificationExpiry(application)
        func count(_ severity: Severity) -> Int { record.findings.count { $0.severity == severity } }
        submissions.number(Int?.none).text(source.sha256).text(source.file).text(submission.catalogue)
            .text(source.layout).text(application.kind?.rawValue).text(application.date?.description)
            .text(names.service).text(names.provider).text(application.certificationNumber)
            .text(application.certifiedOn?.description).text(application.expiresOn?.description)
            .text(expiry?.day.description).text(expiry?.basis.rawValue)
            .text(names.serviceKey).text(names.providerKey).text(names.numberKey)
            .text(nil).number(Int?.none).number(Int?.none).number(Int?.none)
            .number(count(.error)).number(count(.warning)).number(count(.information))
            .number(record.file.count).text(settings).text(record.decisions)
        try submissions.write()
        let id = database.lastInsertedRowID
        for (position, answer) in submission.answers.enumerated() { try write(answer, position, id) }
        for (ordinal, entry) in submission.unplaced.enumerated() {
            unplaced.number(id).number(ordinal).text(entry.sheet).text(entry.cell).text(entry.text).text(entry.reason)
            try unplaced.write()
        }
        for (ordinal, document) in record.documents.enumerated() {
            let key = TextFolding.matching.folded(
                [document.label, document.title].compactMap { $0 }.joined(separator: " ")
            )
            documents.number(id).number(ordinal).text(document.label).text(document.title)
                .text(document.editions.joined(separator: "、")).text(document.url).text(key)
            try documents.write()
            for (place, use) in document.uses.enumerated() {
                uses.number(id).number(ordinal).number(place).text(use.field).text(use.number).text(use.places)
                try uses.write()
            }
        }
        try write(record.findings, id)
        for (field, marks) in (record.ink ?? [:]).sorted(by: { $0.key < $1.key }) {
            for (part, reading) in [("claim", marks.claim), ("evidence", marks.evidence)] {
                guard let reading, let row = InkRow(reading) else { continue }
                ink.number(id).text(field).text(part).text(row.kind.rawValue).text(row.old).text(row.new)
                    .text(row.detail)
                try ink.write()
            }
        }
        for (ordinal, entry) in record.ledger.enumerated() {
            ledger.number(id).number(ordinal).text(entry.value).text(entry.part).text(entry.sheet).text(entry.cell)
                .text(entry.rule.rawValue).text(entry.own).text(entry.raw).text(entry.format).text(entry.runs)
                .text(entry.result).text(entry.note)
            try ledger.write()
        }
        for (ordinal, item) in record.exceptions.enumerated() {
            exceptions.number(id).number(ordinal).text(item.id).text(item.kind.rawValue).text(item.value)
                .text(item.part).text(item.sheet).text(item.cell).text(item.text).text(item.reason.japanese)
                .text(item.reason.english).text(item.state.rawValue).text(item.problem?.japanese)
                .text(item.problem?.english)
            try exceptions.write()
        }
        for tag in record.tags.map(\.rawValue).sorted() {
            tags.number(id).text(tag)
            try tags.write()
        }
    }

    private func write(_ answer: Answer, _ position: Int, _ id: Int64) throws {
        let baseline = answer.baseline
        answers.number(id).number(position).text(answer.field).text(answer.claim.text)
            .text(answer.claim.standing.rawValue).text(answer.evidence.text).number(answer.withheld ? 1 : 0)
            .text(answer.source?.sheet).text(answer.source?.claim).text(answer.source?.evidence)
            .text(baseline?.claim.text).text(baseline?.claim.standing.rawValue).text(baseline?.evidence.text)
            .text(baseline?.origin.rawValue)
        try answers.write()
        for (ordinal, citation) in answer.evidence.citations.enumerated() {
            citations.number(id).number(position).number(ordinal).text(citation.text).text(citation.label)
                .text(citation.title).text(citation.edition).text(citation.url).text(citation.accessed?.description)
                .text(
                    citation.refersTo.map {
                        [$0.kind.rawValue, $0.number, $0.label].compactMap { $0 }.joined(separator: " ")
                    }
                )
                .text(Self.places(citation.locations))
            try citations.write()
        }
    }

    /// Places in a few words, as `page 12-14, chapter 3`.
    private static func places(_ locations: [Citation.Location]?) -> String? {
        guard let locations, !locations.isEmpty else { return nil }
        return locations.map { place in
            let range = place.from.map { from in place.to == from ? from : "\(from)-\(place.to ?? "")" }
            return range.map { "\(place.kind.rawValue) \($0)" } ?? place.kind.rawValue
        }
        .joined(separator: ", ")
    }

    private func write(_ all: [Finding], _ id: Int64) throws {
        for (ordinal, finding) in all.enumerated() {
            findings.number(id).number(ordinal).text(finding.rule).text(finding.code).text(finding.severity.rawValue)
                .text(finding.field).text(finding.sheet).text(finding.cell).text(finding.message.japanese)
                .text(finding.message.english)
            try findings.write()
        }
    }

    /// Puts the findings of a comparison in the place of those without a baseline, or the other way round.
    func replace(_ comparison: ComparedRecord) throws {
        let id = comparison.submission
        try database.execute(sql: "DELETE FROM findings WHERE submission = ?", arguments: [id])
        try write(comparison.findings, id)
        func count(_ severity: Severity) -> Int { comparison.findings.count { $0.severity == severity } }
        try database.execute(
            sql: """
                UPDATE submissions SET baseline = ?, changed = ?, noise = ?, unchanged = ?, errors = ?, warnings = ?,
                information = ? WHERE id = ?
                """,
            arguments: [
                comparison.baseline, comparison.counts?.changed, comparison.counts?.noiseOnly,
                comparison.counts?.unchanged, count(.error), count(.warning), count(.information), id,
            ]
        )
        let tag = Tag.checkErrors.rawValue
        try database.execute(sql: "DELETE FROM tags WHERE submission = ? AND tag = ?", arguments: [id, tag])
        if count(.error) > 0 {
            tags.number(id).text(tag)
            try tags.write()
        }
    }
}
