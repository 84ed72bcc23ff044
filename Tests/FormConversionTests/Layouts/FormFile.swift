import ApplicationForm
import FormConversion
import Foundation
import SpreadsheetReading
import TestSupport

/// A form in a file of the repository.
enum FormFile {
    /// Every form of the samples and fixtures, as paths from the root.
    static let all =
        Repository.names(in: Repository.samples, ending: ".xlsx").map { "Samples/\($0)" }
        + LayoutKey.names(ofForms: true).map { "Tests/Fixtures/layouts/\($0).xlsx" }

    /// Those whose fields can be learnt: one table a sheet, with descriptions.
    static let learnable = all.filter { path in
        guard path.hasPrefix("Tests/Fixtures/layouts/"), let name = path.split(separator: "/").last else { return true }
        return (try? LayoutKey.named(String(name.dropLast(5))))?.learnable != false
    }

    /// Reads the form at a path from the root.
    static func read(_ path: String) throws -> FormReading {
        try read(Repository.bytes(Repository.root.appending(path: path)), name: path)
    }

    /// Reads a form from the bytes of its workbook.
    static func read(_ bytes: [UInt8], name: String) throws -> FormReading {
        let workbook = try WorkbookReader().read(bytes)
        let source = Source(file: name, sha256: SHA256Digest.hexadecimal(of: bytes))
        return try FormReader().read(workbook, source: source)
    }
}
