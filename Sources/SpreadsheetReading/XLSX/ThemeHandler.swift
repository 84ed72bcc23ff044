/// Reads the colours of a theme (ECMA-376 part 1, 20.1.6.2, `clrScheme`).
struct ThemeHandler: MarkupHandler {
    /// The colours in the order in which cells count them: light before dark (18.8.3, attribute `theme`).
    var palette: [UInt32] {
        // The file names dark before light; Excel counts them the other way round.
        let order = ["lt1", "dk1", "lt2", "dk2"] + (1...6).map { "accent\($0)" } + ["hlink", "folHlink"]
        return zip(order, Self.office).map { colors[$0] ?? $1 }
    }

    /// The palette of a workbook without a theme: that of Office 2007.
    static let office: [UInt32] = [
        0xFFFFFF, 0x000000, 0xEEECE1, 0x1F497D, 0x4F81BD, 0xC0504D, 0x9BBB59, 0x8064A2, 0x4BACC6, 0xF79646, 0x0000FF,
        0x800080,
    ]

    private var colors: [String: UInt32] = [:]
    private var isInScheme = false
    private var slot: String?

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        guard name.namespace == .drawing || name.namespace == .none else { return }
        if name.local == "clrScheme" {
            isInScheme = true
        } else if isInScheme {
            if name.local == "srgbClr" || name.local == "sysClr" {
                guard let slot, colors[slot] == nil, let value = attributes["lastClr"] ?? attributes["val"] else {
                    return
                }
                colors[slot] = UInt32(value.string, radix: 16).map { $0 & 0xFFFFFF }
            } else {
                slot = name.local.string
            }
        }
    }

    mutating func end(_ name: MarkupName) {
        if name.local == "clrScheme" { isInScheme = false }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
