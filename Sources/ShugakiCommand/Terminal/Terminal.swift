internal import Messages

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Standard output, standard error and the language of messages.
enum Terminal {
    /// The language of messages: `--language` where it was given, else the locale's.
    nonisolated(unsafe) static var language = Language(
        environment: ["LC_ALL", "LC_MESSAGES", "LANG"].reduce(into: [:]) { result, name in
            result[name] = getenv(name).map { String(cString: $0) }
        }
    )

    /// Whether standard output is a terminal whose user wants colour (no-color.org).
    static var isColored: Bool {
        let refusal = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
        return isatty(STDOUT_FILENO) == 1 && !refusal && !isDumb
    }

    /// Writes one line to standard error, with the name of the command.
    static func complain(_ text: String) { note("shugaki: \(text)") }

    /// Writes one line to standard error; what it quotes cannot speak to the terminal.
    static func note(_ text: String) { write(Array("\(TerminalText.line(text))\n".utf8), to: STDERR_FILENO) }

    /// Writes to standard error as it is.
    static func show(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

    /// Writes bytes to standard output.
    ///
    /// - Throws: ``Failure`` when nothing takes them.
    static func put(_ bytes: [UInt8]) throws {
        guard write(bytes, to: STDOUT_FILENO) else {
            throw Failure(.unwritableOutput, ja: "標準出力に書き込めません。", en: "Standard output cannot be written.")
        }
    }

    /// Writes lines of text for people to standard output; what they quote cannot speak to the terminal.
    ///
    /// - Throws: ``Failure`` when nothing takes them.
    static func put(_ text: String) throws { try put(Array("\(TerminalText.plain(text))\n".utf8)) }

    @discardableResult
    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                #if canImport(Glibc)
                let count = Glibc.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                #elseif canImport(Musl)
                let count = Musl.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                #else
                let count = Darwin.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                #endif
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                done += count
            }
            return true
        }
    }
}
