import Foundation

/// Writes a Swift file with one string literal for each data file.
///
/// Usage: `EmbedCataloguesTool OUTPUT.swift INPUT.json…`; the file is an enum named for it. A literal compiles in a fraction of a second where
/// `.embedInCode` takes minutes, and needs no resource bundle beside the binary.
let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first else {
    FileHandle.standardError.write(Data("usage: EmbedCataloguesTool OUTPUT.swift INPUT.json…\n".utf8))
    exit(64)
}
let type = URL(fileURLWithPath: output).deletingPathExtension().lastPathComponent
var source = "/// Data files of the source tree, by name, as they are.\nenum \(type) {\n"
source += "    static let all: [(name: String, json: StaticString)] = [\n"
for path in arguments.dropFirst().sorted() {
    let url = URL(fileURLWithPath: path)
    let text = try String(contentsOf: url, encoding: .utf8)
    // Three number signs: no catalogue text holds a quotation mark followed by three of them.
    source += "        (\"\(url.deletingPathExtension().lastPathComponent)\", ###\"\"\"\n\(text)\n\"\"\"###),\n"
}
source += "    ]\n}\n"
try source.write(toFile: output, atomically: true, encoding: .utf8)
