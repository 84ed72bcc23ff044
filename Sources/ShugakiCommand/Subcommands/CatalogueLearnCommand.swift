internal import ApplicationForm
internal import ArgumentParser
internal import FormConversion
internal import Messages
internal import SpreadsheetReading

extension CatalogueCommand {
    /// `shugaki catalogue learn`: a catalogue from the authority's own blank form.
    struct Learn: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Learn a catalogue from a blank form: sections, items, 必須/選択, lists, limits, places.",
            discussion: """
                Fields that a built-in catalogue has get the id that they have there, the others a new one. The file is \
                then given as --catalogue wherever an id is.
                """
        )

        @Argument(help: "The blank form; - for standard input.", completion: .file(extensions: ["xlsx", "xlsm"]))
        var form: String

        @Option(
            name: .shortAndLong,
            help: "The file to write; standard output when not given.",
            completion: .file(extensions: ["json"])
        )
        var output: String?

        @Option(help: "The id of the catalogue: a–z, 0–9 and hyphens; made of the names of the files when not given.")
        var id: String?

        @OptionGroup var language: LanguageOption

        func validate() throws {
            guard let id else { return }
            guard !id.isEmpty, id == Self.slug(id) else {
                throw ValidationError("--id is made of a–z, 0–9 and single hyphens.")
            }
            if Catalogue.builtIn(id) != nil { throw ValidationError("--id \(id) is the id of a built-in catalogue.") }
        }

        func run() throws {
            let input = try InputFile(form)
            let source = Source(file: input.name, sha256: SHA256Digest.hexadecimal(of: input.bytes))
            let workbook = try input.workbook(withValidations: true)
            let learnt: LearntCatalogue
            do {
                learnt = try FormLearner().learn(workbook, id: id ?? name(input), source: source)
            } catch {
                throw Failure.of(form, .unusableInput, error.message)
            }
            try OutputFile(path: output).write(learnt.catalogue.json())
            for line in LearntSummary(learnt).lines { Terminal.note(line[Terminal.language]) }
        }

        /// The id: of the output's name, else of the input's, else `learnt`; never that of a built-in catalogue.
        private func name(_ input: InputFile) -> String {
            let paths = [output ?? "", input.name]
            for path in paths where path != "-" {
                let file = path.split(separator: "/").last ?? ""
                let slug = Self.slug(String(file.prefix { $0 != "." }))
                if !slug.isEmpty { return Catalogue.builtIn(slug) == nil ? slug : "\(slug)-learnt" }
            }
            return "learnt"
        }

        private static func slug(_ text: String) -> String {
            var result = ""
            for byte in text.lowercased().utf8 {
                if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
                    result.unicodeScalars.append(Unicode.Scalar(byte))
                } else if !result.isEmpty, !result.hasSuffix("-") {
                    result += "-"
                }
            }
            return result.hasSuffix("-") ? String(result.dropLast()) : result
        }
    }
}
