#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Finds the files of folders, each folder once.
///
/// Links to files count as files. Links to folders are followed after everything that needs no link, in the order of
/// their paths, and only where they lead to a folder that was not seen: the result depends neither on the order of the
/// arguments nor of the directory, and a circle ends.
struct FolderWalk {
    /// What was found.
    enum Found {
        case file(RawPath, FileStatus)
        /// Something that is to be accounted for and cannot be read.
        case leftOut(RawPath, LeftOut)
    }

    /// Files and folders of our own making, which are no inputs.
    let excluded: Set<FileStatus.Identity>
    private var visited: Set<FileStatus.Identity> = []
    private var links: [RawPath] = []

    init(excluded: Set<FileStatus.Identity>) { self.excluded = excluded }

    /// Walks through files and folders.
    mutating func walk(_ roots: [RawPath], _ found: (Found) throws -> Void) rethrows {
        for root in roots.sorted(by: Self.precedes) { try take(root, followsLinks: true, found) }
        while !links.isEmpty {
            let waiting = links.sorted(by: Self.precedes)
            links = []
            for link in waiting { try take(link, followsLinks: true, found) }
        }
    }

    static func precedes(_ one: RawPath, _ other: RawPath) -> Bool {
        one.bytes.lexicographicallyPrecedes(other.bytes)
    }

    private mutating func take(_ root: RawPath, followsLinks: Bool, _ found: (Found) throws -> Void) rethrows {
        // A stack of its own, not recursion: folders may be nested as deep as the disk allows.
        var waiting = [(path: root, isRoot: true)]
        while let (path, isRoot) = waiting.popLast() {
            guard var status = path.status(followsLinks: isRoot && followsLinks) else {
                try found(.leftOut(path, .missing))
                continue
            }
            if status.kind == .link {
                guard let target = path.status() else {
                    try found(.leftOut(path, .missing))
                    continue
                }
                if target.kind == .folder {
                    links.append(path)
                    continue
                }
                status = target
            }
            guard !excluded.contains(status.identity) else { continue }
            switch status.kind {
            case .file: try found(.file(path, status))
            case .folder:
                guard visited.insert(status.identity).inserted else { continue }
                switch Self.names(in: path) {
                case .success(let names) where !isRoot && names.contains(Array(OutputTree.lockName.utf8)):
                    // The output of another migration is no input, unless it is named itself.
                    try found(.leftOut(path, .otherOutput))
                case .success(let names):
                    waiting += names.reversed().map { (path.appending($0), false) }
                case .failure(let reason): try found(.leftOut(path, reason))
                }
            case .link, .other: try found(.leftOut(path, .notAFile))
            }
        }
    }

    /// The names in a folder, in the order of their bytes.
    private static func names(in folder: RawPath) -> Result<[[UInt8]], LeftOut> {
        guard let directory = folder.withCString({ opendir($0) }) ?? nil else {
            return .failure(.unreadableFolder(String(cString: strerror(errno))))
        }
        defer { closedir(directory) }
        var names: [[UInt8]] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: UInt8.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    Array(UnsafeBufferPointer(start: $0, count: strlen($0)))
                }
            }
            if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
        }
        return .success(names.sorted { $0.lexicographicallyPrecedes($1) })
    }
}

#if canImport(Glibc) || canImport(Musl)
private func strlen(_ bytes: UnsafePointer<UInt8>) -> Int {
    var count = 0
    while bytes[count] != 0 { count += 1 }
    return count
}
#endif
