internal import ApplicationForm
internal import ArgumentParser
internal import Messages

/// `shugaki catalogue`: the lists of fields.
struct CatalogueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "The catalogues of fields: list, show, learn from a blank form, map to another family.",
        subcommands: [List.self, Show.self, Learn.self, Map.self]
    )

    /// `shugaki catalogue list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the catalogues in this program."
        )

        @OptionGroup var language: LanguageOption

        func run() throws {
            for catalogue in Catalogue.builtInIDs.compactMap({ Catalogue.builtIn($0) }) {
                let numbers = Set(catalogue.fields.map(\.number)).count
                let count = Message(
                    ja: "\(catalogue.fields.count)項目（番号\(numbers)）",
                    en: "\(catalogue.fields.count) fields under \(numbers) numbers"
                )
                try Terminal.put("\(catalogue.id)\t\(count[Terminal.language])\t\(catalogue.title)")
            }
        }
    }

    /// `shugaki catalogue show`.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Show the fields of a catalogue."
        )

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case text
            case json
        }

        @Argument(help: "The id of the catalogue, or its file.", completion: .list(Catalogue.builtInIDs))
        var id: String

        @Option(help: "text for people, json for the whole catalogue.")
        var format = Format.text

        @OptionGroup var language: LanguageOption

        func run() throws {
            let catalogue = try CatalogueOption.catalogue(id)
            switch format {
            case .json: try Terminal.put(catalogue.json())
            case .text: try Terminal.put(CatalogueListing(catalogue: catalogue).text(Terminal.language))
            }
        }
    }

    /// `shugaki catalogue map`.
    struct Map: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "map",
            abstract: "Show how the answers of one family of forms move to another.",
            discussion: "Without arguments the mappings are listed. A catalogue is an id or a file."
        )

        @Argument(help: "The catalogue that answers come from.", completion: .list(Catalogue.builtInIDs))
        var from: String?

        @Argument(help: "The catalogue that they move to.", completion: .list(Catalogue.builtInIDs))
        var to: String?

        @Option(help: "text for people, json for the whole mapping.")
        var format = Show.Format.text

        @OptionGroup var language: LanguageOption

        func validate() throws {
            if from != nil, to == nil { throw ValidationError("Give both catalogues, or none.") }
        }

        func run() throws {
            guard let from, let to else {
                for mapping in CatalogueMapping.builtIn {
                    try Terminal.put(MappingListing.line(mapping, Terminal.language))
                }
                return
            }
            let old = try CatalogueOption.catalogue(from)
            let new = try CatalogueOption.catalogue(to)
            let mapping = try ConversionTarget.mapping(from: old, to: new)
            switch format {
            case .json: try Terminal.put(mapping.json())
            case .text:
                try Terminal.put(MappingListing(mapping: mapping, from: old, to: new).text(Terminal.language))
            }
        }
    }
}
