internal import ApplicationForm
internal import FormChecks
internal import FormConversion
internal import Messages
internal import RedInk
internal import Spreadsheet
internal import SpreadsheetReading

/// Takes one file after the other through the normal import and the checks.
///
/// One worker has one; it is used in one thread.
final class FormIntake {
    private let settings: IntakeSettings
    private let decisions: DecisionSet
    private let reader: FormReader
    /// What was read of evidence; the comparisons of the same thread read on in it.
    let citations: CitationMemory
    private let workbooks: WorkbookReader
    private let checker = Checker()
    private var shelf = ArchiveShelf()

    /// What is made of each form.
    enum Product {
        /// Everything that tree and registry keep.
        case record
        /// The submission as one line of JSON.
        case line
    }

    private let product: Product

    init(_ settings: IntakeSettings, decisions: DecisionSet, product: Product = .record) {
        self.settings = settings
        self.product = product
        self.decisions = decisions
        reader = FormReader(catalogue: settings.catalogue)
        citations = reader.citations
        workbooks = WorkbookReader(limits: settings.limits)
    }

    /// Reads one input.
    ///
    /// - Parameter isKnown: whether content of that SHA-256 went in before and need not be read again.
    func read(_ ticket: InputTicket, isKnown: (String) -> Bool) -> Intake {
        var intake = Intake(ticket: ticket, sha256: nil, outcome: .leftOut(SystemLitter.reason))
        guard !SystemLitter.isLitter(ticket.path) else { return intake }
        do throws(LeftOut) {
            if ticket.members.isEmpty, let members = try archiveMembers(ticket.file) {
                intake.outcome = .archive(members)
                return intake
            }
            let bytes = try self.bytes(ticket)
            if !ticket.members.isEmpty, FileKind(bytes) == .zip {
                let archive = try SubmissionArchive(bytes)
                if !archive.isDocument {
                    guard ticket.members.count < ArchiveShelf.depthLimit else { throw .deepArchive }
                    let members = try archive.members()
                    guard !members.isEmpty else { throw .emptyArchive }
                    intake.outcome = .archive(members)
                    return intake
                }
            }
            let digest = SHA256Digest.hexadecimal(of: bytes)
            intake.sha256 = digest
            if isKnown(digest) {
                intake.outcome = .known
                return intake
            }
            intake.outcome = .form(try record(bytes, Source(file: ticket.name, sha256: digest)))
        } catch {
            intake.outcome = .leftOut(error)
        }
        return intake
    }

    private func bytes(_ ticket: InputTicket) throws(LeftOut) -> [UInt8] {
        let limit = settings.limits.fileBytes
        guard let last = ticket.members.last else { return try FileBytes.read(ticket.file, limit: limit) }
        return try shelf.archive(ticket.file, ticket.members.dropLast(), limit: limit).bytes(of: last, limit: limit)
    }

    /// The members of an archive of submissions; nil for any other file.
    ///
    /// The archive may be of any size: it stays on disk.
    private func archiveMembers(_ file: RawPath) throws(LeftOut) -> [SubmissionArchive.Member]? {
        guard let status = file.status(), status.kind == .file, FileHead.isZip(file) else { return nil }
        let archive: SubmissionArchive
        do throws(LeftOut) { archive = try SubmissionArchive(file, size: status.size) } catch { return nil }
        guard !archive.isDocument else { return nil }
        let members = try archive.members()
        guard !members.isEmpty else { throw .emptyArchive }
        return members
    }

    // MARK: One form

