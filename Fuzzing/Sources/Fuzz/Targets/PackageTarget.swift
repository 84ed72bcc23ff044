import Spreadsheet

@testable import SpreadsheetReading

/// The parts of an Office Open XML workbook, through zip, scanner and expat: both ways give equal workbooks.
enum PackageTarget {
    @Sendable static func run(_ bytes: [UInt8]) { readBothWays(PartList(bytes).archive) }

    static func readBothWays(_ archive: [UInt8]) {
        var scanner = WorkbookReader()
        scanner.usesScanner = true
        var expat = WorkbookReader()
        expat.usesScanner = false
        let one = Result { () throws(ReadingError) in try scanner.read(archive) }
        let other = Result { () throws(ReadingError) in try expat.read(archive) }
        switch (one, other) {
        case (.success(let one), .success(let other)):
            demand(one.sheets.count == other.sheets.count && one.styles == other.styles, "sheets or styles")
            demand(one.dateSystem == other.dateSystem && one.notes == other.notes, "date system or notes")
            for (one, other) in zip(one.sheets, other.sheets) {
                demand(one.name == other.name && one.visibility == other.visibility, "name or visibility")
                demand(one.merges == other.merges && one.comments == other.comments, "merges or comments")
                demand(one.cells == other.cells && one.isProtected == other.isProtected, "cells or protection")
            }
            FileTarget.check(one)
        case (.failure(let one), .failure(let other)): demand(one.code == other.code, "\(one.code) and \(other.code)")
        case (.success, .failure(let error)): fatalError("the scanner reads what expat refuses: \(error)")
        case (.failure(let error), .success): fatalError("expat reads what the scanner refuses: \(error)")
        }
    }
}
