/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A text of some pieces out of a list.
    mutating func text(of pieces: [String], upTo count: Int) -> String {
        (0..<Int.random(in: 0...count, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
    }
}

/// Pieces that meet in hostile ways: combining marks, line ends, joiners, digits beside counters.
let hostilePieces = [
    "か", "が", "\u{3099}", "ﾞ", "ｶ", "ー", "・", "\r", "\n", "\r\n", " ", "　", "1", "２", "³", "½", "①", "年", "月", "日",
    "30日前",
    "第", "三", "ヶ", "。", "、", "「", "」", "（", ")", "http://", "www.", "a", "é", "e\u{301}", "@", ".", "-", "👨‍👩‍👧", "🇯🇵",
    "\u{200D}",
    "\u{FEFF}", "𠮟", "サーバ", "ISO", "令和", "元", "変更前：", "変更後：", "→", "旧", "新", "：", "\u{0}", "%", "管理", "規程",
]
