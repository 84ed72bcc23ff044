/// Splits a stream into paths: at zeros when the first piece holds one, at line feeds otherwise.
///
/// What `find -print0` and `find -print` write. Lines may end in CR LF; blank ones are no paths.
struct PathList {
    /// The longest path that is taken; Linux allows 4,096 bytes.
    static let longestPath = 1 << 16

    private var rest: [UInt8] = []
    private var separator: UInt8?

    /// Takes the next piece of the stream and gives the paths that are complete.
    mutating func take(_ piece: some Collection<UInt8>) -> [RawPath] {
        if separator == nil {
            if piece.contains(0) {
                separator = 0
            } else if piece.contains(UInt8(ascii: "\n")) {
                separator = UInt8(ascii: "\n")
            }
        }
        var paths: [RawPath] = []
        for byte in piece {
            if byte == separator {
                finish(&paths)
            } else if rest.count < Self.longestPath {
                // What is longer is no path; the beginning stands for it among what was left out.
                rest.append(byte)
            }
        }
        return paths
    }

    /// Gives the path after the last separator.
    mutating func end() -> [RawPath] {
        var paths: [RawPath] = []
        finish(&paths)
        return paths
    }

    private mutating func finish(_ paths: inout [RawPath]) {
        defer { rest = [] }
        if separator != 0, rest.last == UInt8(ascii: "\r") { rest.removeLast() }
        guard !rest.isEmpty else { return }
        paths.append(RawPath(rest))
    }
}
