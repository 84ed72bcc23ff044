#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Reads what is open to its end, within a limit: files, pipes, standard input.
package enum DescriptorReader {
    /// Why it could not be read.
    package enum Refusal: Error {
        /// The system said no, with its `errno`.
        case failed(Int32)
        /// There are more bytes than allowed: this many, or more.
        case tooLarge(Int)
    }

    /// The bytes up to the end.
    ///
    /// - Parameters:
    ///   - file: the descriptor; it stays open.
    ///   - expected: how many bytes there are likely to be. A file may grow while it is read, and a pipe has no size.
    ///   - limit: how many bytes are taken at most.
    package static func bytes(of file: Int32, expected: Int, limit: Int) throws(Refusal) -> [UInt8] {
        let expected = min(max(expected, 0), limit)
        var result: [UInt8] = []
        var capacity = expected + 1
        while true {
            var got = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                got = read(file, buffer)
                count = max(0, got)
            }
            if got < 0 {
                if errno == EINTR { continue }
                throw .failed(errno)
            }
            if got == 0 { return result }
            if result.isEmpty { result = chunk } else { result += chunk }
            guard result.count <= limit else { throw .tooLarge(result.count) }
            capacity = max(64 << 10, expected + 1 - result.count)
        }
    }

    private static func read(_ file: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        #if canImport(Glibc)
        Glibc.read(file, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
        Musl.read(file, buffer.baseAddress, buffer.count)
        #else
        Darwin.read(file, buffer.baseAddress, buffer.count)
        #endif
    }
}