    /// Imports and checks what a file holds.
    func record(_ bytes: [UInt8], _ source: Source) throws(LeftOut) -> FormRecord {
        if FileKind(bytes) == .json { return try record(json: bytes, source) }
        let workbook: Workbook
        do throws(ReadingError) { workbook = try workbooks.read(bytes) } catch { throw LeftOut(error) }
        let reading: FormReading
        do throws(FormError) { reading = try reader.read(workbook, source: source) } catch { throw LeftOut(error) }
        let catalogue = try catalogue(reading.submission.catalogue)
        var exceptions = ExceptionFinder(reading: reading, sha256: source.sha256).exceptions()
        var applier = DecisionApplier(reading.submission, catalogue: catalogue)
        try apply(decisions[source.sha256].filter { !$0.isOfFamily }, &applier, &exceptions)
        var ink = reading.ink.mapValues { MarkedInk(claim: $0.claim, evidence: $0.evidence) }
        for item in exceptions where item.kind == .ink && item.state == .applied {
            guard let answer = applier.submission.answer(to: item.value) else { continue }
            // What was decided is no longer ambiguous to the checks.
            if item.part == "claim" {
                ink[item.value]?.claim = Self.decidedInk(answer.claim.text, answer.baseline?.claim.text)
            } else {
                ink[item.value]?.evidence = Self.decidedInk(answer.evidence.text, answer.baseline?.evidence.text)
            }
        }
        var draft = Draft(submission: applier.submission, catalogue: catalogue, exceptions: exceptions, ink: ink)
        draft.tags = Self.tags(of: reading)
        let moved = try move(&draft)
        guard product == .record else { return line(draft) }
        draft.ledger =
            LedgerBuilder(workbook, ink: reading.ink, decided: applier.decided, moved: moved.fields)
            .ledger(of: applier.submission, origins: reading.origins)
            + LedgerBuilder(workbook, ink: [:], decided: moved.decided)
            .ledger(of: moved.assigned(of: draft.submission), origins: [])
        return record(draft)
    }

    private static func tags(of reading: FormReading) -> Set<Tag> {
        var tags: Set<Tag> = []
        for note in reading.notes { if case .evidenceMaybeShared = note { tags.insert(.evidenceMaybeShared) } }
        if reading.submission.unplaced.contains(where: { $0.reason == Unplaced.undecodableBytes }) {
            tags.insert(.undecodableText)
        }
        return tags
    }

    /// What moving a submission to another family did.
    private struct Move {
        /// The new fields by the old ones, where they differ or a person must look.
        var fields: [String: String] = [:]
        /// The values that a person decided after the move.
        var decided: [String: String] = [:]

        /// The submission with the answers only that a person assigned after the move.
        func assigned(of submission: Submission) -> Submission {
            Submission(
                catalogue: submission.catalogue,
                answers: submission.answers.filter { decided[LedgerBuilder.key($0.field, "claim")] != nil }
            )
        }
    }

    /// Moves a submission to the family that was asked for, with its ink.
    private func move(_ draft: inout Draft) throws(LeftOut) -> Move {
        guard let family = settings.family, family.id != draft.catalogue.id else { return Move() }
        let from = draft.catalogue
        let isOwn = Catalogue.builtIn(from.id) != nil && Catalogue.builtIn(family.id) != nil
        guard
            let mapping = CatalogueMapping.builtIn(from: from.id, to: family.id)
                ?? (isOwn ? nil : CatalogueMapping(matching: from, family))
        else { throw .noMapping(from.id, family.id) }
        let conversion = draft.submission.converted(by: mapping, to: family, from: from)
        let sha256 = draft.submission.source?.sha256 ?? ""
        draft.exceptions += ExceptionFinder.unmapped(conversion, of: draft.submission, sha256)
        var applier = DecisionApplier(conversion.submission, catalogue: family)
        try apply(decisions[sha256].filter(\.isOfFamily), &applier, &draft.exceptions)
        var result = Move()
        var ink: [String: MarkedInk] = [:]
        for step in conversion.steps {
            guard let old = step.from, let new = step.to else { continue }
            if old != new || step.kind == .review { result.fields[old] = new }
            if let marks = draft.ink?[old] { ink[new] = marks }
            if step.kind == .review, step.isAnswered { draft.tags.insert(.familyReview) }
        }
        result.decided = applier.decided
        draft.submission = applier.submission
        draft.catalogue = family
        if draft.ink != nil { draft.ink = ink }
        return result
    }

    /// A form on its way to a record.
    private struct Draft {
        var submission: Submission
        var catalogue: Catalogue
        var ledger: [LedgerEntry] = []
        var exceptions: [ExceptionItem] = []
        var ink: [String: MarkedInk]?
        var tags: Set<Tag> = []
    }

    private func line(_ draft: Draft) -> FormRecord {
        var record = FormRecord(submission: draft.submission, catalogue: draft.catalogue)
        var writer = JSONWriter(indented: false)
        draft.submission.write(to: &writer)
        record.file = writer.bytes
        return record
    }

