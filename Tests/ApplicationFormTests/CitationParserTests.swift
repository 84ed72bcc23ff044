import ApplicationForm
import Testing

@Suite("Citations")
struct CitationParserTests {
    @Test("the examples of citations.md read as they should", arguments: try CitationFixture.lines("citations-dev"))
    func development(line: CitationFixture) {
        let found = CitationParser().parse(line.text).map(CitationFixture.comparable)
        #expect(found == line.citations.map(CitationFixture.comparable), "\(line.text)")
    }

    @Test("more cells of the same kind read as they should", arguments: try CitationFixture.lines("citations-more"))
    func more(line: CitationFixture) {
        let found = CitationParser().parse(line.text).map(CitationFixture.comparable)
        #expect(found == line.citations.map(CitationFixture.comparable), "\(line.text)")
    }

    @Test(
        "cells in the hands of many applicants read as they should",
        arguments: try CitationFixture.lines("citations-styles")
    )
    func styles(line: CitationFixture) {
        let found = CitationParser().parse(line.text).map(CitationFixture.comparable)
        #expect(found == line.citations.map(CitationFixture.comparable), "\(line.text)")
    }

    @Test(
        "the texts of the citations stand in the cell, in order, without overlap",
        arguments: try ["citations-dev", "citations-more", "citations-styles"].flatMap(CitationFixture.lines)
    )
    func offsets(line: CitationFixture) {
        #expect(CitationFixture.standInOrder(CitationParser().parse(line.text), in: line.text))
    }

    @Test(
        "a word does not go on behind a blank that is no OCR's",
        arguments: [
            ("資料3 一覧 表紙", "一覧", "表紙"), ("資料4 ネットワーク図 表紙", "ネットワーク図", "表紙"), ("資 料 5 規 程 表 紙", "規 程", "表 紙"),
        ]
    )
    func words(text: String, title: String, heading: String) {
        let found = CitationParser().parse(text)
        #expect(found.map(\.title) == [title])
        #expect(found.first?.locations == [Citation.Location(kind: .heading, from: heading, to: heading)])
    }

    @Test(
        "a range of labels names every document in it",
        arguments: [
            ("資料1～3", ["資料1", "資料2", "資料3"]), ("資料１～資料４参照", ["資料1", "資料2", "資料3", "資料4"]),
            ("別紙1から別紙3まで", ["別紙1", "別紙2", "別紙3"]), ("添付資料2-1～添付資料2-3", ["添付資料2-1", "添付資料2-2", "添付資料2-3"]),
            ("資料①～③", ["資料1", "資料2", "資料3"]), ("資料3～1", ["資料3", "資料1"]), ("資料2～資料3", ["資料2", "資料3"]),
            ("資料1～別紙3", ["資料1", "別紙3"]),
            ("資料1～9999", ["資料1", "資料9999"]), ("別紙A～C", ["別紙A", "別紙B", "別紙C"]), ("別紙Z～b", ["別紙Z", "別紙b"]),
            ("別紙A-1～A-3", ["別紙A-1", "別紙A-2", "別紙A-3"]), ("資料No.1～No.3", ["資料1", "資料2", "資料3"]),
        ]
    )
    func ranges(text: String, labels: [String]) {
        let found = CitationParser().parse(text)
        #expect(found.map(\.label) == labels)
        #expect(found.allSatisfy { $0.title == nil && text.contains($0.text) })
    }

    @Test(
        "a range of rows points at every row in it",
        arguments: [
            ("No.3～5参照", ["3", "4", "5"]), ("No.1～No.3に同じ", ["1", "2", "3"]), ("項番12から14参照", ["12", "13", "14"]),
            ("項番12、14参照", ["12", "14"]), ("No.5～3参照", ["5", "3"]), ("No.1～9999参照", ["1", "9999"]),
        ]
    )
    func rows(text: String, numbers: [String]) {
        let found = CitationParser().parse(text)
        #expect(found.map(\.refersTo?.number) == numbers)
        #expect(found.allSatisfy { $0.label == nil && $0.title == nil && text.contains($0.text) })
    }

    @Test("words that offer no evidence are told apart from remarks")
    func noneWords() {
        let parser = CitationParser()
        for text in ["－", "ー", "―", "-", "なし", "無し", "該当なし", "疎明不要", "特になし。", "N/A", "実施なしのため不要", "（該当なし）"] {
            #expect(parser.read(text).isNone, "\(text)")
        }
        for text in ["", "別途提出", "資料3", "無停電電源装置仕様書", "有無判定表 P.3"] {
            #expect(!parser.read(text).isNone, "\(text)")
        }
    }

    @Test("a web page is noticed with and without its address")
    func webPages() {
        let parser = CitationParser()
        #expect(parser.read("資料3 P.2\n当社ホームページ「会社概要」").webPages == [1])
        #expect(parser.read("https://www.example.jp/").mentionsWebPage(0))
        #expect(parser.read("ホームページ運用規程 P.3").webPages.isEmpty)
    }

    @Test("a contractor's publication or signature is noticed")
    func contractors() {
        let parser = CitationParser()
        #expect(parser.read("委託先公表資料：「設備仕様書」P.4").mentionsContractorMaterial)
        #expect(parser.read("資料4（事業責任者署名あり）").mentionsContractorMaterial)
        #expect(!parser.read("資料4「会社案内」").mentionsContractorMaterial)
    }

    @Test("what cannot be understood is handed back")
    func unread() {
        let reading = CitationParser().read("担当者が口頭で説明します")
        #expect(reading.citations.isEmpty)
        #expect(reading.unread == ["担当者が口頭で説明します"])
        #expect(CitationParser().read("資料3 P.4（写し）").unread.isEmpty)
    }
}

@Suite("Citations in hostile text")
struct CitationParserHostileTests {
    /// Pieces of which the random cells are made.
    private static let pieces = [
        "資料", "別紙", "第", "3", "１２", "①", "章", "条", "の", "、", "及び", "・", "「", "」", "（", "）", "【", "】", "『", "P.", "-",
        "～",
        "ページ", "/", "版", "改訂", "平成", "年", "月", "日", "http://a.jp/", "同上", "No.", "に同じ", "規程", "一覧", "シート", "図", "\n",
        " ",
        "　", "参照", "なし", "．", "\u{FFFF}", "\u{3099}", "𠮷", "\"", ":", "Ver", "v1.2", ".pdf", "項番", "〃", "※", "§", "全文",
    ]

    /// A generator with a seed, so that every run sees the same cells.
    private struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test("random cells neither trap nor change from run to run", arguments: 0..<20)
    func random(seed: Int) {
        var random = Random(state: UInt64(seed) &+ 1)
        let parser = CitationParser()
        for _ in 0..<100 {
            let text = (0..<Int.random(in: 0...30, using: &random))
                .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
            let first = parser.read(text)
            #expect(first == parser.read(text), "\(text)")
            #expect(CitationFixture.standInOrder(first.citations, in: text), "\(text)")
        }
    }

    @Test(
        "a very long cell is read to its end",
        arguments: [
            "「", "（", "資料3、", "1.", "あ", "第", "一", "A-", "P.3、", "「あ」", "ー", "3・", "改訂", "規程及び", "[(「", "http://", "の",
            "図3 ", "1 ", "第 3 ", "、空調P.6", "【規程】", "同条",
        ]
    )
    func long(piece: String) {
        let text = String(repeating: piece, count: 100_000 / piece.count)
        let citations = CitationParser().parse(text)
        #expect(citations.allSatisfy { !$0.text.isEmpty })
    }
}
