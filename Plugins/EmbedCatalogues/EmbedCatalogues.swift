import Foundation
import PackagePlugin

/// Embeds `Catalogues/Data/*.json` of a target as code and `Catalogues/Mappings/*.json` as string literals.
@main
struct EmbedCatalogues: BuildToolPlugin {
    /// The folders, what they become in Swift, and its name.
    private static let folders = [
        ("Data", "catalogues", "EmbeddedCatalogues"), ("Mappings", "texts", "EmbeddedMappings"),
    ]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let tool = try context.tool(named: "EmbedCataloguesTool").url
        return try Self.folders.map { folder, kind, name in
            let place = target.directoryURL.appending(path: "Catalogues/\(folder)")
            let inputs = try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "json" }
                .sorted { $0.path < $1.path }
            let output = context.pluginWorkDirectoryURL.appending(path: "\(name).swift")
            return .buildCommand(
                displayName: "Embedding \(folder) of \(target.name)",
                executable: tool,
                arguments: [kind, output.path] + inputs.map(\.path),
                inputFiles: inputs,
                outputFiles: [output]
            )
        }
    }
}
