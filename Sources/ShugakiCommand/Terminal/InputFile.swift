internal import Messages
internal import SpreadsheetReading

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A file that a command reads; `-` is standard input.
struct InputFile {
    /// The path as it was given.
    let path: String
    /// The bytes.
    let bytes: [UInt8]

    /// The name without folders, as it may stand in an output.
    var name: String { path == "-" ? "-" : path.split(separator: "/").last.map(String.init) ?? path }

    /// Reads the whole file.
    ///
    /// - Throws: ``Failure`` when there is no such file, it cannot be read, or it is over the limit.
    init(_ path: String) throws {
        self.path = path
        let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Self.failure(path, errno) }
        defer { if path != "-" { close(file) } }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw Self.failure(path, errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw Failure.of(
                path,
                .noInput,
                Message(ja: "フォルダーです。ファイルを指定してください。", en: "This is a folder. Give a file.")
            )
        }
        if status.st_mode & S_IFMT == S_IFREG, status.st_size > ReadingLimits().fileBytes { throw Self.tooLarge(path) }
        bytes = try Self.read(file, path, expected: Int(status.st_size))
        Self.opened.append((device: UInt64(status.st_dev), number: UInt64(status.st_ino)))
    }

    /// The files that were read, by device and number: whatever their names, none of them may be written over.
    nonisolated(unsafe) private static var opened: [(device: UInt64, number: UInt64)] = []

    /// Refuses an output that is one of the inputs: inputs are never changed.
    ///
    /// - Throws: ``Failure``, a usage error.
    static func refuseInput(asOutput path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        let place = (device: UInt64(status.st_dev), number: UInt64(status.st_ino))
        guard opened.contains(where: { $0 == place }) else { return }
        throw Failure.of(
            path,
            .usage,
            Message(
                ja: "入力と同じファイルには書き込めません。別の名前を指定してください。",
                en: "This is an input and is never written over. Give another name."
            )
        )
    }

    private static func read(_ file: Int32, _ path: String, expected: Int) throws -> [UInt8] {
        do throws(DescriptorReader.Refusal) {
            return try DescriptorReader.bytes(of: file, expected: expected, limit: ReadingLimits().fileBytes)
        } catch {
            switch error {
            case .failed(let code): throw failure(path, code)
            case .tooLarge: throw tooLarge(path)
            }
        }
    }

    static func tooLarge(_ path: String, limit: Int = ReadingLimits().fileBytes) -> Failure {
        .of(
            path,
            .unusableInput,
            Message(ja: "ファイルが大きすぎます（上限\(limit)バイト）。", en: "The file is too large (at most \(limit) bytes).")
        )
    }

    private static func failure(_ path: String, _ code: Int32) -> Failure {
        let reason = String(cString: strerror(code))
        return code == ENOENT || code == ENOTDIR
            ? .of(path, .noInput, Message(ja: "ファイルがありません。", en: "There is no such file."))
            : .of(path, .noInput, Message(ja: "ファイルを開けません（\(reason)）。", en: "The file cannot be opened (\(reason))."))
    }
}
