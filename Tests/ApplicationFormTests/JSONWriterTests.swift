import ApplicationForm
import Foundation
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    @Test("every text comes back, wherever in it a character has to be escaped", arguments: 0..<20)
    func escapes(length: Int) throws {
        for special in ["\"", "\\", "\n", "\r", "\t", "\u{1}", "\u{1F}", " ", "\u{7F}", "語", "𠮷"] {
            for place in 0...length {
                let text =
                    String(repeating: "a", count: place) + special + String(repeating: "語", count: length - place)
                var writer = JSONWriter(indented: false)
                writer.array { $0.string(text) }
                let decoded = try JSONDecoder().decode([String].self, from: Data(writer.bytes))
                #expect(decoded == [text])
            }
        }
    }

    @Test("objects and arrays are indented line by line, empty ones stay on their line")
    func indents() {
        var writer = JSONWriter(indented: true)
        writer.object { writer in
            writer.member("a", 1)
            writer.key("b")
            writer.array { writer in
                writer.object { $0.member("c", "d") }
                writer.boolean(true)
            }
            writer.key("e")
            writer.array { _ in }
        }
        let expected = """
            {
              "a": 1,
              "b": [
                {
                  "c": "d"
                },
                true
              ],
              "e": []
            }

            """
        #expect(writer.text + "\n" == expected)
        #expect(String(decoding: writer.finish(), as: UTF8.self) == expected)
    }
}
