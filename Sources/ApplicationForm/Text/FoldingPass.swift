/// One folding of one text: characters are mapped as they come, and those that need their neighbours at the end.
struct FoldingPass {
    private let options: TextFolding.Options
    private let table = FoldingTable.shared
    private var scalars: [UInt32] = []
    /// Whether a character was seen that only its neighbours decide.
    private var hasPending = false

    init(options: TextFolding.Options, capacity: Int) {
        self.options = options
        scalars.reserveCapacity(capacity / 2 + 1)
    }

    /// Takes the next scalar of the text.
    mutating func take(_ value: UInt32, depth: Int = 0) {
        // Most of an answer is kanji and hiragana, which nothing changes. 箇 and か can be counters.
        if value >= 0x3041, value <= 0x3096 || value >= 0x3400, value <= 0x9FFF, value != 0x304B, value != 0x7B87 {
            scalars.append(value)
            return
        }
        if value < 0x80 {
            takeASCII(value)
            return
        }
        if depth < 3, let mapping = table.mapping(of: value), applies(mapping.kind) {
            if mapping.kind == .numeral {
                hasPending = true
                scalars.append(value)
            } else {
                for scalar in table.scalars(of: mapping) { take(scalar, depth: depth + 1) }
            }
            return
        }
        takeOther(value)
    }

    private func applies(_ kind: FoldingTable.Kind) -> Bool {
        switch kind {
        case .width: options.contains(.width)
        case .compatibility, .numeral: options.contains(.compatibility)
        case .raised: options.contains(.raised)
        }
    }

    private mutating func takeASCII(_ value: UInt32) {
        if value <= 0x20, options.contains(.spaces), Self.isSpace(value) {
            hasPending = true
            scalars.append(0x20)
        } else if value >= 0x41, value <= 0x5A, options.contains(.letterCase) {
            scalars.append(value + 0x20)
        } else {
            scalars.append(value)
        }
    }

    private mutating func takeOther(_ value: UInt32) {
        if options.contains(.spaces), Self.isSpace(value) {
            hasPending = true
            scalars.append(0x20)
            return
        }
        if options.contains(.dashes) {
            if Self.isDash(value) { return scalars.append(0x2D) }
            if Self.isWaveDash(value) { return scalars.append(0x7E) }
            if value == 0x30FC { hasPending = true }
        }
        if !options.isDisjoint(with: [.width, .compatibility]) {
            if FoldingTable.isMark(value), let last = scalars.last,
                let composed = table.composition(of: last, and: value)
            {
                scalars[scalars.count - 1] = composed
                return
            }
            if options.contains(.compatibility), Self.isVariationSelector(value) { return }
        }
        if options.contains(.counters), Self.isCounter(value) { hasPending = true }
        if options.contains(.letterCase), value < 0x590 || value >= 0x1E00 && value < 0x2000,
            let scalar = Unicode.Scalar(value)
        {
            scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars.map(\.value))
            return
        }
        scalars.append(value)
    }

    /// The folded scalars.
    consuming func scalarsAtEnd() -> [UInt32] {
        if hasPending { settle() }
        return scalars
    }

    /// The folded text.
    consuming func finish() -> String {
        if hasPending { settle() }
        let longest = 4
        return String(unsafeUninitializedCapacity: scalars.count * longest) { bytes in
            var count = 0
            for value in scalars where Unicode.Scalar(value) != nil { Self.append(value, to: bytes, &count) }
            return count
        }
    }

    /// Stores the UTF-8 of a scalar.
    @inline(__always)
    private static func append(_ value: UInt32, to bytes: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
        func continuation(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | value >> shift & 0x3F) }
        switch value {
        case 0..<0x80:
            bytes[count] = UInt8(truncatingIfNeeded: value)
            count += 1
        case 0x80..<0x800:
            bytes[count] = UInt8(truncatingIfNeeded: 0xC0 | value >> 6)
            bytes[count + 1] = continuation(0)
            count += 2
        case 0x800..<0x10000:
            bytes[count] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
            bytes[count + 1] = continuation(6)
            bytes[count + 2] = continuation(0)
            count += 3
        default:
            bytes[count] = UInt8(truncatingIfNeeded: 0xF0 | value >> 18)
            bytes[count + 1] = continuation(12)
            bytes[count + 2] = continuation(6)
            bytes[count + 3] = continuation(0)
            count += 4
        }
    }

    /// Settles what only the neighbours decide: spaces between digits, ー as a dash, counters, ① beside digits.
    private mutating func settle() {
        let all = scalars
        let dropsSpaces = options.contains(.spaces)
        scalars.removeAll(keepingCapacity: true)
        var index = 0
        while index < all.count {
            let value = all[index]
            index += 1
            if value == 0x20, dropsSpaces {
                while index < all.count, all[index] == 0x20 { index += 1 }
                if isDigit(scalars.last), isDigit(index < all.count ? all[index] : nil) { scalars.append(0x20) }
                continue
            }
            guard value >= 0x80 else {
                scalars.append(value)
                continue
            }
            var following = index
            if dropsSpaces { while following < all.count, all[following] == 0x20 { following += 1 } }
            settle(value, before: following < all.count ? all[following] : nil)
        }
    }

    private mutating func settle(_ value: UInt32, before next: UInt32?) {
        let previous = scalars.last
        if value == 0x30FC, options.contains(.dashes), (previous ?? 0) < 0x80, (next ?? 0) < 0x80 {
            scalars.append(0x2D)
        } else if options.contains(.counters), Self.isCounter(value), Self.isNumber(previous), Self.isCounted(next) {
            scalars.append(0x30F6)
        } else if options.contains(.compatibility), let mapping = table.mapping(of: value), mapping.kind == .numeral,
            !isDigit(previous), !isDigit(next)
        {
            scalars.append(contentsOf: table.scalars(of: mapping))
        } else {
            scalars.append(value)
        }
    }

    /// Whether a scalar is a digit or a form of one, such as ③.
    private func isDigit(_ value: UInt32?) -> Bool {
        guard let value else { return false }
        if value < 0x80 { return value >= 0x30 && value <= 0x39 }
        return table.mapping(of: value)?.kind == .numeral
    }
}
