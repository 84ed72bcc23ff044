#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Names of files whose encoding nobody states.
///
/// A zip entry's name is UTF-8 when bit 11 of its flags says so (APPNOTE.TXT, appendix D); archives from Japanese Windows
/// leave it out and write code page 932, those from macOS leave it out and write UTF-8.
enum MemberName {
    /// The name as text: UTF-8 when it is, else code page 932, else with `\xNN` for what is neither.
    static func text(of bytes: [UInt8]) -> String {
        String(validating: bytes, as: UTF8.self) ?? codePage932(bytes) ?? RawPath.text(of: bytes)
    }

    private static func codePage932(_ bytes: [UInt8]) -> String? {
        let converter = iconv_open("UTF-8", "CP932")
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // A character of two bytes has three in UTF-8, half-width kana of one byte have three too.
        var output = [CChar](repeating: 0, count: bytes.count * 3 + 1)
        let written: Int? = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                var left = source.count
                var room = target.count
                let result = iconv(converter, &from, &left, &to, &room)
                return result == Int(bitPattern: UInt.max) || left > 0 ? nil : target.count - room
            }
        }
        return written.flatMap { String(validating: output[..<$0].map { UInt8(bitPattern: $0) }, as: UTF8.self) }
    }
}
