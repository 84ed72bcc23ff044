internal import CDeflate
internal import CZip

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// A zip archive in memory: libzip reads the directory and the packed bytes, libdeflate unpacks whole parts.
///
/// Names are looked up without regard to case and to the direction of slashes, as Excel does (ECMA-376 part 2, 6.2.2.3:
/// part names are equivalent when they match case-insensitively).
final class ZipArchive {
    private let archive: OpaquePointer
    private let limits: ReadingLimits
    private let decompressor: OpaquePointer
    private var entries: [String: UInt64] = [:]
    private var unpackedBytes = 0
    private let packed = PackedBytes()

    /// Opens an archive; `bytes` must outlive it.
    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) throws(ReadingError) {
        var fault = zip_error_t()
        guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, &fault) else {
            throw .truncatedArchive
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &fault) else {
            zip_source_free(source)
            throw .truncatedArchive
        }
        guard let decompressor = libdeflate_alloc_decompressor() else {
            zip_discard(archive)
            throw .tooLarge(ja: "メモリ不足", en: "out of memory")
        }
        self.archive = archive
        self.decompressor = decompressor
        self.limits = limits
        try readDirectory()
        if ZipDirectory.entriesOverlap(bytes) {
            throw .refused(part: "zip", ja: "重なり合う項目があります", en: "entries overlap")
        }
    }

    deinit {
        libdeflate_free_decompressor(decompressor)
        zip_discard(archive)
    }

    private func readDirectory() throws(ReadingError) {
        let count = zip_get_num_entries(archive, 0)
        guard count <= limits.archiveEntries else {
            throw .tooLarge(
                ja: "zipの項目が\(count)個、上限は\(limits.archiveEntries)個",
                en: "\(count) zip entries, at most \(limits.archiveEntries)"
            )
        }
        entries.reserveCapacity(Int(count))
        for index in 0..<UInt64(max(0, count)) {
            guard let name = zip_get_name(archive, index, ZIP_FL_ENC_RAW) else { continue }
            let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name)).bindMemory(to: UInt8.self)
            // A folder is no part.
            if let last = bytes.last, last == UInt8(ascii: "/") || last == UInt8(ascii: "\\") { continue }
            let key = Self.key(bytes)
            guard entries.updateValue(index, forKey: key) == nil else {
                throw .refused(part: key, ja: "同じ名前の項目が2つあります", en: "two entries of one name")
            }
        }
    }

    /// A name as it is compared.
    private static func key(_ name: String) -> String {
        var name = name
        return name.withUTF8 { key($0) }
    }

    private static func key(_ name: UnsafeBufferPointer<UInt8>) -> String {
        let start = name.firstIndex { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") } ?? name.count
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count - start) { folded in
            for (index, byte) in name[start...].enumerated() {
                switch byte {
                case UInt8(ascii: "\\"): folded.initializeElement(at: index, to: UInt8(ascii: "/"))
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.initializeElement(at: index, to: byte | 0x20)
                default: folded.initializeElement(at: index, to: byte)
                }
            }
            return String(decoding: folded, as: UTF8.self)
        }
    }

    /// Whether there is a part of that name.
    func contains(_ name: String) -> Bool { entries[Self.key(name)] != nil }

    /// A part that is to be read, with its sizes looked at.
    private func stat(_ name: String) throws(ReadingError) -> zip_stat_t? {
        guard let index = entries[Self.key(name)] else { return nil }
        var stat = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &stat) == 0 else {
            throw .damaged(part: name, ja: "目録が読めません", en: "its directory entry cannot be read")
        }
        guard stat.encryption_method == ZIP_EM_NONE else { throw .encrypted }
        guard stat.comp_method == ZIP_CM_STORE || stat.comp_method == ZIP_CM_DEFLATE else {
            throw .refused(part: name, ja: "対応していない圧縮方式です", en: "its compression method is not used by workbooks")
        }
        guard stat.size <= UInt64(limits.partBytes) else {
            throw .tooLarge(
                ja: "\(name)が展開後\(stat.size)バイト、上限は\(limits.partBytes)バイト",
                en: "\(name) unpacks to \(stat.size) bytes, at most \(limits.partBytes)"
            )
        }
        try checkRatio(name, unpacked: Int(stat.size), packed: Int(clamping: stat.comp_size))
        return stat
    }

    private func checkRatio(_ name: String, unpacked: Int, packed: Int) throws(ReadingError) {
        let (allowed, overflow) = packed.multipliedReportingOverflow(by: limits.compressionRatio)
        guard unpacked <= 1 << 20 || overflow || unpacked <= allowed else {
            throw .refused(part: name, ja: "圧縮率が異常です", en: "its compression ratio is absurd")
        }
    }

    private func count(_ bytes: Int) throws(ReadingError) {
        unpackedBytes += bytes
        guard unpackedBytes <= limits.unpackedBytes else {
            throw .tooLarge(
                ja: "展開後の合計が上限\(limits.unpackedBytes)バイトを超えます",
                en: "all parts together unpack to more than \(limits.unpackedBytes) bytes"
            )
        }
    }

    /// The unpacked size that a part declares, or nil when there is none of that name.
    func size(of name: String) throws(ReadingError) -> Int? { try stat(name).map { Int($0.size) } }

    /// A part unpacked whole, its checksum verified; nil when there is none of that name.
    func part(_ name: String) throws(ReadingError) -> UnpackedPart? {
        guard let stat = try stat(name) else { return nil }
        try count(Int(stat.size))
        guard let file = zip_fopen_index(archive, stat.index, ZIP_FL_COMPRESSED) else {
            throw .damaged(part: name, ja: "開けません", en: "it cannot be opened")
        }
        defer { zip_fclose(file) }
        let size = Int(stat.size)
        let packedSize = Int(clamping: stat.comp_size)
        // A deflated stream shrinks by three orders of magnitude at most, a stored one not at all: a lie is found here.
        guard packedSize <= size + size / 8 + 1_024 else {
            throw .damaged(part: name, ja: "大きさの記録が矛盾しています", en: "its sizes contradict each other")
        }
        if stat.comp_method == ZIP_CM_STORE, packedSize != size {
            throw .damaged(part: name, ja: "展開できません", en: "it cannot be unpacked")
        }
        packed.reserve(packedSize)
        var got = 0
        while got < packedSize {
            let more = zip_fread(file, packed.bytes + got, zip_uint64_t(packedSize - got))
            guard more > 0 else { throw .damaged(part: name, ja: "途中で切れています", en: "it is cut off") }
            got += Int(more)
        }
        let part = UnpackedPart(size: size) { buffer in
            if stat.comp_method == ZIP_CM_STORE {
                UnsafeMutableRawBufferPointer(buffer).copyMemory(
                    from: UnsafeRawBufferPointer(start: packed.bytes, count: size)
                )
                return true
            }
            return libdeflate_deflate_decompress(
                decompressor,
                packed.bytes,
                packedSize,
                buffer.baseAddress,
                size,
                nil
            ) == LIBDEFLATE_SUCCESS
        }
        guard let part else { throw .damaged(part: name, ja: "展開できません", en: "it cannot be unpacked") }
        guard part.withBytes({ libdeflate_crc32(0, $0.baseAddress, $0.count) }) == stat.crc else {
            throw .damaged(part: name, ja: "検査値が合いません", en: "its checksum is wrong")
        }
        return part
    }

    /// Hands a part on in pieces, so that memory does not follow its size.
    ///
    /// - Returns: false when there is none of that name.
    func stream(
        _ name: String,
        _ body: (UnsafeBufferPointer<UInt8>) throws(ReadingError) -> Void
    ) throws(ReadingError) -> Bool {
        guard let stat = try stat(name) else { return false }
        guard let file = zip_fopen_index(archive, stat.index, 0) else {
            throw .damaged(part: name, ja: "開けません", en: "it cannot be opened")
        }
        defer { zip_fclose(file) }
        let capacity = 256 << 10
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: capacity)
        defer { buffer.deallocate() }
        var total = 0
        // libzip checks the checksum only when an entry is read to its very end: read until nothing comes.
        while true {
            let got = zip_fread(file, buffer.baseAddress, zip_uint64_t(capacity))
            guard got >= 0 else { throw .damaged(part: name, ja: "展開できません", en: "it cannot be unpacked") }
            if got == 0 { return true }
            total += Int(got)
            try count(Int(got))
            try checkRatio(name, unpacked: total, packed: Int(clamping: stat.comp_size))
            guard total <= limits.partBytes else {
                throw .tooLarge(ja: "\(name)が上限を超えます", en: "\(name) is over the limit")
            }
            try body(UnsafeBufferPointer(start: buffer.baseAddress, count: Int(got)))
        }
    }
}
