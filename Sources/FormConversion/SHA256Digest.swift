internal import CCrypto

/// The SHA-256 of a file's bytes, by the system's libcrypto, which libzip loads anyway.
public enum SHA256Digest {
    /// The digest as 64 hexadecimal digits.
    public static func hexadecimal(of bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        SHA256(bytes, bytes.count, &digest)
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
