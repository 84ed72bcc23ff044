/// The parts of a digital signature (ECMA-376 part 2, clause 10) and what leads to them.
struct SignatureRemoval {
    private static let folder = "_xmlsignatures/"

    let container: ZipContainer

    /// The entries of the signature.
    var entries: [Int] {
        container.entries.indices.filter { ZipEntry.key(container.entries[$0].name).hasPrefix(Self.folder) }
    }

    /// Whether the package is signed.
    func isSigned() throws(PatchError) -> Bool {
        if !entries.isEmpty { return true }
        guard let rels = try container.part("_rels/.rels") else { return false }
        return try !Self.relationships(in: rels).isEmpty
    }

    /// Takes the signature out of a package on its way.
    func apply(to rewriter: inout ZipRewriter) throws(PatchError) {
        rewriter.removed.formUnion(entries)
        if let index = container.index(of: "_rels/.rels"), let rels = try container.part("_rels/.rels") {
            let splices = try Self.relationships(in: rels)
            if !splices.isEmpty { rewriter.replacements[index] = try MarkupSplice.apply(splices, to: rels) }
        }
        if let index = container.index(of: "[Content_Types].xml"), let types = try container.part("[Content_Types].xml")
        {
            let current = rewriter.replacements[index] ?? types
            let splices = try Self.contentTypes(in: current)
            if !splices.isEmpty { rewriter.replacements[index] = try MarkupSplice.apply(splices, to: current) }
        }
    }

    private static func relationships(in part: [UInt8]) throws(PatchError) -> [MarkupSplice] {
        try PackageMarkup.removals(in: part) { cursor in
            cursor.text("Type")?.hasSuffix("/digital-signature/origin") ?? false
        }
    }

    private static func contentTypes(in part: [UInt8]) throws(PatchError) -> [MarkupSplice] {
        try PackageMarkup.removals(in: part) { cursor in
            if let name = cursor.text("PartName") {
                return ZipEntry.key(name.utf8).hasPrefix(folder)
            }
            return cursor.text("ContentType") == "application/vnd.openxmlformats-package.digital-signature-origin"
        }
    }
}
