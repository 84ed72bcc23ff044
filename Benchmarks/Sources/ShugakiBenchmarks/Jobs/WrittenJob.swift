import Foundation

/// `written`: what `export` writes, put beside its file as `NAME.written.xlsx` into the folder that `WRITTEN` names.
///
/// No job to measure: `peers/form_dump.py` reads what it leaves, so that a peer can write the very same cells.
struct WrittenJob: Job {
    static let name = "written"
    private let export: ExportJob

    init(files: [String]) throws { export = try ExportJob(files: files) }

    func run(_ file: String) throws -> (cells: Int, bytes: Int) {
        let bytes = try export.written(file)
        let folder = ProcessInfo.processInfo.environment["WRITTEN"] ?? "."
        let name = URL(filePath: file).deletingPathExtension().lastPathComponent
        try Data(bytes).write(to: URL(filePath: folder).appending(path: "\(name).written.xlsx"))
        return (0, bytes.count)
    }
}
