import Foundation
import TestSupport
import Testing

/// A file that cannot be used, and what is said of it after its name.
struct BadInput: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let japanese: String
    let english: String

    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], ja: String, en: String) {
        self.name = name
        self.bytes = bytes
        japanese = ja
        english = en
    }

    private static func zip(_ entries: (String, String)...) -> [UInt8] {
        var zip = StoredZip()
        for (name, text) in entries { zip.add(name, Array(text.utf8)) }
        return zip.bytes
    }

    private static var sample: [UInt8] {
        (try? Repository.bytes(Repository.samples.appending(path: "aoba-2017-new.xlsx"))) ?? []
    }

    /// The envelope that Excel puts around a workbook with a password.
    private static var encrypted: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 2_048)
        bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        bytes.replaceSubrange(1_152..<(1_152 + name.count), with: name)
        return bytes
    }

    private static var withDoctype: [UInt8] {
        var book = CraftedWorkbook(rows: "")
        let sheet = book["xl/worksheets/sheet1.xml"] ?? ""
        book["xl/worksheets/sheet1.xml"] = "<!DOCTYPE worksheet [<!ENTITY a \"b\">]>\(sheet)"
        return book.bytes
    }

    private static let cutOff = (
        ja: "ファイルが途中で切れているか壊れています（zipの目録が見つかりません）。元のファイルを入手し直してください。",
        en: "The file is cut off or damaged (its zip directory is missing). Get the original file again."
    )

    private static func noWorkbook(_ name: String, _ bytes: [UInt8], _ ja: String, _ en: String) -> BadInput {
        BadInput(
            name,
            bytes,
            ja: "Excelブックではありません（\(ja)）。.xlsx、.xlsm、.xlsのファイルを指定してください。",
            en: "This is not an Excel workbook (\(en)). Give an .xlsx, .xlsm or .xls file."
        )
    }

    /// Files that are no workbook that is read.
    static let files: [BadInput] = [
        BadInput(
            "empty.xlsx",
            [],
            ja: "ファイルが空です（0バイト）。保存し直したファイルを指定してください。",
            en: "The file is empty (0 bytes). Save it again and give that file."
        ),
        BadInput("half.xlsx", Array(sample.prefix(sample.count / 2)), ja: cutOff.ja, en: cutOff.en),
        BadInput("head.xlsx", Array(sample.prefix(10)), ja: cutOff.ja, en: cutOff.en),
        BadInput(
            "password.xlsx",
            encrypted,
            ja: "パスワードで保護されたブックです。Excelで開いてパスワードを解除し、保存し直してください。",
            en: "The workbook is protected by a password. Open it in Excel, remove the password and save it again."
        ),
        BadInput(
            "binary.xlsb",
            zip(
                ("_rels/.rels", CraftedWorkbook.relationships([("rId1", "officeDocument", "xl/workbook.bin")])),
                ("xl/workbook.bin", "\u{0}\u{1}")
            ),
            ja: "Excelバイナリブック（.xlsb）は読み取れません。Excelで「Excelブック（.xlsx）」として保存し直してください。",
            en: "An Excel binary workbook (.xlsb) cannot be read. Save it in Excel as “Excel Workbook (.xlsx)”."
        ),
        BadInput(
            "calc.ods",
            zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>")),
            ja: "OpenDocument表計算（.ods）は読み取れません。「Excelブック（.xlsx）」として保存し直してください。",
            en: "An OpenDocument spreadsheet (.ods) cannot be read. Save it as “Excel Workbook (.xlsx)”."
        ),
        BadInput(
            "page.xls",
            Array("<html><body><table><tr><td>申請書B</td></tr></table></body></html>".utf8),
            ja: "拡張子は.xlsなどでも、中身はHTMLの表です。Excelで開いて「Excelブック（.xlsx）」として保存し直してください。",
            en:
                "Whatever its name says, this is an HTML table. Open it in Excel and save it as “Excel Workbook (.xlsx)”."
        ),
        noWorkbook("paper.xlsx", Array("%PDF-1.7\n%\u{E2}\n1 0 obj\n".utf8), "PDF", "a PDF"),
        noWorkbook(
            "noise.xlsx",
            (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) },
            "形式が不明",
            "of unknown kind"
        ),
        noWorkbook("other.zip", zip(("readme.txt", "hello")), "zipファイル", "a zip archive"),
        noWorkbook(
            "letter.docx",
            zip(
                ("_rels/.rels", CraftedWorkbook.relationships([("rId1", "officeDocument", "word/document.xml")])),
                ("word/document.xml", "<a/>")
            ),
            "Word文書",
            "a Word document"
        ),
    ]

    /// Workbooks that are made to do harm, or are broken inside; the whole message is not ours to fix.
    static let hostile: [BadInput] = [
        BadInput("doctype.xlsx", withDoctype, ja: "安全のため読み取りを中止しました（", en: "Refused for safety (")
    ]
}
