/// Reads the colours of a theme (ECMA-376 part 1, 20.1.6.2, `clrScheme`).
struct ThemeHandler: MarkupHandler {
    /// The colours in the order in which cells count them (18.8.3, attribute `theme`); those of Office where one is not
    /// given.
    private(set) var palette = Self.office

    /// The slots of a scheme as cells count them: the file names dark before light, Excel counts them the other way round.
    private static let slots: [StaticString] = [
        "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink",
        "folHlink",
    ]

    /// The palette of a workbook without a theme: that of Office 2007.
    static let office: [UInt32] = [
        0xFFFFFF, 0x000000, 0xEEECE1, 0x1F497D, 0x4F81BD, 0xC0504D, 0x9BBB59, 0x8064A2, 0x4BACC6, 0xF79646, 0x0000FF,
        0x800080,
    ]

    private var isInScheme = false
    private var slot: Int?
    private var isGiven = [Bool](repeating: false, count: Self.slots.count)

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        guard name.namespace == .drawing || name.namespace == .none else { return }
        if name.local == "clrScheme" {
            isInScheme = true
        } else if isInScheme {
            if name.local == "srgbClr" || name.local == "sysClr" {
                guard let slot, !isGiven[slot], let value = attributes["lastClr"] ?? attributes["val"],
                    let color = UInt32(value.string, radix: 16)
                else { return }
                isGiven[slot] = true
                palette[slot] = color & 0xFFFFFF
            } else {
                slot = Self.slots.firstIndex { name.local == $0 }
            }
        }
    }

    mutating func end(_ name: MarkupName) {
        if name.local == "clrScheme" { isInScheme = false }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
