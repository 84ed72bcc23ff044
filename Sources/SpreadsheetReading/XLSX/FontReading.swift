package import Spreadsheet

extension Font {
    /// Takes one property of a font or of a run (ECMA-376 part 1, 18.8.22 and 18.4.7).
    mutating func take(_ name: MarkupName, _ attributes: MarkupAttributes, _ palette: ColorPalette) {
        guard name.isSpreadsheet else { return }
        let local = name.local
        if local == "b" {
            bold = attributes.isOn
        } else if local == "i" {
            italic = attributes.isOn
        } else if local == "strike" {
            strike = attributes.isOn
        } else if local == "color" {
            color = palette.color(attributes)
        } else if local == "sz" {
            size = attributes["val"].flatMap { Double($0.string) }
        } else if local == "name" || local == "rFont" {
            self.name = attributes["val"]?.string
        } else if local == "u" {
            underline = attributes["val"].map { Underline(rawValue: $0.string) ?? .single } ?? .single
        } else if local == "vertAlign" {
            vertical = attributes["val"].flatMap { VerticalPosition(rawValue: $0.string) } ?? .baseline
        }
    }

    /// Whether two runs would look alike but for typeface and size, which some programs vary by script.
    package func marks(alike other: Font) -> Bool {
        bold == other.bold && italic == other.italic && strike == other.strike && underline == other.underline
            && vertical == other.vertical && color == other.color
    }
}
