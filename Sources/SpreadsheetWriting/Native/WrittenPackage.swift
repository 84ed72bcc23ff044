internal import CZip

/// A workbook that the library has written, opened again for what the library cannot say.
///
/// Owns the archive; what is not saved is thrown away. Replaced parts bear the date that libxlsxwriter gives to all
/// parts, so that the bytes stay the same from run to run.
final class WrittenPackage {
    private var archive: OpaquePointer?
    private let source: OpaquePointer
    private let original: UnsafeMutableRawBufferPointer
    /// Replacement bytes; libzip reads them when it saves.
    private var kept: [UnsafeMutableRawBufferPointer] = []

    init(_ bytes: [UInt8]) throws(WriteError) {
        original = .allocate(byteCount: max(1, bytes.count), alignment: 1)
        original.copyBytes(from: bytes)
        guard let source = zip_source_buffer_create(original.baseAddress, zip_uint64_t(bytes.count), 0, nil) else {
            original.deallocate()
            throw WriteError(.library, detail: "zip_source_buffer_create")
        }
        guard let archive = zip_open_from_source(source, 0, nil) else {
            zip_source_free(source)
            original.deallocate()
            throw WriteError(.library, detail: "zip_open_from_source")
        }
        // The archive owns a source that it was opened from; ours is a second hold on it, for what is saved into it.
        zip_source_keep(source)
        self.source = source
        self.archive = archive
    }

    deinit {
        if let archive { zip_discard(archive) }
        zip_source_free(source)
        original.deallocate()
        for buffer in kept { buffer.deallocate() }
    }

    /// The bytes of a part.
    func read(_ name: String) throws(WriteError) -> [UInt8] {
        guard let archive else { throw WriteError(.closed) }
        let index = zip_name_locate(archive, name, 0)
        guard index >= 0 else { throw WriteError(.library, detail: "zip_name_locate: \(name)") }
        return try read(archive, zip_uint64_t(index))
    }

    private func read(_ archive: OpaquePointer, _ index: zip_uint64_t) throws(WriteError) -> [UInt8] {
        var status = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &status) == 0, let file = zip_fopen_index(archive, index, 0) else {
            throw WriteError(.library, detail: "zip_fopen_index: \(index)")
        }
        defer { zip_fclose(file) }
        let size = Int(clamping: status.size)
        let result = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let got = zip_fread(file, buffer.baseAddress.map { $0 + filled }, zip_uint64_t(size - filled))
                guard got > 0 else { break }
                filled += Int(got)
            }
        }
        guard result.count == size else { throw WriteError(.library, detail: "zip_fread: \(index)") }
        return result
    }

    /// Looks whether every part is there to its end.
    ///
    /// libxlsxwriter gathers each part in a temporary file and does not look whether the disk took it: on a full disk
    /// it packs what is there and reports success.
    ///
    /// - Throws: ``WriteError`` with `file` for a part that is cut off.
    func checkParts() throws(WriteError) {
        guard let archive else { throw WriteError(.closed) }
        for index in 0..<zip_uint64_t(max(0, zip_get_num_entries(archive, 0))) {
            guard let name = zip_get_name(archive, index, ZIP_FL_ENC_RAW) else { continue }
            let part = String(cString: name)
            guard part.hasSuffix(".xml") || part.hasSuffix(".rels") || part.hasSuffix(".vml") else { continue }
            guard Self.isWhole(try read(archive, index)) else {
                throw WriteError(.file, detail: "no space left in the temporary folder for \(part)")
            }
        }
    }

    /// Whether XML ends with the end of its first element.
    static func isWhole(_ xml: [UInt8]) -> Bool {
        var start = 0
        // Behind the declaration.
        if xml.starts(with: "<?".utf8) {
            guard let end = xml.firstIndex(of: UInt8(ascii: ">")) else { return false }
            start = end + 1
        }
        guard let open = xml[start...].firstIndex(of: UInt8(ascii: "<")) else { return false }
        let name = xml[(open + 1)...].prefix {
            $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
        }
        let tail = Array("</".utf8) + name + [UInt8(ascii: ">")]
        let end = xml.lastIndex { $0 > 0x20 } ?? start
        if xml[...end].suffix(tail.count).elementsEqual(tail) { return true }
        // An element without content: the only tag.
        return xml[...end].suffix(2).elementsEqual("/>".utf8) && !xml[(open + 1)...].contains(UInt8(ascii: "<"))
    }

    /// Replaces the bytes of a part.
    func replace(_ name: String, by bytes: [UInt8]) throws(WriteError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
        kept.append(buffer)
        buffer.copyBytes(from: bytes)
        let index = archive.map { zip_name_locate($0, name, 0) } ?? -1
        guard index >= 0, let source = zip_source_buffer(archive, buffer.baseAddress, zip_uint64_t(bytes.count), 0)
        else {
            throw WriteError(.library, detail: "zip_source_buffer: \(name)")
        }
        guard zip_file_replace(archive, zip_uint64_t(index), source, 0) == 0 else {
            zip_source_free(source)
            throw WriteError(.library, detail: "zip_file_replace: \(name)")
        }
        // 1 January 1980, the first day that a zip archive knows.
        guard zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x21, 0) == 0 else {
            throw WriteError(.library, detail: "zip_file_set_dostime: \(name)")
        }
    }

    /// Closes the archive and gives its bytes with what was replaced.
    func saved() throws(WriteError) -> [UInt8] {
        guard let archive, zip_close(archive) == 0 else { throw WriteError(.library, detail: "zip_close") }
        self.archive = nil
        guard zip_source_open(source) == 0 else { throw WriteError(.library, detail: "zip_source_open") }
        defer { zip_source_close(source) }
        var status = zip_stat_t()
        guard zip_source_stat(source, &status) == 0 else { throw WriteError(.library, detail: "zip_source_stat") }
        let size = Int(clamping: status.size)
        let result = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let got = zip_source_read(source, buffer.baseAddress.map { $0 + filled }, zip_uint64_t(size - filled))
                guard got > 0 else { break }
                filled += Int(got)
            }
        }
        guard result.count == size else { throw WriteError(.library, detail: "zip_source_read") }
        return result
    }
}
