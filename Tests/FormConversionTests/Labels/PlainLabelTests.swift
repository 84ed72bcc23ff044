import ApplicationForm
import Testing

@testable import FormConversion

@Suite("Labels in one pass")
struct PlainLabelTests {
    @Test("the labels of the catalogues have the keys that folding gives them", arguments: Catalogue.builtInIDs)
    func catalogues(id: String) throws {
        for field in try #require(Catalogue.builtIn(id)).fields {
            for label in [field.section, field.item, field.subitem ?? "", field.description] {
                #expect(LabelKey.both(label) == LabelKey.foldedKeys(of: label))
                #expect(LabelKey.of(label) == LabelKey.foldedKey(of: label))
            }
        }
    }

    @Test(
        "every character has the key that folding gives it, whatever stands beside it",
        arguments: ["", "A", "3", "漢", "ア", "か", "（", " ", "－"]
    )
    func characters(before: String) {
        let ranges = [
            0x09...0x0FFF, 0x2000...0x33FF, 0x4DB0...0x4E80, 0x7B80...0x7B8F, 0x9FF0...0xA010, 0xFF00...0xFFFD,
        ]
        for value in ranges.joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for after in ["", "月", "b", "1"] {
                let label = before + String(Character(scalar)) + after
                #expect(LabelKey.both(label) == LabelKey.foldedKeys(of: label), "U+\(String(value, radix: 16))")
            }
        }
    }

    @Test(
        "enumerators and notes are left out as before",
        arguments: [
            "1. 概要", "１．概要", "(1) 概要", "（1）概要", " 1)概要", "　(1) 概要", "①概要", "概要※必須", "12", "100", "3.2版", "(概要)", "1",
            "1)",
        ]
    )
    func decorated(label: String) {
        #expect(LabelKey.both(label) == LabelKey.foldedKeys(of: label))
        #expect(LabelKey.of(label) == LabelKey.foldedKey(of: label))
    }

    @Test("nearly all labels of the catalogues are plain")
    func isPlain() {
        let fields = Catalogue.tokuko2017.fields
        #expect(fields.count { PlainLabel($0.description) != nil } * 10 > fields.count * 9)
    }
}
