#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Resolves what was named on the command line: a path, or a pattern with `*`, `?` and `[…]`.
enum InputPattern {
    /// The paths that an argument stands for; empty when there is none.
    ///
    /// A file whose very name holds such characters is that file.
    static func paths(_ argument: String) -> [RawPath] {
        let path = RawPath(argument)
        if path.status(followsLinks: false) != nil { return [path] }
        guard argument.contains(where: { "*?[".contains($0) }) else { return [] }
        var found = glob_t()
        defer { globfree(&found) }
        let result = argument.withCString { glob($0, 0, nil, &found) }
        guard result == 0 else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap { index in
            guard let text = found.gl_pathv[index] else { return nil }
            return RawPath(UnsafeRawBufferPointer(start: text, count: Self.length(text)))
        }
    }

    private static func length(_ text: UnsafePointer<CChar>) -> Int {
        var count = 0
        while text[count] != 0 { count += 1 }
        return count
    }
}
