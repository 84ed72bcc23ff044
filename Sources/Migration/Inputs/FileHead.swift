internal import SpreadsheetReading

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The first bytes of a file, for telling what it is without reading it.
enum FileHead {
    /// Whether a file begins as a zip archive does.
    static func isZip(_ path: RawPath) -> Bool {
        let file = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) } ?? -1
        guard file >= 0 else { return false }
        defer { close(file) }
        var head = [UInt8](repeating: 0, count: 8)
        let count = pread(file, &head, head.count, 0)
        return count > 0 && FileKind(head[..<count]) == .zip
    }
}
