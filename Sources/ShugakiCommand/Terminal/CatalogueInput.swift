internal import ApplicationForm
internal import ArgumentParser
internal import Messages
internal import SpreadsheetReading

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A catalogue from a file, such as `catalogue learn` writes.
struct CatalogueInput {
    /// The catalogue.
    let catalogue: Catalogue

    /// Reads a catalogue.
    ///
    /// - Throws: ``Failure`` when there is neither a catalogue nor a file of that name, or the file holds none.
    init(_ path: String) throws {
        guard path == "-" || access(path, F_OK) == 0 else { throw Self.unknown(path) }
        let input = try InputFile(path)
        guard FileKind(input.bytes) == .json else {
            throw Failure.of(
                path,
                .unusableInput,
                Message(
                    ja: "カタログ（JSON）ではありません。様式のブックからは「shugaki catalogue learn」で作れます。",
                    en: "This is no catalogue (JSON). “shugaki catalogue learn” makes one from a blank form."
                )
            )
        }
        let survey: JSONSurvey
        do throws(JSONSurvey.Fault) {
            survey = try JSONSurvey(input.bytes, shape: .catalogue)
        } catch {
            throw Self.broken(path, error.description)
        }
        do {
            catalogue = try Catalogue(json: input.bytes)
        } catch {
            if (try? Submission(json: input.bytes)) != nil {
                throw Failure.of(
                    path,
                    .unusableInput,
                    Message(ja: "カタログではなく申請データ（JSON）です。", en: "This is a submission, not a catalogue.")
                )
            }
            throw Self.broken(path, SubmissionFault(error).description)
        }
        if let unknown = survey.unknown.first { throw Self.broken(path, "\(unknown.path) is not known") }
        if let fault = catalogue.fault { throw Self.broken(path, fault) }
    }

    private static func broken(_ path: String, _ detail: String) -> Failure {
        .of(
            path,
            .unusableInput,
            Message(ja: "カタログ（JSON）として読めません：\(detail)", en: "It cannot be read as a catalogue (JSON): \(detail)")
        )
    }

    private static func unknown(_ name: String) -> Failure {
        let ids = Catalogue.builtInIDs.joined(separator: ", ")
        let near = NearName.of(name, among: Catalogue.builtInIDs)
        let isPath = name.contains("/") || name.hasSuffix(".json")
        if isPath, near == nil {
            return .of(name, .noInput, Message(ja: "ファイルがありません。", en: "There is no such file."))
        }
        let hint = Message(
            ja: near.map { "「\($0)」のことですか。" } ?? "",
            en: near.map { "Did you mean “\($0)”? " } ?? ""
        )
        return Failure(
            .usage,
            Message(
                ja: "カタログ「\(name)」はありません。\(hint.japanese)使えるのは\(ids)です。",
                en: "There is no catalogue “\(name)”. \(hint.english)There are: \(ids)."
            )
        )
    }
}

/// Finds the name that was probably meant.
enum NearName {
    /// The name that differs least, by no more than a third of its letters; nil when none is near.
    static func of(_ typed: String, among names: [String]) -> String? {
        let letters = Array(typed.lowercased().utf8.prefix(100))
        return
            names.map { (name: $0, distance: distance(letters, Array($0.utf8))) }
            .filter { $0.distance * 3 <= $0.name.utf8.count }
            .min { $0.distance < $1.distance }?.name
    }

    /// Letters to insert, delete or replace.
    private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var row = Array(0...other.count)
        for (index, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in other.indices {
                let replaced = diagonal + (letter == other[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[other.count]
    }
}
