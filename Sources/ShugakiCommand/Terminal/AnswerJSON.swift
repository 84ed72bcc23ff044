internal import ApplicationForm
internal import Migration

/// The answer of a registry as JSON: an array of objects, absent values left out.
struct AnswerJSON {
    let answer: RegistryQuery.Answer

    init(_ answer: RegistryQuery.Answer) { self.answer = answer }

    /// The bytes, ending with a line feed; a row a line.
    func bytes() -> [UInt8] {
        var result = Array("[".utf8)
        for (index, row) in answer.rows.enumerated() {
            result += Array((index == 0 ? "\n" : ",\n").utf8) + [UInt8(ascii: "{")]
            var isFirst = true
            for (column, value) in zip(answer.columns, row) {
                guard let value else { continue }
                if !isFirst { result.append(UInt8(ascii: ",")) }
                isFirst = false
                result += Self.string(column.key) + [UInt8(ascii: ":")]
                // Counts are numbers, everything else is text: numbers of certifications begin with zeros.
                result += Self.counts.contains(column.key) ? Array(value.utf8) : Self.string(value)
            }
            result.append(UInt8(ascii: "}"))
        }
        return result + Array(answer.rows.isEmpty ? "]\n".utf8 : "\n]\n".utf8)
    }

    private static let counts: Set<String> = ["changed", "errors"]

    private static func string(_ text: String) -> [UInt8] {
        var writer = JSONWriter(indented: false)
        writer.string(text)
        return writer.bytes
    }
}
