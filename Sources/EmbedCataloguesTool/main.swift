import Foundation

/// Writes a Swift file from data files of the source tree, which needs no resource bundle beside the binary.
///
/// Usage: `EmbedCataloguesTool catalogues|texts OUTPUT.swift INPUT.json…`; the file is an enum named for it. Texts become
/// one string literal a file, which compiles in a fraction of a second where `.embedInCode` takes minutes. Catalogues,
/// which every command needs, become Swift code that makes them: nothing is left to be parsed when the command runs.
let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count > 1 else {
    FileHandle.standardError.write(Data("usage: EmbedCataloguesTool catalogues|texts OUTPUT.swift INPUT.json…\n".utf8))
    exit(64)
}
let output = URL(fileURLWithPath: arguments[1])
let inputs = arguments[2...].sorted().map { URL(fileURLWithPath: $0) }
let type = output.deletingPathExtension().lastPathComponent
do {
    let source = arguments[0] == "catalogues" ? try catalogues(inputs) : try texts(inputs)
    try "enum \(type) {\n\(source)}\n".write(to: output, atomically: true, encoding: .utf8)
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(65)
}

/// The files as they are, one literal each.
func texts(_ inputs: [URL]) throws -> String {
    var source = "    static let all: [(name: String, json: StaticString)] = [\n"
    for url in inputs {
        let text = try String(contentsOf: url, encoding: .utf8)
        // Three number signs: no text of ours holds a quotation mark followed by three of them.
        source += "        (\"\(url.deletingPathExtension().lastPathComponent)\", ###\"\"\"\n\(text)\n\"\"\"###),\n"
    }
    return source + "    ]\n"
}

/// The files as code that makes a `Catalogue` each.
func catalogues(_ inputs: [URL]) throws -> String {
    var list = "    static let all: [(name: String, catalogue: @Sendable () -> Catalogue)] = [\n"
    var functions = ""
    for (number, url) in inputs.enumerated() {
        let file = try JSONDecoder().decode(CatalogueFile.self, from: Data(contentsOf: url))
        list += "        (\"\(url.deletingPathExtension().lastPathComponent)\", { catalogue\(number)() }),\n"
        functions += "    private static func catalogue\(number)() -> Catalogue {\n        var fields: [Field] = []\n"
        functions += "        fields.reserveCapacity(\(file.fields.count))\n"
        for field in file.fields { functions += "        fields.append(\(field.code))\n" }
        functions += "        return Catalogue(id: \(file.id.literal), title: \(file.title.literal), "
        functions += "source: \(file.source.literal), fields: fields)\n    }\n"
    }
    return list + "    ]\n" + functions
}