    private static func decidedInk(_ new: String, _ old: String?) -> InkReading {
        guard let old else { return .allRed(new) }
        return new.isEmpty ? .withdrawn(old: old) : .revised(old: old, new: new, origin: .redInk)
    }

    /// A submission that is JSON already comes as it is.
    private func record(json bytes: [UInt8], _ source: Source) throws(LeftOut) -> FormRecord {
        var submission: Submission
        switch Result(catching: { try Submission(json: bytes) }) {
        case .success(let read): submission = read
        case .failure(let error): throw .notASubmission(SubmissionFault(error).description)
        }
        let catalogue = try catalogue(settings.catalogue?.id ?? submission.catalogue)
        submission = submission.completed(for: catalogue)
        submission.source = source
        var exceptions: [ExceptionItem] = []
        var applier = DecisionApplier(submission, catalogue: catalogue)
        try apply(decisions[source.sha256].filter { !$0.isOfFamily }, &applier, &exceptions)
        var draft = Draft(submission: applier.submission, catalogue: catalogue, exceptions: exceptions)
        _ = try move(&draft)
        return product == .record ? record(draft) : line(draft)
    }

    private func catalogue(_ id: String) throws(LeftOut) -> Catalogue {
        if let chosen = settings.catalogue, chosen.id == id { return chosen }
        guard let catalogue = Catalogue.builtIn(id) else { throw .unknownCatalogue(id) }
        return catalogue
    }

    private func apply(
        _ decisions: [Decision],
        _ applier: inout DecisionApplier,
        _ exceptions: inout [ExceptionItem]
    ) throws(LeftOut) {
        for decision in decisions {
            if decision.kind == .duplicate, decision.choice == .exclude { throw .excluded }
            let problem = applier.apply(decision)
            for index in exceptions.indices where exceptions[index].id == decision.id {
                exceptions[index].state = problem == nil ? .applied : .refused
                exceptions[index].problem = problem
            }
        }
    }

    private func record(_ draft: Draft) -> FormRecord {
        let submission = draft.submission
        let form = Self.checkedForm(submission, draft.catalogue, baseline: nil, ink: draft.ink, citations)
        let findings = checker.findings(in: form)
        return FormRecord(
            submission: submission,
            catalogue: draft.catalogue,
            findings: findings,
            documents: DocumentInventory(form).entries,
            ledger: draft.ledger,
            exceptions: draft.exceptions,
            ink: draft.ink,
            tags: draft.tags.union(Self.tags(draft.exceptions, findings)),
            decisions: submission.source.map { decisions.stamp(of: $0.sha256) } ?? "",
            file: submission.json(),
            findingsFile: ComparisonWorker.file(findings, draft.catalogue, submission)
        )
    }

    /// The form as the checks take it.
    ///
    /// The day is that of the application, so that the same files give the same findings
    /// on every day; without one no date is in the future.
    static func checkedForm(
        _ submission: Submission,
        _ catalogue: Catalogue,
        baseline: Submission?,
        ink: [String: MarkedInk]?,
        _ citations: CitationMemory
    ) -> CheckedForm {
        CheckedForm(
            submission,
            catalogue: catalogue,
            today: submission.application.date ?? .last,
            baseline: baseline,
            ink: ink,
            citations: citations
        )
    }

    private static func tags(_ exceptions: [ExceptionItem], _ findings: [Finding]) -> Set<Tag> {
        var tags: Set<Tag> = []
        for item in exceptions where item.state != .applied {
            switch item.kind {
            case .ink: tags.insert(.inkAmbiguous)
            case .unmapped: tags.insert(.unmapped)
            case .application: tags.insert(.applicationIncomplete)
            case .note:
                if item.value.isEmpty {
                    tags.insert(item.text.isEmpty ? .formulaWithoutValue : .applicationIncomplete)
                } else {
                    tags.insert(.rowTie)
                }
            case .leftOut, .duplicate: break
            }
        }
        if findings.contains(where: { $0.severity == .error && $0.waiver == nil }) { tags.insert(.checkErrors) }
        return tags
    }
}
