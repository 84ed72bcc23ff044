import RedInk
import Spreadsheet

/// Runs of a cell, parted by NUL, the first byte of each its look: reading the ink loses no text.
enum InkTarget {
    @Sendable static func run(_ bytes: [UInt8]) {
        let runs = bytes.split(separator: 0).map { piece in
            var font = Font()
            let look = piece.first ?? 0
            if look & 1 != 0 { font.color = Color(argb: 0xFFFF_0000) }
            font.strike = look & 2 != 0
            font.underline = look & 4 != 0 ? .single : .none
            return TextRun(text: String(decoding: Array(piece.dropFirst()), as: UTF8.self), font: font)
        }
        let whole = runs.map(\.text).joined()
        for understandsWording in [true, false] {
            let reading = InkReader(understandsWording: understandsWording).read(runs)
            let length = whole.unicodeScalars.count
            demand(reading.new.unicodeScalars.count <= length, "new text from nowhere")
            demand((reading.old ?? "").unicodeScalars.count <= length, "old text from nowhere")
        }
    }
}
