import ApplicationForm
import Foundation
import Migration
import TestSupport

/// A folder for one migration: inputs, and what was written.
final class MigrationFolder {
    let root: URL
    var inputs: String { root.appending(path: "in").path }
    var output: String { root.appending(path: "out").path }
    var registry: String { "\(output)/registry.sqlite" }

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "shugaki-migration-\(UUID().uuidString)")
        try FileManager.default.createDirectory(atPath: inputs, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// Puts an input in place, with its folders.
    func put(_ name: String, _ bytes: [UInt8]) throws {
        let url = URL(filePath: inputs).appending(path: name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// Puts a sample in place.
    func putSample(_ sample: String, as name: String) throws {
        try put(name, try Repository.bytes(Repository.samples.appending(path: sample)))
    }

    /// Runs a migration of the inputs.
    @discardableResult
    func run(
        _ arguments: [String]? = nil,
        into output: String? = nil,
        jobs: Int = 2,
        stopAfter: Int? = nil,
        _ change: (inout MigrationOptions) -> Void = { _ in }
    ) throws -> MigrationReport {
        var options = MigrationOptions(inputs: arguments ?? [inputs], output: output ?? self.output, jobs: jobs)
        change(&options)
        var done = 0
        let run = MigrationRun(options) {
            stopAfter.map { done >= $0 } ?? false
        } observe: {
            if $0.phase == .reading { done = $0.done }
        }
        return try run.run()
    }

    /// The registry as text.
    static func dump(_ path: String) throws -> String {
        var bytes: [UInt8] = []
        try RegistryDump.write(path) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Every file that a run wrote but the registry, by its path in the folder.
    static func files(_ output: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        let all = FileManager.default.enumerator(atPath: output)?.allObjects.compactMap { $0 as? String } ?? []
        for name in all where !name.hasPrefix("registry.sqlite") {
            var isFolder: ObjCBool = false
            let path = "\(output)/\(name)"
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[name] = try Repository.bytes(URL(filePath: path))
        }
        return files
    }

    /// The submissions that were written.
    func submissions() throws -> [Submission] {
        try Self.files(output).filter { $0.key.hasPrefix("submissions") && $0.key.split(separator: ".").count == 2 }
            .sorted { $0.key < $1.key }.map { try Submission(json: $0.value) }
    }
}

/// Submissions made up for tests: quick to read, and each of other content.
enum MadeSubmission {
    /// A submission of a service.
    static func make(
        _ service: String,
        provider: String = "試験株式会社",
        kind: Application.Kind = .new,
        date: String = "2017-09-11",
        number: String? = nil,
        expires: String? = nil,
        claim: String = "2017年8月31日",
        evidence: String = "資料1「会社案内」P.1"
    ) -> Submission {
        var submission = Submission(catalogue: "tokuko-2017").completed(for: .tokuko2017)
        submission.application.serviceName = service
        submission.application.providerName = provider
        submission.application.kind = kind
        submission.application.date = CalendarDate(date)
        submission.application.certificationNumber = number
        submission.application.expiresOn = expires.flatMap { CalendarDate($0) }
        submission.answers[0].claim = Claim(text: claim, standing: .stated)
        submission.answers[0].evidence = Evidence(text: evidence, citations: CitationParser().parse(evidence))
        return submission
    }
}
