import Foundation
import TestSupport

/// One run of the built command, in a folder of its own.
final class ShugakiRun {
    /// The folder in which commands run; it goes away with this object.
    let folder: URL
    private let logs: URL

    /// The folder of the built products: the test runner stands in it, or in a bundle inside it.
    static let products: URL = {
        var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path.count > 1, !FileManager.default.fileExists(atPath: folder.appending(path: "shugaki").path) {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    /// What a run gave.
    struct Result {
        let status: Int32
        let output: [UInt8]
        let errors: String

        /// Standard output as text.
        var text: String { String(decoding: output, as: UTF8.self) }
    }

    init() throws {
        let base = FileManager.default.temporaryDirectory.appending(path: "shugaki-tests-\(UUID().uuidString)")
        folder = base.appending(path: "work")
        logs = base.appending(path: "logs")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

    /// Puts a file into the folder.
    func put(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: folder.appending(path: name)) }

    /// The bytes of a file in the folder.
    func bytes(_ name: String) throws -> [UInt8] { try Repository.bytes(folder.appending(path: name)) }

    /// The names in the folder, sorted.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }

    /// Runs `shugaki`.
    func run(_ arguments: String..., input: [UInt8] = [], locale: String = "C") throws -> Result {
        try start(Self.products.appending(path: "shugaki"), arguments, input, locale, together: false)
    }

    /// Runs a line of shell with `shugaki` in the path; errors stand among the output, as in a terminal.
    func shell(_ line: String, locale: String) throws -> Result {
        try start(URL(filePath: "/bin/sh"), ["-c", line], [], locale, together: true)
    }

    private func start(
        _ program: URL,
        _ arguments: [String],
        _ input: [UInt8],
        _ locale: String,
        together: Bool
    ) throws -> Result {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        process.environment = ["PATH": "\(Self.products.path):\(path)", "LANG": locale, "COLUMNS": "100"]
        // Files, not pipes: nothing has to be read while the program runs.
        let id = UUID().uuidString
        let places = ["in", "out", "err"].map { logs.appending(path: "\(id).\($0)") }
        for (place, bytes) in zip(places, [input, [], []]) { try Data(bytes).write(to: place) }
        let output = try FileHandle(forWritingTo: places[1])
        process.standardInput = try FileHandle(forReadingFrom: places[0])
        process.standardOutput = output
        process.standardError = together ? output : try FileHandle(forWritingTo: places[2])
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
            output: try Repository.bytes(places[1]),
            errors: String(decoding: try Repository.bytes(places[2]), as: UTF8.self)
        )
    }
}
