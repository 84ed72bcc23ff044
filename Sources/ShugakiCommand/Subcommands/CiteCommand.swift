internal import ApplicationForm
internal import ArgumentParser

/// `shugaki cite`: parse citations, a cell in, a JSON line out.
struct CiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cite",
        abstract: "Parse evidence citations: a cell in, a JSON line out.",
        discussion:
            "An argument is a cell, line breaks and all. On standard input a line is a cell, plain or a JSON string."
    )

    @Argument(help: "The cells; lines of standard input when none are given.")
    var text: [String] = []

    @OptionGroup var language: LanguageOption

    func run() throws {
        var output = BufferedOutput()
        let parser = CitationParser()
        for cell in text { try output.put(line: Self.line(cell, parser)) }
        if text.isEmpty {
            let input = try InputFile("-").bytes
            var start = input.startIndex
            var number = 0
            while start < input.endIndex {
                let end = input[start...].firstIndex(of: UInt8(ascii: "\n")) ?? input.endIndex
                number += 1
                guard end - start <= Self.longestLine else {
                    throw Failure(
                        .unusableInput,
                        ja: "標準入力の\(number)行目が長すぎます（上限\(Self.longestLine)バイト）。1行に1セルを書いてください。",
                        en:
                            "Line \(number) of standard input is too long (at most \(Self.longestLine) bytes). Give a cell a line."
                    )
                }
                var line = input[start..<end]
                if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
                try output.put(line: Self.line(JSONText.string(line) ?? String(decoding: line, as: UTF8.self), parser))
                start = end < input.endIndex ? end + 1 : end
            }
        }
        try output.flush()
    }

    /// Bytes of a line; the longest cell of Excel, each of its units escaped as in JSON, has a fifth.
    private static let longestLine = 1 << 20

    private static func line(_ cell: String, _ parser: CitationParser) -> [UInt8] {
        // Room for the usual line: growing costs more than parsing.
        let usualGrowth = 6
        var writer = JSONWriter(indented: false, reserving: 512 + cell.utf8.count * usualGrowth)
        writer.object { writer in
            writer.member("text", cell)
            writer.key("citations")
            writer.array(parser.parse(cell)) { writer, citation in citation.write(to: &writer) }
        }
        return writer.bytes
    }
}

/// Standard output, written in large pieces.
struct BufferedOutput {
    /// Bytes gathered before they are written.
    private static let capacity = 256 << 10
    private var buffer: [UInt8] = []

    /// Takes a line.
    mutating func put(line bytes: [UInt8]) throws {
        buffer += bytes
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count > Self.capacity { try flush() }
    }

    /// Writes what is left.
    mutating func flush() throws {
        if !buffer.isEmpty { try Terminal.put(buffer) }
        buffer.removeAll(keepingCapacity: true)
    }
}
