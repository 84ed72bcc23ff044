internal import Messages

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
        var result: [UInt8] = []
        var capacity = Int(status.st_size) + 1
        while true {
            var got = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                got = system(file, buffer)
                count = max(0, got)
            }
            if got < 0 {
                if errno == EINTR { continue }
                throw refusal(errno)
            }
            if got == 0 { return result }
            if result.isEmpty { result = chunk } else { result += chunk }
            guard result.count <= limit else { throw .tooLarge(result.count, limit) }
            capacity = max(64 << 10, Int(status.st_size) + 1 - result.count)
        }
    }

    private static func system(_ file: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        #if canImport(Glibc)
        Glibc.read(file, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
        Musl.read(file, buffer.baseAddress, buffer.count)
        #else
        Darwin.read(file, buffer.baseAddress, buffer.count)
        #endif
    }

    private static func refusal(_ code: Int32) -> LeftOut {
        code == ENOENT || code == ENOTDIR ? .missing : .unreadable(String(cString: strerror(code)))
    }
}
