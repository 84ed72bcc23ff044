internal import CDeflate

/// Unpacks deflated bytes whole, and counts their checksums, with libdeflate.
final class Inflater {
    private let decompressor: OpaquePointer

    /// Makes an inflater; nil when there is no memory for it.
    init?() {
        guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
        self.decompressor = decompressor
    }

    deinit { libdeflate_free_decompressor(decompressor) }

    /// Unpacks bytes that must fill a buffer to its end; false when they do not.
    func inflate(_ packed: UnsafeBufferPointer<UInt8>, to buffer: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        libdeflate_deflate_decompress(
            decompressor,
            packed.baseAddress,
            packed.count,
            buffer.baseAddress,
            buffer.count,
            nil
        ) == LIBDEFLATE_SUCCESS
    }

    /// The CRC-32 of bytes.
    static func checksum(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        libdeflate_crc32(0, bytes.baseAddress, bytes.count)
    }
}
