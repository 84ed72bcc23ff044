internal import CDeflate
internal import CZip

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
            let key = Self.key(String(cString: name))
            guard !key.hasSuffix("/") else { continue }
            guard entries.updateValue(index, forKey: key) == nil else {
                throw .refused(part: key, ja: "同じ名前の項目が2つあります", en: "two entries of one name")
            }
        }
    }

    /// A name as it is compared.
    private static func key(_ name: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count)
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "/"))
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            default: bytes.append(byte)
            }
        }
        let start = bytes.firstIndex { $0 != UInt8(ascii: "/") } ?? bytes.count
        return String(decoding: bytes[start...], as: UTF8.self)
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
    func part(_ name: String) throws(ReadingError) -> [UInt8]? {
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
        let packed = [UInt8](unsafeUninitializedCapacity: packedSize) { buffer, filled in
            while filled < packedSize {
                let got = zip_fread(file, buffer.baseAddress.map { $0 + filled }, zip_uint64_t(packedSize - filled))
                guard got > 0 else { break }
                filled += Int(got)
            }
        }
        guard packed.count == packedSize else {
            throw .damaged(part: name, ja: "途中で切れています", en: "it is cut off")
        }
        let unpacked = stat.comp_method == ZIP_CM_STORE ? packed : inflate(packed, to: size)
        guard unpacked.count == size else {
            throw .damaged(part: name, ja: "展開できません", en: "it cannot be unpacked")
        }
        guard libdeflate_crc32(0, unpacked, unpacked.count) == stat.crc else {
            throw .damaged(part: name, ja: "検査値が合いません", en: "its checksum is wrong")
        }
        return unpacked
    }

    private func inflate(_ packed: [UInt8], to size: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            let result = libdeflate_deflate_decompress(
                decompressor,
                packed,
                packed.count,
                buffer.baseAddress,
                size,
                nil
            )
            filled = result == LIBDEFLATE_SUCCESS ? size : 0
        }
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
