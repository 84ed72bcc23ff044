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

    @Test("a member written in one go reads like a key and a string, whatever room there was")
    func members() {
        var room: [UInt8] = []
        for special in ["", "\"", "\\", "\n", "\u{1}", "語", "𠮷", "12345678\"", "1234567\n12345678"] {
            for indented in [true, false] {
                for text in [special, special + String(repeating: "語", count: 99), "長い文" + special + "の終わり"] {
                    var single = JSONWriter(indented: indented, reserving: room.count)
                    single.array { $0.object { $0.member("name", text) } }
                    single.array {
                        $0.object {
                            $0.member("a", text); $0.member("b", text); $0.member("c", 1)
                        }
                    }
                    var double = JSONWriter(indented: indented)
                    double.array {
                        $0.object {
                            $0.key("name"); $0.string(text)
                        }
                    }
                    double.array { writer in
                        writer.object { writer in
                            for name in ["a", "b"] as [StaticString] {
                                writer.key(name)
                                writer.string(text)
                            }
                            writer.key("c")
                            writer.number(1)
                        }
                    }
                    #expect(single.text == double.text)
                    room = single.finish()
                    let other = double.finish()
                    #expect(room == other)
                }
            }
        }
    }

    @Test("a submission written over another one is the submission alone")
    func writesOver() {
        let long = Submission(
            catalogue: "long",
            answers: [Answer(field: "1", claim: Claim(text: String(repeating: "長", count: 999), standing: .stated))]
        )
        let short = Submission(catalogue: "短")
        var bytes: [UInt8] = []
        for submission in [short, long, short, long] {
            submission.write(over: &bytes)
            #expect(bytes == submission.json())
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
        let bytes = writer.finish()
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }
}
