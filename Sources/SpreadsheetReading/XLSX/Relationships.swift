/// One relationship of a part to another (ECMA-376 part 2, 6.5.3.4).
struct Relationship {
    /// The last word of its type, such as `worksheet`; the same in transitional and strict files.
    let type: String
    /// The name of the part that it leads to.
    let target: String
}

/// Reads a relationships part.
struct RelationshipsHandler: MarkupHandler {
    /// The folder of the part that has the relationships, from which relative targets count.
    let folder: String
    /// The relationships by id.
    private(set) var all: [String: Relationship] = [:]
    /// The ids in the order of the file.
    private(set) var ids: [String] = []

    init(folder: String) { self.folder = folder }

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        guard name.namespace == .relationships || name.namespace == .none, name.local == "Relationship",
            let id = attributes["Id"]?.string, let type = attributes["Type"], let target = attributes["Target"]
        else { return }
        if let mode = attributes["TargetMode"], mode == "External" { return }
        let relationship = Relationship(type: Self.lastWord(of: type), target: Self.resolve(target, in: folder))
        if all.updateValue(relationship, forKey: id) == nil { ids.append(id) }
    }

    /// The last word of a path; the whole when it has none.
    private static func lastWord(of path: UnsafeBufferPointer<UInt8>) -> String {
        var end = path.count
        while end > 0, path[end - 1] == UInt8(ascii: "/") { end -= 1 }
        guard end > 0 else { return path.string }
        var start = end
        while start > 0, path[start - 1] != UInt8(ascii: "/") { start -= 1 }
        return UnsafeBufferPointer(rebasing: path[start..<end]).string
    }

    mutating func end(_ name: MarkupName) {}
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// The relationships in the order of the file.
    var inOrder: [Relationship] { ids.compactMap { all[$0] } }

    /// The name of a part that a target leads to; absolute targets count from the root of the package.
    static func resolve(_ target: UnsafeBufferPointer<UInt8>, in folder: String) -> String {
        func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
        var path: [UInt8] = []
        path.reserveCapacity(folder.utf8.count + 1 + target.count)
        if let first = target.first, !isSlash(first) {
            path.append(contentsOf: folder.utf8)
            while let last = path.last, isSlash(last) { path.removeLast() }
        }
        for step in target.split(whereSeparator: isSlash) {
            if step.elementsEqual("..".utf8) {
                path.removeSubrange((path.lastIndex(of: UInt8(ascii: "/")) ?? 0)...)
            } else if !step.elementsEqual(".".utf8) {
                if !path.isEmpty { path.append(UInt8(ascii: "/")) }
                path.append(contentsOf: step)
            }
        }
        return String(decoding: path, as: UTF8.self)
    }

    /// The name of the relationships part of a part, `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`.
    static func part(of part: String) -> (rels: String, folder: String) {
        guard let slash = part.lastIndex(of: "/") else { return ("_rels/\(part).rels", "") }
        let folder = String(part[..<slash])
        return ("\(folder)/_rels/\(part[part.index(after: slash)...]).rels", folder)
    }
}
