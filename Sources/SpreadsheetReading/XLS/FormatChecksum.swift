/// The checksum over a workbook's cell formats ([MS-OSHARED] 2.4.3, `MsoCrc32Compute`).
struct FormatChecksum {
    /// The checksum of the bytes so far.
    private(set) var value: UInt32 = 0

    private static let steps: [UInt32] = (0..<256).map { (index: UInt32) in
        var step = index << 24
        for _ in 0..<8 { step = step & 0x8000_0000 != 0 ? step << 1 ^ 0xAF : step << 1 }
        return step & 0xFFFF
    }

    /// Adds a byte.
    mutating func add(_ byte: UInt8) { value = value << 8 ^ Self.steps[Int(UInt8(value >> 24) ^ byte)] }
}
