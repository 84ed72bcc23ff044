/// The language that a section asks for, by `[$-411]` and its like.
///
/// ECMA-376 part 1, 18.8.31; the tags with names are later additions of Excel.
enum FormatLocale: Equatable {
    /// None is named: the reader is Japanese.
    case unnamed
    /// Japanese; in `x-gannen` tags the first year of an era is 元年.
    case japanese(gannen: Bool)
    /// Chinese of Taiwan, where `e` counts from 1912.
    case taiwanese
    case other
    /// `[$-F800]`: the long date of the system, whatever the code says.
    case systemDate
    /// `[$-F400]`: the time of the system.
    case systemTime

    /// Reads what follows the hyphen of `[$symbol-…]`.
    init(tag: some StringProtocol) {
        let tag = tag.lowercased()
        if tag.hasPrefix("ja") {
            self = .japanese(gannen: tag.contains("x-gannen"))
            return
        }
        // Higher digits tell the calendar and the shape of the digits.
        let digits = tag.prefix { $0 != "," }
        switch UInt32(digits, radix: 16).map({ $0 & 0xFFFF }) {
        case 0x411: self = .japanese(gannen: false)
        case 0x404: self = .taiwanese
        case 0xF800: self = .systemDate
        case 0xF400: self = .systemTime
        case nil, 0: self = .unnamed
        default: self = .other
        }
    }

    /// Whether eras are shown.
    var hasJapaneseEras: Bool {
        switch self {
        case .taiwanese, .other: false
        default: true
        }
    }

    /// Whether months, weekdays and halves of the day are named in Japanese without being asked for by letter.
    var namesAreJapanese: Bool {
        if case .japanese = self { true } else { false }
    }

    /// Whether the first year of an era is 元年.
    var isGannen: Bool { self == .japanese(gannen: true) }
}
