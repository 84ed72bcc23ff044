internal import Foundation

/// What a run that failed on an input left for the run that goes on: `RUN INPUT WORD`, a line each.
///
/// The words are `crash` and `time-limit`.
public struct FailureMark: Hashable, Sendable {
    /// The run.
    public let run: Int64
    /// The input's row.
    public let input: Int64
    /// Why it is left out.
    let reason: LeftOut

    /// The file in the folder of a migration.
    public static func path(in output: String) -> String { "\(output)/.failed" }

    /// The marks that lie in a folder.
    static func read(_ output: String) -> [FailureMark] {
        guard let bytes = FileManager.default.contents(atPath: path(in: output)) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ")
            guard parts.count == 3, let run = Int64(parts[0]), let input = Int64(parts[1]) else { return nil }
            return FailureMark(run: run, input: input, reason: parts[2] == "crash" ? .crashed : .overTime)
        }
    }

    /// Takes the marks away, when they stand in the registry.
    static func clear(_ output: String) { try? FileManager.default.removeItem(atPath: path(in: output)) }
}
