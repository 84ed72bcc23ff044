internal import CDeflate

/// Packs and unpacks whole parts with libdeflate.
///
/// libxlsxwriter packs with zlib, which takes several times as long.
enum Deflate {
    /// As hard as zip programs work unless told otherwise.
    private static let level: Int32 = 6

    /// The checksum of the zip format (CRC-32).
    static func checksum(_ bytes: [UInt8]) -> UInt32 { libdeflate_crc32(0, bytes, bytes.count) }

    /// Bytes as a deflate stream; nil when memory runs out.
    static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        guard let compressor = libdeflate_alloc_compressor(level) else { return nil }
        defer { libdeflate_free_compressor(compressor) }
        let bound = libdeflate_deflate_compress_bound(compressor, bytes.count)
        let result = [UInt8](unsafeUninitializedCapacity: bound) { buffer, filled in
            filled = libdeflate_deflate_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
        }
        return result.isEmpty ? nil : result
    }

    /// A deflate stream unpacked; nil when it does not give exactly so many bytes.
    static func unpacked(_ bytes: UnsafeBufferPointer<UInt8>, size: Int) -> [UInt8]? {
        guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
        defer { libdeflate_free_decompressor(decompressor) }
        let result = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            let status = libdeflate_deflate_decompress(
                decompressor,
                bytes.baseAddress,
                bytes.count,
                buffer.baseAddress,
                size,
                nil
            )
            filled = status == LIBDEFLATE_SUCCESS ? size : 0
        }
        return result.count == size ? result : nil
    }
}
