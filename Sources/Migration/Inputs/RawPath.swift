#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The path of a file as the system has it: bytes, of whatever encoding.
///
/// Names from old CD-Rs may be Shift_JIS or decomposed; two names that Swift holds equal may be two files.
struct RawPath: Hashable, Sendable {
    /// The bytes, without a zero at the end.
    let bytes: [UInt8]

    /// Makes a path of bytes; blank parts and `.` are left out, so that one file has one path.
    init(_ bytes: some Sequence<UInt8>) {
        let all = Array(bytes)
        let isAbsolute = all.first == UInt8(ascii: "/")
        let parts = all.split(separator: UInt8(ascii: "/")).filter { $0 != [UInt8(ascii: ".")][...] }
        let joined = Array(parts.joined(separator: [UInt8(ascii: "/")]))
        if isAbsolute {
            self.bytes = [UInt8(ascii: "/")] + joined
        } else {
            self.bytes = joined.isEmpty ? [UInt8(ascii: ".")] : joined
        }
    }

    /// Makes a path of text.
    init(_ text: String) { self.init(text.utf8) }

    /// The path of something in this folder.
    func appending(_ name: some Sequence<UInt8>) -> RawPath { RawPath(bytes + [UInt8(ascii: "/")] + Array(name)) }

    /// The path as text: UTF-8 as it is, any other byte as `\xNN`, so that no two paths have one text.
    var text: String { Self.text(of: bytes) }

    /// The last part for people, Shift_JIS read as such.
    var name: String {
        let last = bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[($0 + 1)...]) } ?? bytes
        return MemberName.text(of: last)
    }

    /// Bytes as text in which every byte that is not UTF-8 stands as `\xNN`.
    static func text(of bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        var result = String.UnicodeScalarView()
        var decoder = UTF8.ForwardParser()
        var rest = bytes[...]
        while let first = rest.first {
            var iterator = rest.makeIterator()
            if case .valid(let encoded) = decoder.parseScalar(from: &iterator) {
                result.append(UTF8.decode(encoded))
                rest = rest.dropFirst(encoded.count)
            } else {
                result.append(contentsOf: "\\x".unicodeScalars)
                result.append(digits[Int(first >> 4)])
                result.append(digits[Int(first & 15)])
                rest = rest.dropFirst()
            }
            decoder = UTF8.ForwardParser()
        }
        return String(result)
    }

    /// Calls with the path as C has it; nil when a zero stands inside.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result? {
        guard !bytes.contains(0) else { return nil }
        let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
        return try terminated.withUnsafeBufferPointer { buffer in try buffer.baseAddress.map { try body($0) } }
    }

    /// What the system says of the file; nil when it is not there.
    ///
    /// - Parameter followsLinks: whether a symbolic link is looked through.
    func status(followsLinks: Bool = true) -> FileStatus? {
        withCString { path in
            var status = stat()
            let result = followsLinks ? stat(path, &status) : lstat(path, &status)
            return result == 0 ? FileStatus(status) : nil
        } ?? nil
    }
}
