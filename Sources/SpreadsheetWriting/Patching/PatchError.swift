internal import Messages
public import SpreadsheetReading

/// Why a workbook could not be patched; nothing was changed then.
public struct PatchError: Error, Hashable, Sendable {
    /// What went wrong.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable word.
        public let rawValue: String

        /// Makes a code.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The bytes are no workbook that can be read; ``PatchError/reading`` says why.
        public static let unreadable = Code(rawValue: "unreadable")
        /// A zip archive of the 64-bit kind, which no form of honest size is.
        public static let zip64 = Code(rawValue: "zip64")
        /// The archive or a part is not as it must be.
        public static let damaged = Code(rawValue: "damaged")
        /// The workbook bears a digital signature, which a change would break.
        public static let signed = Code(rawValue: "signed")
        /// A part that must change is not written in UTF-8.
        public static let encoding = Code(rawValue: "encoding")
        /// Rows or cells do not stand in their order.
        public static let order = Code(rawValue: "order")
        /// The cell holds a formula that other cells share, or that fills a range.
        public static let sharedFormula = Code(rawValue: "shared-formula")
        /// A sheet without cells, or none of that number.
        public static let noSheet = Code(rawValue: "no-sheet")
        /// A cell outside a sheet.
        public static let address = Code(rawValue: "address")
        /// Two edits of one cell that differ.
        public static let conflict = Code(rawValue: "conflict")
        /// More than 32,767 UTF-16 units.
        public static let textTooLong = Code(rawValue: "text-too-long")
        /// A character that no cell can hold.
        public static let character = Code(rawValue: "character")
        /// A number that is not finite.
        public static let number = Code(rawValue: "number")
        /// The result, read back, is not what was asked for: a fault of ours.
        public static let unproven = Code(rawValue: "unproven")
    }

    /// What went wrong.
    public var code: Code
    /// The sheet, if it was in one.
    public var sheet: String?
    /// The cell, as `F23`, if it was in one.
    public var cell: String?
    /// What exactly, in plain English.
    public var detail: String
    /// Why the workbook could not be read, if that was it.
    public var reading: ReadingError?

    /// Makes an error.
    public init(
        _ code: Code,
        sheet: String? = nil,
        cell: String? = nil,
        detail: String = "",
        reading: ReadingError? = nil
    ) {
        self.code = code
        self.sheet = sheet
        self.cell = cell
        self.detail = detail
        self.reading = reading
    }

    /// The same error at a place; what is known already stays.
    func at(sheet: String) -> PatchError {
        var error = self
        error.sheet = error.sheet ?? sheet
        return error
    }
}

extension PatchError: CustomStringConvertible {
    /// One line for a log: code, place and detail.
    public var description: String {
        var parts = [code.rawValue]
        if let sheet { parts.append(cell.map { "\(sheet)!\($0)" } ?? sheet) } else if let cell { parts.append(cell) }
        if !detail.isEmpty { parts.append(detail) }
        if let reading { parts.append(reading.message.english) }
        return parts.joined(separator: ": ")
    }
}
