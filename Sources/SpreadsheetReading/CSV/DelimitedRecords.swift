/// Walks the records of a delimited text (RFC 4180), one field at a time, in one pass.
///
/// A field that begins with a quotation mark goes on to the mark that closes it, over delimiters and line breaks; a
/// doubled mark in it is one. What follows the closing mark up to the delimiter belongs to the field, as in Excel. A
/// record ends at CR, LF or CR LF.
struct DelimitedRecords {
    /// One field as it stands in the text.
    struct Field {
        /// The number of its record, from 1.
        var row = 1
        /// Its number in the record, from 1.
        var column = 1
        /// The stretches of units that make up its text.
        var pieces: [Range<Int>] = []
        /// Whether the text ended before its quotation mark was closed.
        var isUnclosed = false
        /// Whether it is the last of its record.
        var endsRecord = false
        /// Units of its text.
        var length: Int { pieces.reduce(0) { $0 + $1.count } }
    }

    private static let quote: UInt16 = 0x22
    private static let lineFeed: UInt16 = 0x0A
    private static let carriageReturn: UInt16 = 0x0D

    private let units: TextUnits
    private let delimiter: UInt16
    private let end: Int
    private var index: Int
    private var row = 1
    private var column = 1
    /// Whether a field follows even at the end of the text: behind a delimiter.
    private var isOpen = false

    /// Makes a walk over some units.
    init(_ units: TextUnits, in range: Range<Int>, delimiter: UInt16) {
        self.units = units
        self.delimiter = delimiter
        index = range.lowerBound
        end = range.upperBound
    }

    /// Reads the next field into `field`; false at the end.
    ///
    /// - Parameter limit: units that the field may have; the walk stops in a longer one, which then has more.
    mutating func next(_ field: inout Field, limit: Int) -> Bool {
        guard index < end || isOpen else { return false }
        field.row = row
        field.column = column
        field.pieces.removeAll(keepingCapacity: true)
        field.isUnclosed = false
        field.endsRecord = true
        isOpen = false
        if index < end, units[index] == Self.quote { readQuoted(&field, limit) }
        var start = index
        let stop = index &+ limit &+ 1
        while index < end {
            let unit = units[index]
            if unit == delimiter {
                close(&field, start..<index)
                index += 1
                column += 1
                isOpen = true
                field.endsRecord = false
                return true
            }
            if unit == Self.lineFeed || unit == Self.carriageReturn {
                close(&field, start..<index)
                index += 1
                if unit == Self.carriageReturn, index < end, units[index] == Self.lineFeed { index += 1 }
                row += 1
                column = 1
                return true
            }
            index += 1
            if index > stop { break }
        }
        // A lone Ctrl-Z ends texts of old programs.
        if index == end, start == index - 1, units[start] == 0x1A, field.pieces.isEmpty, column == 1 { start = index }
        close(&field, start..<index)
        return true
    }

    private func close(_ field: inout Field, _ piece: Range<Int>) {
        if !piece.isEmpty { field.pieces.append(piece) }
    }

    private mutating func readQuoted(_ field: inout Field, _ limit: Int) {
        index += 1
        var start = index
        let stop = index &+ limit &+ 1
        while index < end {
            guard units[index] == Self.quote else {
                index += 1
                if index > stop { break }
                continue
            }
            if index + 1 < end, units[index + 1] == Self.quote {
                // The first of the two marks belongs to the text.
                field.pieces.append(start..<(index + 1))
                index += 2
                start = index
            } else {
                close(&field, start..<index)
                index += 1
                return
            }
        }
        close(&field, start..<index)
        field.isUnclosed = true
    }
}
