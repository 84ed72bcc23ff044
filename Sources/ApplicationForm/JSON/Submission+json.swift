#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Submission {
    /// The word that marks a file as a submission.
    public static let format = "shugaki-submission"
    /// The version of the model that is written and read.
    public static let version = 1

    /// The bytes of JSON that an answer usually takes.
    private static let usualAnswer = 1_024

    /// The submission as JSON in UTF-8: keys in the order of the model, one value a line, a line feed at the end.
    public func json() -> [UInt8] {
        var writer = JSONWriter(indented: true, reserving: answers.count * Self.usualAnswer)
        write(to: &writer)
        return writer.finish()
    }

    /// Writes the submission as ``json()`` does over bytes that are needed no more, so that one room serves many of them.
    ///
    /// - Parameter bytes: what was written before, or nothing; afterwards the JSON.
    public func write(over bytes: inout [UInt8]) {
        var writer = JSONWriter(indented: true, reserving: max(bytes.count, answers.count * Self.usualAnswer))
        write(to: &writer)
        writer.finish(over: &bytes)
    }

    /// Writes the submission as an object.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("format", Self.format)
            writer.member("version", Self.version)
            writer.member("catalogue", catalogue)
            writer.key("application")
            application.write(to: &writer)
            if let source {
                writer.key("source")
                writer.object { writer in
                    writer.member("file", source.file)
                    writer.member("sha256", source.sha256)
                    writer.member("layout", source.layout)
                }
            }
            writer.key("answers")
            writer.array(of: answers) { writer, answer in answer.write(to: &writer) }
            writer.key("unplaced")
            writer.array(of: unplaced) { writer, entry in
                writer.object { writer in
                    writer.member("sheet", entry.sheet)
                    writer.member("cell", entry.cell)
                    writer.member("text", entry.text)
                    writer.member("reason", entry.reason)
                }
            }
        }
    }

    /// The reason with which a member that the model does not know is unplaced; its place in the JSON follows.
    package static let unknownKey = "unknown-key"

    /// Reads a submission from its JSON.
    ///
    /// Members that the model does not know are in ``unplaced`` as they are written.
    /// - Throws: `DecodingError` when the bytes are no submission, or one of a version that is not known; when a key
    ///   stands twice in an object, since one of the two would be lost.
    public init(json: some Collection<UInt8>) throws {
        let scanned = json.withContiguousStorageIfAvailable { SubmissionScanner.submission($0) } ?? nil
        if let scanned { self = scanned } else { try self.init(decoding: json) }
    }

    /// Reads a submission with the decoder, whatever the order of its members.
    ///
    /// - Throws: `DecodingError` as ``init(json:)`` does.
    package init(decoding json: some Collection<UInt8>) throws {
        let survey: JSONSurvey
        do throws(JSONSurvey.Fault) {
            survey = try JSONSurvey(json, shape: .submission)
        } catch {
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: error.description))
        }
        let file = try JSONDecoder().decode(SubmissionFile.self, from: Data(json))
        self.init(
            catalogue: file.catalogue,
            application: file.application,
            source: file.source,
            answers: file.answers,
            unplaced: (file.unplaced ?? [])
                + survey.unknown.map {
                    Unplaced(sheet: "", cell: "", text: $0.value, reason: "\(Self.unknownKey): \($0.path)")
                }
        )
    }
}

/// A submission as its file has it.
private struct SubmissionFile: Decodable {
    let catalogue: String
    let application: Application
    let source: Source?
    let answers: [Answer]
    let unplaced: [Unplaced]?

    private enum CodingKeys: String, CodingKey {
        case format
        case version
        case catalogue
        case application
        case source
        case answers
        case unplaced
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let format = try container.decode(String.self, forKey: .format)
        guard format == Submission.format else {
            throw DecodingError.dataCorruptedError(
                forKey: .format,
                in: container,
                debugDescription: "“\(format)” is not “\(Submission.format)”"
            )
        }
        let version = try container.decode(Int.self, forKey: .version)
        guard version == Submission.version else {
            throw DecodingError.dataCorruptedError(
                forKey: .version,
                in: container,
                debugDescription: "version \(version) is not known, only \(Submission.version)"
            )
        }
        catalogue = try container.decode(String.self, forKey: .catalogue)
        application = try container.decodeIfPresent(Application.self, forKey: .application) ?? Application()
        source = try container.decodeIfPresent(Source.self, forKey: .source)
        answers = try container.decode([Answer].self, forKey: .answers)
        unplaced = try container.decodeIfPresent([Unplaced].self, forKey: .unplaced)
    }
}

extension Application {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("kind", kind?.rawValue)
            writer.member("date", date?.description)
            writer.member("serviceName", serviceName)
            writer.member("providerName", providerName)
            writer.member("certificationNumber", certificationNumber)
            writer.member("certifiedOn", certifiedOn?.description)
            writer.member("expiresOn", expiresOn?.description)
        }
    }
}

extension Answer {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("field", field)
        writer.key("claim")
        claim.write(to: &writer)
        writer.key("evidence")
        evidence.write(to: &writer)
        if let baseline {
            writer.key("baseline")
            baseline.write(to: &writer)
        }
        writer.member("withheld", withheld)
        if let source {
            writer.key("source")
            writer.beginObject()
            writer.member("sheet", source.sheet)
            writer.member("claim", source.claim)
            writer.member("evidence", source.evidence)
            writer.endObject()
        }
        writer.endObject()
    }
}

extension Baseline {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("claim")
            claim.write(to: &writer)
            writer.key("evidence")
            evidence.write(to: &writer)
            writer.member("origin", origin.rawValue)
        }
    }
}

extension Claim {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("text", text)
        writer.member("standing", standing.rawValue)
        writer.endObject()
    }
}

extension Evidence {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("text", text)
        writer.key("citations")
        writer.array(of: citations) { writer, citation in citation.write(to: &writer) }
        writer.endObject()
    }
}
