internal import CZip

/// A workbook that the library has written, opened again for what the library cannot say.
///
/// Owns the archive; what is not saved is thrown away. Replaced parts bear the date that libxlsxwriter gives to all
/// parts, so that the bytes stay the same from run to run.
final class WrittenPackage {
    private var archive: OpaquePointer?
    /// Replacement bytes; libzip reads them when it saves.
    private var kept: [UnsafeMutableRawBufferPointer] = []

    init(path: String) throws(WriteError) {
        archive = zip_open(path, 0, nil)
        guard archive != nil else { throw WriteError(.library, detail: "zip_open") }
    }

    deinit {
        if let archive { zip_discard(archive) }
        for buffer in kept { buffer.deallocate() }
    }

    /// The bytes of a part.
    func read(_ name: String) throws(WriteError) -> [UInt8] {
        var status = zip_stat_t()
        guard let archive, zip_stat(archive, name, 0, &status) == 0, let file = zip_fopen(archive, name, 0) else {
            throw WriteError(.library, detail: "zip_fopen: \(name)")
        }
        defer { zip_fclose(file) }
        var result: [UInt8] = []
        result.reserveCapacity(Int(clamping: status.size))
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(file, &buffer, zip_uint64_t(buffer.count))
            guard count >= 0 else { throw WriteError(.library, detail: "zip_fread: \(name)") }
            if count == 0 { return result }
            result.append(contentsOf: buffer[..<Int(count)])
        }
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

    /// Saves and closes the archive.
    func save() throws(WriteError) {
        guard let archive, zip_close(archive) == 0 else { throw WriteError(.library, detail: "zip_close") }
        self.archive = nil
    }
}
