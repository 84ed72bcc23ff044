internal import ApplicationForm
internal import ArgumentParser
internal import Messages

/// `--catalogue`, the id of a built-in catalogue or the file of another one.
struct CatalogueOption: ParsableArguments {
    @Option(
        name: .customLong("catalogue"),
        help: "The catalogue to use, an id or the file of a learnt one; the one that fits when not given.",
        completion: .file(extensions: ["json"])
    )
    var id: String?

    /// The catalogue that was asked for, or nil when none was.
    func catalogue() throws -> Catalogue? { try id.map { try Self.catalogue($0) } }

    /// The catalogue of an id, or in the file of that name.
    ///
    /// - Throws: ``Failure``: a usage error that names the ids there are, or that the file holds no catalogue.
    static func catalogue(_ name: String) throws -> Catalogue {
        if let catalogue = Catalogue.builtIn(name) { return catalogue }
        return try CatalogueInput(name).catalogue
    }
}
