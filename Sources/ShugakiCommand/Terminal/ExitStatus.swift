internal import ArgumentParser

/// The exit codes, as documented; users' scripts rely on them.
extension ExitCode {
    /// `check` found errors, `compare` found changes, `migrate` left files out.
    static let found = ExitCode(1)
    /// The command was called in a way that it does not know.
    static let usage = ExitCode(64)
    /// The input cannot be used; the message says why.
    static let unusableInput = ExitCode(65)
    /// There is no such input.
    static let noInput = ExitCode(66)
    /// A fault of this program.
    static let internalFault = ExitCode(70)
    /// The output cannot be written.
    static let unwritableOutput = ExitCode(73)
}
