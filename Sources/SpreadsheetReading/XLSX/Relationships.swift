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
            let id = attributes["Id"]?.string, let type = attributes["Type"]?.string,
            let target = attributes["Target"]?.string
        else { return }
        if let mode = attributes["TargetMode"], mode == "External" { return }
        let word = type.split(separator: "/").last.map(String.init) ?? type
        if all.updateValue(Relationship(type: word, target: Self.resolve(target, in: folder)), forKey: id) == nil {
            ids.append(id)
        }
    }

    mutating func end(_ name: MarkupName) {}
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// The relationships in the order of the file.
    var inOrder: [Relationship] { ids.compactMap { all[$0] } }

    /// The name of a part that a target leads to; absolute targets count from the root of the package.
    static func resolve(_ target: String, in folder: String) -> String {
        let slashed = target.utf8.contains(UInt8(ascii: "\\")) ? target.replacing("\\", with: "/") : target
        var steps: [Substring] = slashed.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in slashed.split(separator: "/") {
            if step == ".." {
                _ = steps.popLast()
            } else if step != "." {
                steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }

    /// The name of the relationships part of a part, `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`.
    static func part(of part: String) -> (rels: String, folder: String) {
        guard let slash = part.lastIndex(of: "/") else { return ("_rels/\(part).rels", "") }
        let folder = String(part[..<slash])
        return ("\(folder)/_rels/\(part[part.index(after: slash)...]).rels", folder)
    }
}
