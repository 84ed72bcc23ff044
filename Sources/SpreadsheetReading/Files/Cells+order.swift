internal import Spreadsheet

extension [Cell] {
    /// The cells row by row, each address once; of two with one address the later counts.
    ///
    /// - Parameter told: how many of the addresses that came twice are told.
    func inOrder(_ told: Int, twice: (CellAddress) -> Void) -> [Cell] {
        // By index: a pair of cells would be copied with all that they hold.
        let isSorted = withUnsafeBufferPointer { cells in
            cells.indices.dropLast().allSatisfy { cells[$0].address < cells[$0 + 1].address }
        }
        guard !isSorted else { return self }
        let order = indices.sorted { (self[$0].address, $0) < (self[$1].address, $1) }
        var result: [Cell] = []
        result.reserveCapacity(count)
        var left = told
        for index in order {
            if let last = result.last, last.address == self[index].address {
                if left > 0 { twice(last.address) }
                left -= 1
                result[result.count - 1] = self[index]
            } else {
                result.append(self[index])
            }
        }
        return result
    }
}
