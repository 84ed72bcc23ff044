internal import ArgumentParser
internal import Messages

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The `shugaki` command: parse, call, print, exit.
@main
struct Shugaki: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shugaki",
        abstract: "Convert, check and review application form B (申請書B) of the cloud disclosure certification.",
        discussion: """
            Exit status: 0 done; 1 findings or differences; 64 usage; 65 input cannot be used; 66 no such input; \
            70 a fault of this program; 73 output cannot be written.
            """,
        version: "0.1.0",
        subcommands: [
            BlankCommand.self, ImportCommand.self, ExportCommand.self, CheckCommand.self, CompareCommand.self,
            ReviewCommand.self, EvidenceCommand.self, CiteCommand.self,
            CatalogueCommand.self, CellsCommand.self, MigrateCommand.self, RegistryCommand.self,
        ]
    )

    static func main() {
        // A file over the limit of the shell is an error to report, not a reason to die.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parsed()
            try command.run()
        } catch let failure as Failure {
            Terminal.complain(failure.message[Terminal.language])
            exit(withError: failure.status)
        } catch {
            exit(withError: error)
        }
    }

    /// The command that the arguments say.
    ///
    /// A subcommand that its own arguments make is taken at once; the tree of all of them, which takes longer than reading
    /// a form, is there for help and for what is wrong.
    private static func parsed() throws -> any ParsableCommand {
        let arguments = CommandLine.arguments.dropFirst()
        if let name = arguments.first,
            let named = configuration.subcommands.first(where: { $0.configuration.commandName == name }),
            named.configuration.subcommands.isEmpty,
            let command = try? named.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == named
        {
            return command
        }
        return try parseAsRoot()
    }
}
