internal import ArgumentParser
internal import Messages

/// `--language`, which every subcommand has.
struct LanguageOption: ParsableArguments {
    /// The languages as they are typed.
    enum Choice: String, ExpressibleByArgument, CaseIterable {
        case ja
        case en
    }

    @Option(help: "The language of messages; the locale's when not given.")
    var language: Choice?

    /// Puts the choice in force before anything is said.
    func validate() throws {
        if let language { Terminal.language = language == .ja ? .japanese : .english }
    }
}
