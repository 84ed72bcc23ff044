internal import ApplicationForm
internal import FormConversion
internal import Messages
internal import Spreadsheet
internal import SpreadsheetReading

/// A submission from whatever holds one: its JSON, or a form workbook.
///
/// The content decides, not the ending.
struct SubmissionInput {
    /// The submission.
    let submission: Submission
    /// Its catalogue.
    let catalogue: Catalogue
    /// How the form was read; nil when the input was JSON.
    let reading: FormReading?
    /// What was noticed while the workbook was read.
    let workbookNotes: [ReadingNote]
    /// The file that was read, whatever it held.
    let file: Source
    /// Bytes of a submission in JSON; a form whose every cell is as long as Excel lets it be has fewer.
    private static let jsonBytes = 16 << 20

    /// Reads a submission.
    ///
    /// - Parameter forms: the reader that another form of the call was read with.
    /// - Throws: ``Failure`` when there is no such file or it holds no submission.
    init(_ path: String, catalogue chosen: Catalogue?, forms: FormReaderSource? = nil) throws {
        let input = try InputFile(path)
        file = Source(file: input.name, sha256: SHA256Digest.hexadecimal(of: input.bytes))
        if FileKind(input.bytes) == .json {
            guard input.bytes.count <= Self.jsonBytes else { throw InputFile.tooLarge(path, limit: Self.jsonBytes) }
            reading = nil
            workbookNotes = []
            let submission: Submission
            do {
                submission = try Submission(json: input.bytes)
            } catch {
                throw Failure.of(path, .unusableInput, Self.reason(error))
            }
            catalogue = try chosen ?? Self.catalogue(of: submission, path)
            if submission.catalogue != catalogue.id, let own = Catalogue.builtIn(submission.catalogue),
                let mapping = CatalogueMapping.builtIn(from: own.id, to: catalogue.id)
            {
                // Another list of fields was asked for than the file's own.
                self.submission = submission.converted(by: mapping, to: catalogue, from: own).submission
            } else {
                self.submission = submission.completed(for: catalogue)
            }
            Self.tellUnplaced(self.submission, in: path)
        } else {
            let workbook = try input.workbook()
            let read: FormReading
            do {
                read = try (forms ?? FormReaderSource(chosen)).reader.read(workbook, source: file)
            } catch {
                throw Failure.of(path, .unusableInput, error.message)
            }
            reading = read
            workbookNotes = workbook.notes
            submission = read.submission
            catalogue = try chosen ?? Self.catalogue(of: read.submission, path)
        }
    }

    private static func catalogue(of submission: Submission, _ path: String) throws -> Catalogue {
        if let catalogue = Catalogue.builtIn(submission.catalogue) { return catalogue }
        throw Failure.of(
            path,
            .unusableInput,
            Message(
                ja: "カタログ「\(submission.catalogue)」がありません。--catalogueでそのファイルを指定してください。",
                en: "Its catalogue “\(submission.catalogue)” is not known. Give its file with --catalogue."
            )
        )
    }

    /// Says what of the JSON has no place in the form, which most often is a typing mistake.
    private static func tellUnplaced(_ submission: Submission, in path: String) {
        let named = 5
        let kinds = [
            (Submission.unknownKey, Message(ja: "知らないキー", en: "keys that are not known")),
            ("unknown-field", Message(ja: "カタログにない項目", en: "fields that the catalogue has not")),
            ("second-answer", Message(ja: "2回答えてある項目", en: "second answers to a field")),
        ]
        for (reason, words) in kinds {
            var places: [String] = []
            for entry in submission.unplaced where entry.reason.hasPrefix("\(reason): ") {
                let place = String(entry.reason.dropFirst(reason.count + 2))
                if places.last != place { places.append(place) }
            }
            guard !places.isEmpty else { continue }
            let list = places.prefix(named).joined(separator: ", ") + (places.count > named ? "…" : "")
            let note = Message(
                ja: "注意：\(path)：\(words.japanese)は回答にせず、unplacedに残します：\(list)",
                en: "note: \(path): \(words.english) are no answers and are kept in “unplaced”: \(list)"
            )
            Terminal.note(note[Terminal.language])
        }
    }

    private static func reason(_ error: any Error) -> Message {
        let detail = SubmissionFault(error).description
        return Message(ja: "申請データ（JSON）として読めません：\(detail)", en: "It cannot be read as a submission (JSON): \(detail)")
    }
}
