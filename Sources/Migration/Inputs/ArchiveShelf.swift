/// Keeps the archives open that a worker reads from: the members of one archive come one after the other.
struct ArchiveShelf {
    /// How deep archives may lie in archives.
    static let depthLimit = 4

    private var path: RawPath?
    /// The archive at the path, and those within that were opened on the way to the last member.
    private var open: [(member: Int?, archive: SubmissionArchive)] = []

    /// The archive that holds a member: the file at the path, then the members that are archives themselves.
    mutating func archive(_ path: RawPath, _ members: ArraySlice<Int>, limit: Int) throws(LeftOut) -> SubmissionArchive
    {
        if path != self.path || open.isEmpty {
            open = []
            self.path = nil
            guard let status = path.status() else { throw .missing }
            guard status.kind == .file else { throw .notAFile }
            open = [(nil, try SubmissionArchive(path, size: status.size))]
            self.path = path
        }
        var depth = 1
        var archive = open[0].archive
        for member in members {
            if depth < open.count, open[depth].member == member {
                archive = open[depth].archive
            } else {
                open.removeSubrange(depth...)
                archive = try SubmissionArchive(try archive.bytes(of: member, limit: limit))
                open.append((member, archive))
            }
            depth += 1
        }
        return archive
    }

    /// Closes everything; the file may have changed since.
    mutating func clear() {
        open = []
        path = nil
    }
}
