internal import CDeflate

/// Packs and unpacks the parts of a package with libdeflate.
///
/// libxlsxwriter packs with zlib, which takes several times as long.
enum Deflate {
    /// The level at which zlib and Excel pack.
    private static let level: Int32 = 6

    /// The packed bytes (RFC 1951); nil when there is no memory.
    static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        guard let compressor = libdeflate_alloc_compressor(level) else { return nil }
        defer { libdeflate_free_compressor(compressor) }
        let most = libdeflate_deflate_compress_bound(compressor, bytes.count)
        let packed = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            count = libdeflate_deflate_compress(compressor, bytes, bytes.count, buffer.baseAddress, buffer.count)
        }
        return packed.isEmpty ? nil : packed
    }

    /// The bytes of a packed part, of which there must be so many; nil when they are not that.
    static func unpacked(_ bytes: ArraySlice<UInt8>, count size: Int) -> [UInt8]? {
        guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
        defer { libdeflate_free_decompressor(decompressor) }
        var isWhole = false
        let result = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            bytes.withUnsafeBytes { bytes in
                let result = libdeflate_deflate_decompress(
                    decompressor,
                    bytes.baseAddress,
                    bytes.count,
                    buffer.baseAddress,
                    buffer.count,
                    nil
                )
                isWhole = result == LIBDEFLATE_SUCCESS
            }
            count = isWhole ? size : 0
        }
        return isWhole ? result : nil
    }

    /// The check sum of zip archives.
    static func checkSum(_ bytes: [UInt8]) -> UInt32 { libdeflate_crc32(0, bytes, bytes.count) }
}
