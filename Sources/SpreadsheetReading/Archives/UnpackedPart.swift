/// A part unpacked whole.
///
/// Zeros stand behind its bytes, so that who looks for a known spelling need not ask for the end at every step: no part
/// that the scanner reads holds a zero of its own.
struct UnpackedPart {
    /// How many zeros stand behind the bytes; no spelling that is looked for is longer.
    static let padding = 64

    private let storage: [UInt8]

    /// Makes a part of a size with what fills it.
    ///
    /// - Parameter fill: fills the bytes and tells whether it could.
    /// - Returns: nil when they could not be filled.
    init?(size: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Bool) {
        var isFilled = false
        storage = [UInt8](unsafeUninitializedCapacity: size + Self.padding) { buffer, filled in
            isFilled = fill(UnsafeMutableBufferPointer(rebasing: buffer[..<size]))
            buffer[size..<(size + Self.padding)].initialize(repeating: 0)
            filled = isFilled ? size + Self.padding : 0
        }
        guard isFilled else { return nil }
    }

    /// The bytes without the zeros behind them.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        storage.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<($0.count - Self.padding)])) }
    }
}
