import ApplicationForm
import Testing

@Suite("The table of texts")
struct TextTableTests {
    @Test("texts are numbered in the order in which they come, each once")
    func numbers() {
        var table = TextTable()
        let texts = (0..<1_000).map { "項目\($0)" } + ["", "a", "ab", "aba", String(repeating: "長い", count: 500)]
        for (number, text) in texts.enumerated() {
            let added = table.add(text)
            #expect(added.number == number && added.isNew)
        }
        for (number, text) in texts.enumerated() {
            let added = table.add(text)
            #expect(added.number == number && !added.isNew)
            #expect(table.number(of: text) == number)
        }
        #expect(table.count == texts.count)
        #expect(table.number(of: "項目") == nil)
    }

    @Test("texts of other bytes are other texts, also where Unicode calls them equal")
    func comparesBytes() {
        var table = TextTable()
        #expect(table.add("か\u{3099}").number == 0)
        #expect(table.add("が").number == 1)
    }

    @Test("an emptied table begins anew")
    func empties() {
        var table = TextTable()
        _ = table.add("資料1")
        table.removeAll()
        #expect(table.number(of: "資料1") == nil)
        let added = table.add("資料2")
        #expect(added.number == 0 && added.isNew)
    }
}
