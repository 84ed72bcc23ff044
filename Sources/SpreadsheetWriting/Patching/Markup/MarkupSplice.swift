/// Bytes of a part and what stands in their place.
struct MarkupSplice {
    /// What goes; empty where something is put in only.
    var range: Range<Int>
    /// What comes.
    var bytes: [UInt8]

    /// The part with all splices made.
    ///
    /// Splices of one place come in the order of the list.
    ///
    /// - Throws: ``PatchError`` with `unproven` when two of them share bytes.
    static func apply(_ splices: [MarkupSplice], to part: [UInt8]) throws(PatchError) -> [UInt8] {
        let order = splices.indices.sorted {
            (splices[$0].range.lowerBound, splices[$0].range.upperBound, $0)
                < (splices[$1].range.lowerBound, splices[$1].range.upperBound, $1)
        }
        var result: [UInt8] = []
        result.reserveCapacity(part.count + splices.reduce(0) { $0 + $1.bytes.count })
        var place = 0
        for index in order {
            let splice = splices[index]
            guard splice.range.lowerBound >= place, splice.range.upperBound <= part.count else {
                throw PatchError(.unproven, detail: "two changes of one place")
            }
            result += part[place..<splice.range.lowerBound]
            result += splice.bytes
            place = splice.range.upperBound
        }
        result += part[place...]
        return result
    }
}
