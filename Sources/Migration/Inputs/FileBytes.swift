internal import SpreadsheetReading

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Reads files whole, within a limit, and never waits for a pipe.
enum FileBytes {
    /// The bytes of a file.
    ///
    /// - Throws: ``LeftOut`` with `missing`, `not-a-file`, `unreadable` or `too-large`.
    static func read(_ path: RawPath, limit: Int) throws(LeftOut) -> [UInt8] {
        // Without O_NONBLOCK the opening of a pipe would wait for somebody to write.
        let file = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) } ?? -1
        guard file >= 0 else { throw refusal(errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw refusal(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        guard Int(status.st_size) <= limit else { throw .tooLarge(Int(status.st_size), limit) }
        do throws(DescriptorReader.Refusal) {
            return try DescriptorReader.bytes(of: file, expected: Int(status.st_size), limit: limit)
        } catch {
            switch error {
            case .failed(let code): throw refusal(code)
            case .tooLarge(let count): throw .tooLarge(count, limit)
            }
        }
    }

    private static func refusal(_ code: Int32) -> LeftOut {
        code == ENOENT || code == ENOTDIR ? .missing : .unreadable(String(cString: strerror(code)))
    }
}
