public import Foundation

/// A file of the hostile corpus, and what must become of it.
public struct HostileFile: CustomStringConvertible, Sendable {
    /// The folder of the corpus.
    public static let folder = Repository.root.appending(path: "Tests/Fixtures/hostile")
    /// The endings of its files.
    public static let endings = [".xlsx", ".xls", ".csv", ".zip"]

    /// Its name.
    public let name: String
    /// `answer` and the number of cells, or the word of the error.
    public let expected: String

    public var description: String { name }

    /// Its bytes.
    public var bytes: [UInt8] { get throws { try Repository.bytes(Self.folder.appending(path: name)) } }

    /// The corpus, as `expected.tsv` lists it.
    public static let all: [HostileFile] = {
        let table = (try? Repository.bytes(folder.appending(path: "expected.tsv"))) ?? []
        return String(decoding: table, as: UTF8.self).split(separator: "\n").compactMap { line in
            let columns = line.split(separator: "\t")
            return columns.count == 2 ? HostileFile(name: String(columns[0]), expected: String(columns[1])) : nil
        }
    }()
}
