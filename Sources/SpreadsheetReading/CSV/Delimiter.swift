/// What parts the fields of a text, told by its records: comma, tab or semicolon.
enum Delimiter {
    /// The delimiters that are tried; of equals the first is taken.
    static let all: [UInt16] = [0x2C, 0x09, 0x3B]

    /// Units and records that are looked at.
    private static let sampledUnits = 256 << 10
    private static let sampledRecords = 1_000

    /// Tells the delimiter of a text, and where its records begin.
    static func detect(_ units: TextUnits) -> (delimiter: UInt16, start: Int) {
        if let declared = declared(units) { return declared }
        var best = (score: 0, fields: 0, delimiter: all[0])
        for delimiter in all {
            let found = score(units, delimiter)
            if (found.score, found.fields) > (best.score, best.fields) {
                best = (found.score, found.fields, delimiter)
            }
        }
        return (best.delimiter, 0)
    }

    /// The line `sep=;` with which some programs tell Excel.
    private static func declared(_ units: TextUnits) -> (delimiter: UInt16, start: Int)? {
        let word = Array("sep=".utf16)
        guard units.count > word.count + 1, word.indices.allSatisfy({ units[$0] | 0x20 == word[$0] | 0x20 }) else {
            return nil
        }
        let delimiter = units[word.count]
        var start = word.count + 1
        guard delimiter < 0x80, delimiter != 0x22, units[start] == 0x0A || units[start] == 0x0D else { return nil }
        if units[start] == 0x0D, start + 1 < units.count, units[start + 1] == 0x0A { start += 1 }
        return (delimiter, start + 1)
    }

    /// The records that have the usual number of fields, and the fields of all records, were it this delimiter.
    private static func score(_ units: TextUnits, _ delimiter: UInt16) -> (score: Int, fields: Int) {
        var records = DelimitedRecords(units, in: 0..<min(units.count, sampledUnits), delimiter: delimiter)
        var field = DelimitedRecords.Field()
        var counts: [Int: Int] = [:]
        var fields = 0
        var seen = 0
        while seen < sampledRecords, records.next(&field, limit: sampledUnits) {
            guard field.endsRecord else { continue }
            seen += 1
            guard field.column > 1 else { continue }
            counts[field.column, default: 0] += 1
            fields += field.column
        }
        return (counts.values.max() ?? 0, fields)
    }
}
