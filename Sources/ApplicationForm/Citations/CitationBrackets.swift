/// The pairs of brackets and quotation marks.
enum CitationBrackets {
    /// What a bracket can do.
    struct Role {
        var kind: CitationToken.Bracket
        var opens = false
        var closes = false
        /// The scalar that opens the pair.
        var opener: UInt32
    }

    /// The role of a folded scalar; nil when it is no bracket.
    static func kind(of scalar: UInt32) -> Role? {
        switch scalar {
        case 0x28: Role(kind: .round, opens: true, opener: 0x28)
        case 0x29: Role(kind: .round, closes: true, opener: 0x28)
        case 0x5B: Role(kind: .square, opens: true, opener: 0x5B)
        case 0x5D: Role(kind: .square, closes: true, opener: 0x5B)
        case 0x3C: Role(kind: .angle, opens: true, opener: 0x3C)
        case 0x3E: Role(kind: .angle, closes: true, opener: 0x3C)
        case 0x22: Role(kind: .quotation, opens: true, closes: true, opener: 0x22)
        case 0x201C: Role(kind: .quotation, opens: true, opener: 0x201C)
        case 0x201D: Role(kind: .quotation, closes: true, opener: 0x201C)
        case 0x2018: Role(kind: .quotation, opens: true, opener: 0x2018)
        case 0x2019: Role(kind: .quotation, closes: true, opener: 0x2018)
        case 0x301D: Role(kind: .quotation, opens: true, opener: 0x301D)
        case 0x301E, 0x301F: Role(kind: .quotation, closes: true, opener: 0x301D)
        case 0x300C, 0x300E: Role(kind: .quotation, opens: true, opener: scalar)
        case 0x300D, 0x300F: Role(kind: .quotation, closes: true, opener: scalar - 1)
        case 0x3008, 0x300A: Role(kind: .angle, opens: true, opener: scalar)
        case 0x3009, 0x300B: Role(kind: .angle, closes: true, opener: scalar - 1)
        case 0xAB: Role(kind: .angle, opens: true, opener: 0xAB)
        case 0xBB: Role(kind: .angle, closes: true, opener: 0xAB)
        case 0x226A: Role(kind: .angle, opens: true, opener: 0x226A)
        case 0x226B: Role(kind: .angle, closes: true, opener: 0x226A)
        case 0x3010, 0x3016: Role(kind: .lenticular, opens: true, opener: scalar)
        case 0x3011, 0x3017: Role(kind: .lenticular, closes: true, opener: scalar - 1)
        case 0x3014: Role(kind: .square, opens: true, opener: 0x3014)
        case 0x3015: Role(kind: .square, closes: true, opener: 0x3014)
        default: nil
        }
    }
}
