internal import ApplicationForm
internal import ArgumentParser
internal import Messages

/// `--catalogue`, an id of a built-in catalogue.
struct CatalogueOption: ParsableArguments {
    @Option(
        name: .customLong("catalogue"),
        help: "The catalogue to use; the one that fits when not given.",
        completion: .list(Catalogue.builtInIDs)
    )
    var id: String?

    /// The catalogue that was asked for, or nil when none was.
    func catalogue() throws -> Catalogue? { try id.map { try Self.catalogue($0) } }

    /// The catalogue of an id.
    ///
    /// - Throws: a usage error that names the ids there are.
    static func catalogue(_ id: String) throws -> Catalogue {
        if let catalogue = Catalogue.builtIn(id) { return catalogue }
        let ids = Catalogue.builtInIDs.joined(separator: ", ")
        throw Failure(
            .usage,
            Message(ja: "カタログ「\(id)」はありません。使えるのは\(ids)です。", en: "There is no catalogue “\(id)”. There are: \(ids).")
        )
    }
}
