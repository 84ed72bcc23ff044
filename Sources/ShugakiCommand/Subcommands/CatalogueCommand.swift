internal import ApplicationForm
internal import ArgumentParser
internal import Messages

/// `shugaki catalogue`: the lists of fields.
struct CatalogueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "List and show the catalogues of fields, with the provenance of each.",
        subcommands: [List.self, Show.self]
    )

    /// `shugaki catalogue list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the catalogues in this program.")

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
        static let configuration = CommandConfiguration(abstract: "Show the fields of a catalogue.")

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case text
            case json
        }

        @Argument(help: "The id of the catalogue.", completion: .list(Catalogue.builtInIDs))
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
}
