/// Reads the JSON of a submission with its members in the order in which ``Submission/json()`` writes them.
///
/// Archives are compared form by form, and `JSONDecoder` takes longer for a submission than all rules together. The scanner
/// takes what this program wrote and what is like it; for anything else it gives nil, and the decoder has its turn, which
/// also finds the words for what is wrong.
struct SubmissionScanner {
    private var cursor: JSONCursor

    /// The submission; nil when the bytes hold anything that the scanner does not know.
    static func submission(_ bytes: UnsafeBufferPointer<UInt8>) -> Submission? {
        var scanner = SubmissionScanner(cursor: JSONCursor(bytes))
        let submission = scanner.submission()
        return scanner.cursor.isAtEnd ? submission : nil
    }

    private mutating func submission() -> Submission? {
        cursor.open()
        cursor.expect("format")
        guard cursor.string() == Submission.format else { return nil }
        cursor.expect("version")
        guard cursor.number() == Submission.version else { return nil }
        var submission = Submission(catalogue: cursor.requiredText("catalogue"))
        if cursor.has("application") { submission.application = application() }
        if cursor.has("source") {
            cursor.open()
            submission.source = Source(
                file: cursor.requiredText("file"),
                sha256: cursor.requiredText("sha256"),
                layout: cursor.text("layout")
            )
            cursor.close()
        }
        cursor.expect("answers")
        submission.answers = array { $0.answer() }
        if cursor.has("unplaced") {
            submission.unplaced = array { scanner in
                scanner.cursor.open()
                let entry = Unplaced(
                    sheet: scanner.cursor.requiredText("sheet"),
                    cell: scanner.cursor.requiredText("cell"),
                    text: scanner.cursor.requiredText("text"),
                    reason: scanner.cursor.requiredText("reason")
                )
                scanner.cursor.close()
                return entry
            }
        }
        cursor.close()
        return cursor.isRight ? submission : nil
    }

    private mutating func application() -> Application {
        var application = Application()
        cursor.open()
        application.kind = word("kind")
        application.date = date("date")
        application.serviceName = cursor.text("serviceName")
        application.providerName = cursor.text("providerName")
        application.certificationNumber = cursor.text("certificationNumber")
        application.certifiedOn = date("certifiedOn")
        application.expiresOn = date("expiresOn")
        cursor.close()
        return application
    }

    private mutating func answer() -> Answer {
        cursor.open()
        var answer = Answer(field: cursor.requiredText("field"))
        if cursor.has("claim") { answer.claim = claim() }
        if cursor.has("evidence") { answer.evidence = evidence() }
        if cursor.has("baseline") {
            var baseline = Baseline(claim: .blank, evidence: .none, origin: .redInk)
            cursor.open()
            if cursor.has("claim") { baseline.claim = claim() }
            if cursor.has("evidence") { baseline.evidence = evidence() }
            baseline.origin = requiredWord("origin") ?? .redInk
            cursor.close()
            answer.baseline = baseline
        }
        if cursor.has("withheld") { answer.withheld = cursor.truth() }
        if cursor.has("source") {
            cursor.open()
            answer.source = Answer.Source(
                sheet: cursor.requiredText("sheet"),
                claim: cursor.text("claim"),
                evidence: cursor.text("evidence")
            )
            cursor.close()
        }
        cursor.close()
        return answer
    }

    private mutating func claim() -> Claim {
        cursor.open()
        let claim = Claim(text: cursor.requiredText("text"), standing: requiredWord("standing") ?? .blank)
        cursor.close()
        return claim
    }

    private mutating func evidence() -> Evidence {
        cursor.open()
        var evidence = Evidence(text: cursor.requiredText("text"))
        if cursor.has("citations") { evidence.citations = array { $0.citation() } }
        cursor.close()
        return evidence
    }

    private mutating func citation() -> Citation {
        cursor.open()
        var citation = Citation(text: cursor.requiredText("text"))
        citation.label = cursor.text("label")
        citation.title = cursor.text("title")
        citation.edition = cursor.text("edition")
        citation.url = cursor.text("url")
        citation.accessed = date("accessed")
        if cursor.has("refersTo") {
            cursor.open()
            var reference = Citation.Reference(kind: requiredWord("kind") ?? .above)
            reference.number = cursor.text("number")
            reference.label = cursor.text("label")
            cursor.close()
            citation.refersTo = reference
        }
        if cursor.has("locations") {
            citation.locations = array { scanner in
                scanner.cursor.open()
                var place = Citation.Location(kind: scanner.requiredWord("kind") ?? .whole)
                place.from = scanner.cursor.text("from")
                place.to = scanner.cursor.text("to")
                scanner.cursor.close()
                return place
            }
        }
        cursor.close()
        return citation
    }

    // MARK: Values

    private mutating func array<Element>(_ element: (inout SubmissionScanner) -> Element) -> [Element] {
        var elements: [Element] = []
        cursor.openArray()
        while cursor.hasElement() { elements.append(element(&self)) }
        return elements
    }

    /// A word of a fixed set; nil where the member is not there, and a fault where the word is another one.
    private mutating func word<Word: RawRepresentable>(_ key: StaticString) -> Word? where Word.RawValue == String {
        guard let text = cursor.text(key) else { return nil }
        let word = Word(rawValue: text)
        if word == nil { cursor.fail() }
        return word
    }

    private mutating func requiredWord<Word: RawRepresentable>(_ key: StaticString) -> Word?
    where Word.RawValue == String {
        let word: Word? = word(key)
        if word == nil { cursor.fail() }
        return word
    }

    private mutating func date(_ key: StaticString) -> CalendarDate? {
        guard let text = cursor.text(key) else { return nil }
        let date = CalendarDate(text)
        if date == nil { cursor.fail() }
        return date
    }
}
