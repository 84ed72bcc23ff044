/// How text stands in a cell (ECMA-376 part 1, 18.8.1, `textRotation`).
enum TextDirection: Hashable {
    /// In lines, or nearly so.
    case level
    /// In lines that go up or down.
    case turned
    /// One character below the other.
    case stacked

    /// - Parameter rotation: degrees upwards, 91 to 180 for 1 to 90 downwards, 255 for stacked text.
    init(rotation: Int) {
        switch rotation {
        case 255: self = .stacked
        case 45...90, 135...180: self = .turned
        default: self = .level
        }
    }

    /// The height in points that upright text takes at a width, of which each line takes a part.
    ///
    /// - Parameter wraps: whether a line that is too long goes on in a next one.
    func height(of text: String, size: Double, width: Double, wraps: Bool) -> Double {
        let line = size * TextMeasure(size: size).lineHeight
        let unit = self == .stacked ? line : size
        let lengths = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { length(of: $0) }
        let longest = max(lengths.max() ?? 1, 1)
        let columns = max(1, Int(min(width / line, 10_000)))
        var (low, high) = (1, longest)
        func fits(_ length: Int) -> Bool {
            lengths.reduce(0) { $0 + max(1, ($1 + length - 1) / length) } <= columns
        }
        guard wraps, fits(high) else { return Double(longest) * unit + 4 }
        while low < high {
            let middle = (low + high) / 2
            if fits(middle) { high = middle } else { low = middle + 1 }
        }
        return Double(low) * unit + 4
    }

    /// The length of a line in ems; characters below one another take one each.
    private func length(of line: Substring) -> Int {
        if self == .stacked { return line.count }
        let ems = line.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x80 ? 0.58 : 1) }
        return Int(ems.rounded(.up))
    }
}
