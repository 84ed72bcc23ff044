internal import ArgumentParser
internal import Messages

/// `--language`, which every subcommand has.
struct LanguageOption: ParsableArguments {
    @Option(help: "The language of messages, ja or en; the locale's when not given.")
    var language: Language?

    /// Puts the choice in force before anything is said.
    func validate() throws {
        if let language { Terminal.language = language }
    }
}

extension Language: ExpressibleByArgument {}
