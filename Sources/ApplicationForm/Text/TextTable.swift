#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Texts numbered in the order in which they came, and found again by their bytes.
///
/// Forms of one family repeat their labels thousands of times. `Dictionary` hashes with SipHash and `String` compares by
/// canonical equivalence; this table does neither, and keeps its texts in one stretch of memory.
package struct TextTable: Sendable {
    /// For each slot 0 when it is free, or the upper half of a hash over the number of its text, plus one.
    private var slots: [UInt64]
    /// The texts, one behind the other.
    private var bytes: [UInt8] = []
    /// Where each text begins in ``bytes``, and where the last one ends.
    private var starts: [Int] = [0]
    /// Differs from run to run, so that no file can be made whose texts all fall into one slot.
    private let seed = UInt64(truncatingIfNeeded: Hasher().finalize())

    /// A table that nothing is added to, to stand in the place of one.
    package static let empty = TextTable()

    /// Makes an empty table.
    package init() { slots = [UInt64](repeating: 0, count: 64) }

    /// How many texts it holds.
    package var count: Int { starts.count - 1 }

    /// How many bytes its texts have.
    package var byteCount: Int { bytes.count }

    /// The number of a text; nil when it was not added.
    package func number(of text: String) -> Int? {
        text.withBytes { bytes in
            let slot = slots[place(of: bytes, TextHash.hash(bytes, seed: seed))]
            return slot == 0 ? nil : Int(slot & 0xFFFF_FFFF) - 1
        }
    }

    /// The number of a text, and whether it is new to the table.
    package mutating func add(_ text: String) -> (number: Int, isNew: Bool) {
        text.withBytes { add($0) }
    }

    /// The number of a text, and whether it is new to the table; a text that is likely is looked at first.
    ///
    /// - Parameter guess: the number of the likely text; any other number stands for none.
    package mutating func add(_ text: String, guess: Int) -> (number: Int, isNew: Bool) {
        let isGuessed = text.utf8.withContiguousStorageIfAvailable { text in
            guess >= 0 && guess < count && holds(text, at: guess)
        }
        return isGuessed == true ? (guess, false) : add(text)
    }

    /// The number of some bytes, and whether they are new to the table.
    package mutating func add(bytes: UnsafeRawBufferPointer) -> (number: Int, isNew: Bool) {
        bytes.withMemoryRebound(to: UInt8.self) { add($0) }
    }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
        let hash = TextHash.hash(text, seed: seed)
        let place = place(of: text, hash)
        if slots[place] != 0 { return (Int(slots[place] & 0xFFFF_FFFF) - 1, false) }
        bytes.append(contentsOf: text)
        starts.append(bytes.count)
        slots[place] = Self.slot(hash, count)
        if count * 2 > slots.count { grow() }
        return (count - 1, true)
    }

    /// Forgets all texts.
    package mutating func removeAll() { self = TextTable() }

    private static func slot(_ hash: UInt64, _ numberPlusOne: Int) -> UInt64 {
        hash & 0xFFFF_FFFF_0000_0000 | UInt64(truncatingIfNeeded: numberPlusOne) & 0xFFFF_FFFF
    }

    /// The slot of a text, or the free one where it belongs.
    @inline(__always)
    private func place(of text: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash >> 32) & mask
        while true {
            let slot = slots[place]
            if slot == 0 { return place }
            if (slot ^ hash) >> 32 == 0, holds(text, at: Int(slot & 0xFFFF_FFFF) - 1) { return place }
            place = (place + 1) & mask
        }
    }

    @inline(__always)
    private func holds(_ text: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
        let start = starts[number]
        guard starts[number + 1] - start == text.count, let other = text.baseAddress else {
            return text.isEmpty && starts[number + 1] == start
        }
        return bytes.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { memcmp($0 + start, other, text.count) == 0 } ?? false
        }
    }

    private mutating func grow() {
        let mask = slots.count * 2 - 1
        var larger = [UInt64](repeating: 0, count: slots.count * 2)
        bytes.withUnsafeBufferPointer { bytes in
            for number in 0..<count {
                let text = UnsafeBufferPointer(rebasing: bytes[starts[number]..<starts[number + 1]])
                let hash = TextHash.hash(text, seed: seed)
                var place = Int(truncatingIfNeeded: hash >> 32) & mask
                while larger[place] != 0 { place = (place + 1) & mask }
                larger[place] = Self.slot(hash, number + 1)
            }
        }
        slots = larger
    }
}
