/// A colour as it is seen on the screen.
///
/// Theme colours with their tint, indexed colours and system colours are resolved by the reader
/// (ECMA-376 part 1, 18.8.3 and 18.8.19).
public struct Color: Hashable, Sendable {
    /// Alpha, red, green and blue, eight bits each, from the highest to the lowest.
    public let argb: UInt32

    /// Makes a colour of `0xAARRGGBB`.
    public init(argb: UInt32) { self.argb = argb }

    /// The red share, 0 to 255.
    public var red: Int { Int(argb >> 16 & 0xFF) }
    /// The green share, 0 to 255.
    public var green: Int { Int(argb >> 8 & 0xFF) }
    /// The blue share, 0 to 255.
    public var blue: Int { Int(argb & 0xFF) }

    /// Eight hexadecimal digits, as `FFFF0000`.
    public var hexadecimal: String {
        let digits = String(argb, radix: 16, uppercase: true)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// Whether a reader would call it a colour: neither pale, grey nor nearly black.
    public var isVivid: Bool {
        let high = max(red, green, blue)
        return high >= 0x78 && (high - min(red, green, blue)) * 2 >= high
    }

    /// Whether a reader would call it red: red ink (朱書き) is a range of hues, not one value.
    ///
    /// Hues from 335° over 0° to 17° count when they are neither pale, grey nor nearly black. Orange (24° and more),
    /// pink (FF3399 at 330°) and magenta do not. Vermilion (朱色, E60012, EB6238 at 14°) and FF0066 (336°) do.
    public var isRed: Bool {
        guard isVivid, red >= max(green, blue) else { return false }
        let chroma = red - min(green, blue)
        // The hue is 60° × (green − blue) / chroma when red is the highest share.
        let hue = 60.0 * Double(green - blue) / Double(chroma)
        return hue >= -25 && hue <= 17
    }
}
