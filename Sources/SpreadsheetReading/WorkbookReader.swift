public import Spreadsheet

/// Reads workbooks of any kind that is supported, told apart by content and never by name.
public struct WorkbookReader: Sendable {
    /// What a file may ask of us.
    public var limits: ReadingLimits
    /// Whether the rules of what may be entered into cells are read too: learning a form needs them, nothing else does.
    public var readsValidations = false
    /// Whether the byte scanner is tried before expat; both give equal workbooks.
    package var usesScanner = true
    private let workspaces = ReadingWorkspaces()

    /// Makes a reader.
    public init(limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

    /// Reads a workbook from the bytes of its file.
    ///
    /// - Throws: ``ReadingError`` when the bytes are no workbook, are damaged, protected, or ask for too much.
    public func read(_ bytes: [UInt8]) throws(ReadingError) -> Workbook {
        guard bytes.count <= limits.fileBytes else {
            throw .tooLarge(
                ja: "\(bytes.count)バイト、上限は\(limits.fileBytes)バイト",
                en: "\(bytes.count) bytes, at most \(limits.fileBytes)"
            )
        }
        let workbook = try workbook(bytes)
        try limits.check(workbook)
        return workbook
    }

    private func workbook(_ bytes: [UInt8]) throws(ReadingError) -> Workbook {
        switch FileKind(bytes) {
        case .empty: throw .empty
        case .zip: return try readArchive(bytes).workbook
        case .compoundFile: return try readCompoundFile(bytes)
        case .workbookStream: return try readStream(bytes)
        case .html: throw .htmlTable
        case .xmlSpreadsheet2003: throw .xmlSpreadsheet2003
        case .json: throw .notAWorkbook("JSON", "JSON")
        case .delimitedText: return try readText(bytes)
        case .pdf: throw .notAWorkbook("PDF", "a PDF")
        case .other: throw .notAWorkbook("形式が不明", "of unknown kind")
        }
    }

    private func readText(_ bytes: [UInt8]) throws(ReadingError) -> Workbook {
        let result: Result<Workbook, ReadingError> = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(ReadingError) in try CSVReader(limits: limits).read(buffer) }
        }
        return try result.get()
    }

    private func readCompoundFile(_ bytes: [UInt8]) throws(ReadingError) -> Workbook {
        let workspace = try workspaces.take()
        defer { workspaces.give(workspace) }
        let result: Result<Workbook, ReadingError> = bytes.withUnsafeBytes { buffer in
            Result { () throws(ReadingError) in try XLSReader(limits: limits, workspace: workspace).read(buffer) }
        }
        return try result.get()
    }

    private func readStream(_ bytes: [UInt8]) throws(ReadingError) -> Workbook {
        let workspace = try workspaces.take()
        defer { workspaces.give(workspace) }
        let result: Result<Workbook, ReadingError> = bytes.withUnsafeBytes { buffer in
            Result { () throws(ReadingError) in
                try XLSReader(limits: limits, workspace: workspace).read(ByteSpan(buffer))
            }
        }
        return try result.get()
    }

    /// Reads a workbook and keeps what is needed to read its sheets again; nil for other kinds than Office Open XML.
    package func readRecording(
        _ bytes: [UInt8]
    ) throws(ReadingError) -> (workbook: Workbook, record: ReadingRecord?) {
        guard bytes.count <= limits.fileBytes, FileKind(bytes) == .zip else { return (try read(bytes), nil) }
        let (workbook, record) = try readArchive(bytes, keepsParts: true)
        return (workbook, record)
    }

    /// Reads some sheets of an Office Open XML workbook; the others come without cells.
    package func read(
        _ bytes: [UInt8],
        sheets: Set<Int>,
        known: ReadingRecord? = nil
    ) throws(ReadingError) -> Workbook {
        try readArchive(bytes, sheets: sheets, known: known).workbook
    }

    private func readArchive(
        _ bytes: [UInt8],
        sheets: Set<Int>? = nil,
        known: ReadingRecord? = nil,
        keepsParts: Bool = false
    ) throws(ReadingError) -> (workbook: Workbook, record: ReadingRecord) {
        let workspace = try workspaces.take()
        defer { workspaces.give(workspace) }
        let result: Result<(workbook: Workbook, record: ReadingRecord), ReadingError> = bytes.withUnsafeBufferPointer {
            buffer in
            Result { () throws(ReadingError) in
                let archive = try ZipArchive(buffer, limits: limits, workspace: workspace)
                let reader = XLSXReader(archive, limits: limits, workspace: workspace, usesScanner: usesScanner)
                var result = try reader.read(sheets, known: known, keepsParts: keepsParts)
                if readsValidations { try reader.readValidations(into: &result.workbook) }
                return result
            }
        }
        return try result.get()
    }
}
