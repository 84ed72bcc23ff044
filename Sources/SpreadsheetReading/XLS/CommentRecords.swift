internal import Spreadsheet

/// The comments of a sheet: notes that name an object, and the objects with their texts.
///
/// In Excel 5.0 and 95 the note holds its text itself.
struct CommentRecords {
    private var notes: [(address: CellAddress, object: Int)] = []
    private var texts: [Int: (bytes: ContinuedBytes, count: Int)] = [:]
    private var legacy: [(address: CellAddress, place: Int, bytes: [UInt8])] = []
    private var object: Int?

    /// Takes an object's number (2.4.181, `Obj`, which begins with a `FtCmo`, 2.5.143).
    mutating func takeObject(_ body: ByteSpan) { object = body.short(0) == 0x15 ? body.short(6) : nil }

    /// Takes the text of the object before (2.4.329, `TxO`); its characters stand in CONTINUE records.
    mutating func takeText(_ record: BIFFRecord, _ stream: ByteSpan) {
        guard let object else { return }
        let bytes = ContinuedBytes(stream, record, at: record.body.count)
        texts[object] = (bytes, record.body.short(10))
        self.object = nil
    }

    /// Takes a note (2.4.179, `Note`).
    mutating func takeNote(_ record: BIFFRecord, _ version: BIFFVersion) {
        let body = record.body
        let (row, column) = (body.short(0), body.short(2))
        if version == .biff8 {
            guard column < CellAddress.lastColumn else { return }
            notes.append((CellAddress(row: row + 1, column: column + 1), body.short(6)))
        } else if row == 0xFFFF, !legacy.isEmpty {
            // A long text goes on in notes that have no cell.
            legacy[legacy.count - 1].bytes.append(contentsOf: body.part(6, body.short(4)).buffer)
        } else if column < CellAddress.lastColumn {
            let text = Array(body.part(6, body.short(4)).buffer)
            legacy.append((CellAddress(row: row + 1, column: column + 1), record.start + 6, text))
        }
    }

    /// The texts by cell.
    func texts(_ reader: inout StringReader) -> [CellAddress: String] {
        var result: [CellAddress: String] = [:]
        // Each text is decoded once, however many notes name it.
        var decoded: [Int: String] = [:]
        for note in notes {
            guard let text = texts[note.object] else { continue }
            var bytes = text.bytes
            let found = decoded[note.object] ?? (text.count == 0 ? "" : reader.continued(text.count, &bytes)) ?? ""
            decoded[note.object] = found
            result[note.address] = found
        }
        for note in legacy {
            result[note.address] = note.bytes.withUnsafeBytes { reader.legacy($0, at: note.place) }
        }
        return result
    }
}
