/// The changes of one part, what comes in one store of bytes.
///
/// A form takes hundreds of them: none has memory of its own. Whoever makes one writes behind the store and then says
/// in which place the written bytes stand.
struct SpliceList {
    private struct Splice {
        /// What goes.
        let range: Range<Int>
        /// What comes, in the store.
        let piece: Range<Int>
    }

    private var splices: [Splice] = []
    /// What comes; bytes are appended between ``begin()`` and ``end(_:from:)``.
    var store: [UInt8] = []

    /// Whether nothing changes.
    var isEmpty: Bool { splices.isEmpty }

    /// Where the next piece begins.
    func begin() -> Int { store.count }

    /// Puts what was written since the beginning of a piece in the place of bytes of the part.
    mutating func end(_ range: Range<Int>, from start: Int) {
        splices.append(Splice(range: range, piece: start..<store.count))
    }

    /// Takes what was written since the beginning of a piece out again.
    mutating func take(from start: Int) -> [UInt8] {
        let piece = Array(store[start...])
        store.removeSubrange(start...)
        return piece
    }

    /// Puts bytes in the place of others.
    mutating func put(_ bytes: [UInt8], in range: Range<Int>) {
        let start = begin()
        store += bytes
        end(range, from: start)
    }

    /// Makes room for pieces.
    mutating func reserve(_ count: Int, bytes: Int) {
        splices.reserveCapacity(splices.count + count)
        store.reserveCapacity(store.count + bytes)
    }

    /// The part with all changes made; those of one place come in the order of the list.
    ///
    /// - Throws: ``PatchError`` with `unproven` when two of them share bytes.
    func applied(to part: [UInt8]) throws(PatchError) -> [UInt8] {
        let order = splices.indices.sorted { one, other in
            let (left, right) = (splices[one].range, splices[other].range)
            if left.lowerBound != right.lowerBound { return left.lowerBound < right.lowerBound }
            if left.upperBound != right.upperBound { return left.upperBound < right.upperBound }
            return one < other
        }
        var result: [UInt8] = []
        result.reserveCapacity(part.count + store.count)
        var place = 0
        for index in order {
            let splice = splices[index]
            guard splice.range.lowerBound >= place, splice.range.upperBound <= part.count else {
                throw PatchError(.unproven, detail: "two changes of one place")
            }
            part.withUnsafeBufferPointer {
                result.append(contentsOf: UnsafeBufferPointer(rebasing: $0[place..<splice.range.lowerBound]))
            }
            store.withUnsafeBufferPointer {
                result.append(contentsOf: UnsafeBufferPointer(rebasing: $0[splice.piece]))
            }
            place = splice.range.upperBound
        }
        result += part[place...]
        return result
    }
}
