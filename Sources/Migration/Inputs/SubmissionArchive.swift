internal import CZip
internal import SpreadsheetReading

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A zip archive of submissions, its members read in place, one at a time.
///
/// Nothing is written to disk, so names such as `../x` lead nowhere. What unpacks to more than ``ratio`` times the
/// archive's size in all is refused: entries that overlap, the mark of a bomb, count each.
final class SubmissionArchive {
    /// One file in the archive.
    struct Member: Hashable, Sendable {
        /// Its number in the directory of the archive.
        let index: Int
        /// Its name as the archive has it, in one way or other decoded, and told apart from others of that name.
        let name: String
        /// Its unpacked size.
        let size: Int
    }

    /// Members of one archive.
    static let memberLimit = 1_000_000
    /// Times the archive's own size that all members together may unpack to.
    static let ratio = 1_000

    private let archive: OpaquePointer
    private let size: Int
    /// The bytes of an archive within an archive.
    private let held: UnsafeMutableBufferPointer<UInt8>?

    /// Opens the archive at a path.
    init(_ path: RawPath, size: Int) throws(LeftOut) {
        var fault: Int32 = 0
        guard let archive = path.withCString({ zip_open($0, ZIP_RDONLY, &fault) }) ?? nil else {
            throw Self.noDirectory
        }
        self.archive = archive
        self.size = size
        held = nil
    }

    /// Opens an archive in memory.
    init(_ bytes: [UInt8]) throws(LeftOut) {
        let held = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
        _ = held.initialize(from: bytes)
        var fault = zip_error_t()
        guard let source = zip_source_buffer_create(held.baseAddress, zip_uint64_t(bytes.count), 0, &fault) else {
            held.deallocate()
            throw Self.noDirectory
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &fault) else {
            zip_source_free(source)
            held.deallocate()
            throw Self.noDirectory
        }
        self.archive = archive
        self.held = held
        size = bytes.count
    }

    deinit {
        zip_discard(archive)
        held?.deallocate()
    }

    private static let noDirectory = LeftOut(
        "damaged",
        ja: "ファイルが途中で切れているか壊れています（zipの目録が見つかりません）。元のファイルを入手し直してください。",
        en: "The file is cut off or damaged (its zip directory is missing). Get the original file again."
    )

    /// Whether the archive is itself one document: a workbook, a text, an OpenDocument file.
    var isDocument: Bool {
        let names = ["[Content_Types].xml", "xl/workbook.xml", "mimetype"]
        return names.contains { zip_name_locate(archive, $0, zip_flags_t(ZIP_FL_NOCASE | ZIP_FL_ENC_RAW)) >= 0 }
    }

    /// The files in the archive, in the order of its directory.
    ///
    /// - Throws: ``LeftOut`` with `archive` when there are too many, or they unpack to an absurd size.
    func members() throws(LeftOut) -> [Member] {
        let count = Int(clamping: zip_get_num_entries(archive, 0))
        guard count <= Self.memberLimit else {
            throw .badArchive(
                ja: "項目が\(count)個、上限は\(Self.memberLimit)個",
                en: "\(count) entries, at most \(Self.memberLimit)"
            )
        }
        var members: [Member] = []
        var seen: [String: Int] = [:]
        var total = 0
        for index in 0..<max(0, count) {
            guard let raw = zip_get_name(archive, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_RAW)) else { continue }
            let bytes = Array(UnsafeRawBufferPointer(start: raw, count: strlen(raw)))
            guard let last = bytes.last, last != UInt8(ascii: "/"), last != UInt8(ascii: "\\") || !isFolder(index)
            else {
                continue
            }
            var status = zip_stat_t()
            zip_stat_index(archive, zip_uint64_t(index), 0, &status)
            let (sum, overflow) = total.addingReportingOverflow(Int(clamping: status.size))
            guard !overflow, sum <= max(1 << 30, size.multipliedReportingOverflow(by: Self.ratio).partialValue) else {
                throw .badArchive(ja: "展開後の大きさが異常です", en: "it unpacks to an absurd size")
            }
            total = sum
            // Programs on Windows may part folders by backslashes.
            var name = MemberName.text(of: bytes).replacing("\\", with: "/")
            while let times = seen[name] {
                seen[name] = times + 1
                name += "#\(times + 1)"
            }
            seen[name] = 1
            members.append(Member(index: index, name: name, size: Int(clamping: status.size)))
        }
        return members
    }

    private func isFolder(_ index: Int) -> Bool {
        var status = zip_stat_t()
        return zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 && status.size == 0
    }

    /// The bytes of a member.
    ///
    /// - Throws: ``LeftOut`` when it is encrypted, damaged, or over the limit.
    func bytes(of index: Int, limit: Int) throws(LeftOut) -> [UInt8] {
        var status = zip_stat_t()
        guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else {
            throw .badArchive(ja: "目録が読めません", en: "its directory entry cannot be read")
        }
        guard status.encryption_method == ZIP_EM_NONE else {
            throw LeftOut(
                ReadingError.Code.encrypted.rawValue,
                ja: "zipがパスワードで保護されています。パスワードを解除したzipかファイルを指定してください。",
                en: "The zip archive is protected by a password. Give it without."
            )
        }
        let size = Int(clamping: status.size)
        guard size <= limit else { throw .tooLarge(size, limit) }
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
            throw .badArchive(ja: "開けません", en: "its entry cannot be opened")
        }
        defer { zip_fclose(file) }
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
            // One byte more than it says it has: the checksum is verified at the very end.
            while filled <= size {
                let got = zip_fread(file, buffer.baseAddress.map { $0 + filled }, zip_uint64_t(size + 1 - filled))
                guard got > 0 else {
                    isWhole = got == 0 && filled == size
                    return
                }
                filled += Int(got)
            }
        }
        guard isWhole else {
            throw .badArchive(ja: "展開できないか、検査値が合いません", en: "its entry is damaged or its checksum is wrong")
        }
        return bytes
    }
}
