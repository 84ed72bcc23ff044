/// An OLE2 compound file ([MS-CFB]), looked at from outside.
enum CompoundFile {
    /// Whether it is the envelope of a workbook with a password ([MS-OFFCRYPTO] 2.3.4.4, `EncryptedPackage`).
    static func isEncrypted(_ bytes: [UInt8]) -> Bool {
        // Directory entries hold their names in UTF-16LE; a name is found wherever the directory stands.
        let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        var start = 512
        while start + 128 <= bytes.count {
            // Entries are 128 bytes long and aligned.
            if bytes[start] == name[0], bytes[start..<(start + name.count)].elementsEqual(name) { return true }
            start += 128
        }
        return false
    }
}
