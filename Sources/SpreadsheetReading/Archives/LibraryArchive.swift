internal import CZip

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// A zip archive in memory as libzip sees it.
final class LibraryArchive {
    /// What libzip says of an entry.
    struct Status {
        let size: UInt64
        let packedSize: UInt64
        let checksum: UInt32
        let isDeflated: Bool
    }

    private let archive: OpaquePointer

    /// Opens an archive; `bytes` must outlive it.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) {
        var fault = zip_error_t()
        guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, &fault) else {
            throw .truncatedArchive
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &fault) else {
            zip_source_free(source)
            throw .truncatedArchive
        }
        self.archive = archive
    }

    deinit { zip_discard(archive) }

    /// How many entries there are.
    var count: Int { max(0, Int(zip_get_num_entries(archive, 0))) }

    /// The name of an entry, as it is written; valid as long as the archive is.
    func name(of index: Int) -> UnsafeBufferPointer<UInt8>? {
        guard let name = zip_get_name(archive, zip_uint64_t(index), ZIP_FL_ENC_RAW) else { return nil }
        return UnsafeRawBufferPointer(start: name, count: strlen(name)).bindMemory(to: UInt8.self)
    }

    /// What the directory says of an entry that is to be read.
    func status(of index: Int, _ name: String) throws(ReadingError) -> Status {
        var stat = zip_stat_t()
        guard zip_stat_index(archive, zip_uint64_t(index), 0, &stat) == 0 else {
            throw .damaged(part: name, ja: "目録が読めません", en: "its directory entry cannot be read")
        }
        guard stat.encryption_method == ZIP_EM_NONE else { throw .encrypted }
        guard stat.comp_method == ZIP_CM_STORE || stat.comp_method == ZIP_CM_DEFLATE else {
            throw .refused(part: name, ja: "対応していない圧縮方式です", en: "its compression method is not used by workbooks")
        }
        return Status(
            size: stat.size,
            packedSize: stat.comp_size,
            checksum: stat.crc,
            isDeflated: stat.comp_method == ZIP_CM_DEFLATE
        )
    }

    /// Fills a buffer with the packed bytes of an entry.
    func readPacked(
        _ index: Int,
        _ name: String,
        into buffer: UnsafeMutableBufferPointer<UInt8>
    ) throws(ReadingError) {
        let file = try open(index, name, ZIP_FL_COMPRESSED)
        defer { zip_fclose(file) }
        var filled = 0
        while filled < buffer.count {
            let rest = UnsafeMutableBufferPointer(rebasing: buffer[filled...])
            let got = zip_fread(file, rest.baseAddress, zip_uint64_t(rest.count))
            guard got > 0 else { throw .damaged(part: name, ja: "途中で切れています", en: "it is cut off") }
            filled += Int(got)
        }
    }

    /// Hands the unpacked bytes of an entry on in pieces, its checksum verified at the end.
    ///
    /// - Parameters:
    ///   - capacity: how long a piece may be.
    ///   - body: takes a piece and tells whether it wants more.
    /// - Returns: whether all were handed on.
    func stream(
        _ index: Int,
        _ name: String,
        _ capacity: Int,
        _ body: (UnsafeBufferPointer<UInt8>) throws(ReadingError) -> Bool
    ) throws(ReadingError) -> Bool {
        let file = try open(index, name, 0)
        defer { zip_fclose(file) }
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: capacity)
        defer { buffer.deallocate() }
        // libzip checks the checksum only when an entry is read to its very end: read until nothing comes.
        while true {
            let got = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
            guard got >= 0 else { throw .damaged(part: name, ja: "展開できません", en: "it cannot be unpacked") }
            if got == 0 { return true }
            guard try body(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[..<Int(got)])) else {
                return false
            }
        }
    }

    private func open(_ index: Int, _ name: String, _ flags: zip_flags_t) throws(ReadingError) -> OpaquePointer {
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), flags) else {
            throw .damaged(part: name, ja: "開けません", en: "it cannot be opened")
        }
        return file
    }
}
