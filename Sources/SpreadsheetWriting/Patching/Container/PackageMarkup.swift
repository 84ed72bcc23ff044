/// Takes entries out of relationships parts and of the list of content types, where each is an element of its own.
enum PackageMarkup {
    /// The splices that take out the elements below the root that are asked for.
    static func removals(
        in part: [UInt8],
        _ isAskedFor: (TagCursor) -> Bool
    ) throws(PatchError) -> [MarkupSplice] {
        try MarkupPart.check(part, "package")
        let found: Result<[MarkupSplice], PatchError> = part.withUnsafeBufferPointer { buffer in
            Result { () throws(PatchError) in
                var cursor = TagCursor(buffer)
                var splices: [MarkupSplice] = []
                guard try cursor.next() == .start else { return [] }
                while let kind = try cursor.next(), kind != .end {
                    let start = cursor.tag.lowerBound
                    let goes = isAskedFor(cursor)
                    if kind == .start { try cursor.leave() }
                    if goes { splices.append(MarkupSplice(range: start..<cursor.tag.upperBound, bytes: [])) }
                }
                return splices
            }
        }
        return try found.get()
    }
}
