internal import ArgumentParser
internal import Messages

/// What stops a command: one clear line and an exit code.
struct Failure: Error {
    let status: ExitCode
    let message: Message

    init(_ status: ExitCode, _ message: Message) {
        self.status = status
        self.message = message
    }

    init(_ status: ExitCode, ja: String, en: String) {
        self.init(status, Message(ja: ja, en: en))
    }

    /// The failure with the name of the file in front.
    static func of(_ file: String, _ status: ExitCode, _ message: Message) -> Failure {
        Failure(status, ja: "\(file)：\(message.japanese)", en: "\(file): \(message.english)")
    }
}
