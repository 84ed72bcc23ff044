/// A stretch of bytes, read in little-endian order and within its bounds.
///
/// What lies beyond the end reads as zero, so that no offset of a broken file can do harm; who must know asks `count`.
struct ByteSpan {
    private let bytes: UnsafeRawBufferPointer

    /// The bytes of a buffer, which must outlive the span.
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The number of bytes.
    @inline(__always)
    var count: Int { bytes.count }

    /// The bytes themselves.
    @inline(__always)
    var buffer: UnsafeRawBufferPointer { bytes }

    /// A byte.
    @inline(__always)
    func byte(_ offset: Int) -> UInt8 { load(offset, as: UInt8.self) }

    /// Two bytes as a number from 0 to 65,535.
    @inline(__always)
    func short(_ offset: Int) -> Int { Int(load(offset, as: UInt16.self)) }

    /// Four bytes as a number without sign.
    @inline(__always)
    func long(_ offset: Int) -> UInt32 { load(offset, as: UInt32.self) }

    /// Eight bytes as they stand.
    @inline(__always)
    func wide(_ offset: Int) -> UInt64 { load(offset, as: UInt64.self) }

    /// Eight bytes as a number of IEEE 754.
    @inline(__always)
    func double(_ offset: Int) -> Double { Double(bitPattern: wide(offset)) }

    /// The part that begins at an offset, cut to what is there.
    @inline(__always)
    func part(_ offset: Int, _ length: Int) -> ByteSpan {
        let start = min(max(offset, 0), bytes.count)
        let end = start + min(max(length, 0), bytes.count - start)
        return ByteSpan(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    }

    @inline(__always)
    private func load<Number: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, as type: Number.Type) -> Number {
        guard offset >= 0, offset <= bytes.count - MemoryLayout<Number>.size else { return 0 }
        return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
    }
}
