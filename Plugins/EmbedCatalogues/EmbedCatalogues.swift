import Foundation
import PackagePlugin

/// Embeds `Catalogues/Data/*.json` and `Catalogues/Mappings/*.json` of a target as string literals.
@main
struct EmbedCatalogues: BuildToolPlugin {
    /// The folders, and the names of what they become in Swift.
    private static let folders = [("Data", "EmbeddedCatalogues"), ("Mappings", "EmbeddedMappings")]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let tool = try context.tool(named: "EmbedCataloguesTool").url
        return try Self.folders.map { folder, name in
            let place = target.directoryURL.appending(path: "Catalogues/\(folder)")
            let inputs = try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "json" }
                .sorted { $0.path < $1.path }
            let output = context.pluginWorkDirectoryURL.appending(path: "\(name).swift")
            return .buildCommand(
                displayName: "Embedding \(folder) of \(target.name)",
                executable: tool,
                arguments: [output.path] + inputs.map(\.path),
                inputFiles: inputs,
                outputFiles: [output]
            )
        }
    }
}
