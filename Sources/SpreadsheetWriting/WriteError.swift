/// Why something could not be written.
///
/// The library composes no messages for people: the code and the context are enough for the command to say it in
/// either language.
public struct WriteError: Error, Hashable, Sendable {
    /// What went wrong.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable word.
        public let rawValue: String

        /// Makes a code.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A sheet name that Excel refuses.
        public static let sheetName = Code(rawValue: "sheet-name")
        /// Text over a limit of Excel; ``WriteError/limit`` and ``WriteError/actual`` say by how much.
        public static let textTooLong = Code(rawValue: "text-too-long")
        /// A character that the place cannot carry; ``WriteError/detail`` names it.
        public static let character = Code(rawValue: "character")
        /// A number that is not finite or out of its bounds.
        public static let number = Code(rawValue: "number")
        /// A cell or range outside a sheet.
        public static let address = Code(rawValue: "address")
        /// More rows than a sheet has; ``WriteError/limit`` and ``WriteError/actual`` say by how much.
        public static let tooManyRows = Code(rawValue: "too-many-rows")
        /// A merge that shares cells with another one.
        public static let overlap = Code(rawValue: "overlap")
        /// A setting, a name, a link or a formula that Excel refuses.
        public static let setting = Code(rawValue: "setting")
        /// A workbook without a sheet to show.
        public static let noSheet = Code(rawValue: "no-sheet")
        /// A workbook that was already saved.
        public static let closed = Code(rawValue: "closed")
        /// The target is a folder or another thing that is no file.
        public static let notAFile = Code(rawValue: "not-a-file")
        /// The folder, the disk or the permissions do not allow it; ``WriteError/detail`` says what the system said.
        public static let file = Code(rawValue: "file")
        /// The library beneath failed.
        public static let library = Code(rawValue: "library")
    }

    /// What went wrong.
    public var code: Code
    /// The sheet, if it was in one.
    public var sheet: String?
    /// The cell or the range, as `F23`, if it was in one.
    public var cell: String?
    /// The id of the field, if it was the answer to one.
    public var field: String?
    /// The path, if it was a file.
    public var path: String?
    /// The limit that was passed.
    public var limit: Int?
    /// The measure that passed it.
    public var actual: Int?
    /// What exactly, in plain English: the offending name, the character as `U+0000`, the words of the system.
    public var detail: String

    /// Makes an error.
    public init(
        _ code: Code,
        sheet: String? = nil,
        cell: String? = nil,
        field: String? = nil,
        path: String? = nil,
        limit: Int? = nil,
        actual: Int? = nil,
        detail: String = ""
    ) {
        self.code = code
        self.sheet = sheet
        self.cell = cell
        self.field = field
        self.path = path
        self.limit = limit
        self.actual = actual
        self.detail = detail
    }

    /// The same error at a place; what is known already stays.
    package func at(sheet: String? = nil, cell: String? = nil, field: String? = nil) -> WriteError {
        var error = self
        error.sheet = error.sheet ?? sheet
        error.cell = error.cell ?? cell
        error.field = error.field ?? field
        return error
    }
}

extension WriteError: CustomStringConvertible {
    /// One line for a log: code, place, measures and detail.
    public var description: String {
        var parts = [code.rawValue]
        if let path { parts.append(path) }
        if let field { parts.append(field) }
        if let sheet { parts.append(cell.map { "\(sheet)!\($0)" } ?? sheet) } else if let cell { parts.append(cell) }
        if let actual, let limit { parts.append("\(actual) > \(limit)") }
        if !detail.isEmpty { parts.append(detail) }
        return parts.joined(separator: ": ")
    }
}
