internal import ApplicationForm
internal import ArgumentParser
internal import Messages

/// `--as`, the catalogue that a submission is moved to.
struct ConversionTarget: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: "Move the answers to another catalogue, an id or a file; see “catalogue map”.",
        completion: .list(Catalogue.builtInIDs)
    )
    var name: String?

    /// Moves a submission; nil when no catalogue was asked for or it has that catalogue already.
    ///
    /// - Throws: ``Failure`` when there is no such catalogue or no mapping to it.
    func conversion(of submission: Submission, _ catalogue: Catalogue) throws -> CatalogueConversion? {
        guard let name else { return nil }
        let target = try CatalogueOption.catalogue(name)
        guard target.id != catalogue.id else { return nil }
        return submission.converted(by: try Self.mapping(from: catalogue, to: target), to: target, from: catalogue)
    }

    /// The mapping of two catalogues: the file's, or for a learnt catalogue that of equal ids.
    ///
    /// - Throws: ``Failure``, a usage error that names the mappings there are.
    static func mapping(from: Catalogue, to: Catalogue) throws -> CatalogueMapping {
        if let mapping = CatalogueMapping.builtIn(from: from.id, to: to.id) { return mapping }
        if Catalogue.builtIn(from.id) == nil || Catalogue.builtIn(to.id) == nil {
            return CatalogueMapping(matching: from, to)
        }
        let all = CatalogueMapping.builtIn.map { "\($0.from) → \($0.to)" }.joined(separator: ", ")
        throw Failure(
            .usage,
            Message(
                ja: "\(from.id)から\(to.id)への対応表はありません。あるのは\(all)です。",
                en: "There is no mapping from \(from.id) to \(to.id). There are: \(all)."
            )
        )
    }
}
