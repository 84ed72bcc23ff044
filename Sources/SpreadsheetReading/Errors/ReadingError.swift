public import Messages

/// Why a file could not be read as a workbook.
public struct ReadingError: Error, Hashable, Sendable {
    /// The kind of reason, stable.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable word.
        public let rawValue: String
        /// Makes a code of its word.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The file has no bytes.
        public static let empty = Code(rawValue: "empty-file")
        /// The file is protected by a password.
        public static let encrypted = Code(rawValue: "encrypted")
        /// The file is broken: cut off, bits flipped, markup not well-formed.
        public static let damaged = Code(rawValue: "damaged")
        /// The file asks for more than a limit allows.
        public static let tooLarge = Code(rawValue: "too-large")
        /// The file is some other kind of file.
        public static let notAWorkbook = Code(rawValue: "not-a-workbook")
        /// The file is a workbook of a kind that is not read.
        public static let unsupported = Code(rawValue: "unsupported")
        /// The file is made in a way that no honest program makes files.
        public static let refused = Code(rawValue: "refused")
    }

    /// The kind of reason.
    public let code: Code
    /// The reason and what to do about it.
    public let message: Message

    /// Makes an error.
    public init(_ code: Code, ja: String, en: String) {
        self.code = code
        message = Message(ja: ja, en: en)
    }
}

extension ReadingError {
    static let empty = ReadingError(
        .empty,
        ja: "ファイルが空です（0バイト）。保存し直したファイルを指定してください。",
        en: "The file is empty (0 bytes). Save it again and give that file."
    )
    static let encrypted = ReadingError(
        .encrypted,
        ja: "パスワードで保護されたブックです。Excelで開いてパスワードを解除し、保存し直してください。",
        en: "The workbook is protected by a password. Open it in Excel, remove the password and save it again."
    )
    static let binaryWorkbook = ReadingError(
        .unsupported,
        ja: "Excelバイナリブック（.xlsb）は読み取れません。Excelで「Excelブック（.xlsx）」として保存し直してください。",
        en: "An Excel binary workbook (.xlsb) cannot be read. Save it in Excel as “Excel Workbook (.xlsx)”."
    )
    static let openDocument = ReadingError(
        .unsupported,
        ja: "OpenDocument表計算（.ods）は読み取れません。「Excelブック（.xlsx）」として保存し直してください。",
        en: "An OpenDocument spreadsheet (.ods) cannot be read. Save it as “Excel Workbook (.xlsx)”."
    )
    static let htmlTable = ReadingError(
        .unsupported,
        ja: "拡張子は.xlsなどでも、中身はHTMLの表です。Excelで開いて「Excelブック（.xlsx）」として保存し直してください。",
        en: "Whatever its name says, this is an HTML table. Open it in Excel and save it as “Excel Workbook (.xlsx)”."
    )
    static let xmlSpreadsheet2003 = ReadingError(
        .unsupported,
        ja: "XMLスプレッドシート2003形式は読み取れません。Excelで「Excelブック（.xlsx）」として保存し直してください。",
        en: "An XML Spreadsheet 2003 cannot be read. Save it in Excel as “Excel Workbook (.xlsx)”."
    )
    static let workbookBeforeExcel5 = ReadingError(
        .unsupported,
        ja: "Excel 4.0以前のブックは読み取れません。新しいExcelかLibreOfficeで開き、「Excelブック（.xlsx）」として保存し直してください。",
        en:
            "A workbook of Excel 4.0 or earlier cannot be read. Open it in a newer Excel or LibreOffice and save it as “Excel Workbook (.xlsx)”."
    )
    static let truncatedArchive = ReadingError(
        .damaged,
        ja: "ファイルが途中で切れているか壊れています（zipの目録が見つかりません）。元のファイルを入手し直してください。",
        en: "The file is cut off or damaged (its zip directory is missing). Get the original file again."
    )

    static func notAWorkbook(_ ja: String, _ en: String) -> ReadingError {
        ReadingError(
            .notAWorkbook,
            ja: "Excelブックではありません（\(ja)）。.xlsx、.xlsm、.xlsのファイルを指定してください。",
            en: "This is not an Excel workbook (\(en)). Give an .xlsx, .xlsm or .xls file."
        )
    }

    static func damaged(part: String, ja: String, en: String) -> ReadingError {
        ReadingError(
            .damaged,
            ja: "ファイルが壊れています（\(part)：\(ja)）。元のファイルを入手し直すか、Excelで開いて保存し直してください。",
            en: "The file is damaged (\(part): \(en)). Get the original again, or open it in Excel and save it."
        )
    }

    static func refused(part: String, ja: String, en: String) -> ReadingError {
        ReadingError(
            .refused,
            ja: "安全のため読み取りを中止しました（\(part)：\(ja)）。",
            en: "Refused for safety (\(part): \(en))."
        )
    }

    static func tooLarge(ja: String, en: String) -> ReadingError {
        ReadingError(
            .tooLarge,
            ja: "ファイルが大きすぎます（\(ja)）。",
            en: "The file is too large (\(en))."
        )
    }
}
