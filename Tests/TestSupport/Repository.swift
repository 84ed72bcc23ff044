public import Foundation

/// The files of this repository that tests read.
public enum Repository {
    /// The folder of the package.
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// `Samples`.
    public static let samples = root.appending(path: "Samples")
    /// `Tests/Fixtures/layouts`.
    public static let layouts = root.appending(path: "Tests/Fixtures/layouts")

    /// The names of the files with an ending, directly in a folder, sorted.
    public static func names(in folder: URL, ending: String) -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return all.filter { $0.hasSuffix(ending) && !$0.hasPrefix("~$") }.sorted()
    }

    /// Every honest workbook of the samples and fixtures, as paths from the root, sorted.
    public static let workbooks: [String] = ["Samples", "Tests/Fixtures"].flatMap { folder in
        let all = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.allObjects ?? []
        return all.compactMap { $0 as? String }
            .filter { ($0.hasSuffix(".xlsx") || $0.hasSuffix(".xlsm")) && !$0.hasPrefix("hostile/") }
            .map { "\(folder)/\($0)" }
            .sorted()
    }

    /// The bytes of a file.
    public static func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }
}
