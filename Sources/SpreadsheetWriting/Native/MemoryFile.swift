internal import CXLSXWriter

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A file without a name, for a library that writes to paths only: nothing of it can be left on a disk.
struct MemoryFile: ~Copyable {
    private let descriptor: Int32

    /// Makes an empty file, in memory where the system can.
    ///
    /// - Throws: ``WriteError`` with `file` when it can neither there nor in the temporary folder.
    init() throws(WriteError) {
        #if os(Linux)
        var opened = memory_file()
        #else
        var opened: Int32 = -1
        #endif
        if opened < 0, let file = tmpfile() {
            opened = fcntl(fileno(file), F_DUPFD_CLOEXEC, 0)
            fclose(file)
        }
        guard opened >= 0 else { throw WriteError(.file, detail: String(cString: strerror(errno))) }
        descriptor = opened
    }

    deinit { close(descriptor) }

    /// A path that opens this very file.
    var path: String { "/dev/fd/\(descriptor)" }

    /// What was written to it.
    func contents() throws(WriteError) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw WriteError(.file, detail: String(cString: strerror(errno)))
        }
        let size = Int(status.st_size)
        let result = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let got = pread(descriptor, buffer.baseAddress.map { $0 + filled }, size - filled, off_t(filled))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { break }
                filled += got
            }
        }
        guard result.count == size else { throw WriteError(.file, detail: String(cString: strerror(errno))) }
        return result
    }
}
