/// One input that waits to be read: a file, or a member of an archive.
struct InputTicket: Sendable {
    /// Its row in the registry; its place in the stream where there is no registry.
    let id: Int64
    /// Its path as reports name it, members with the path of their archive in front.
    let path: String
    /// Its name for people.
    let name: String
    /// The file on disk.
    let file: RawPath
    /// The members that lead to it, from the outermost archive inward; empty for the file itself.
    let members: [Int]
}
