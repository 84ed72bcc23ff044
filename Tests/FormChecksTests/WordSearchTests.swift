import ApplicationForm
import Testing

@testable import FormChecks

@Suite("Words and dates in answers")
struct WordSearchTests {
    @Test(
        "a list of words is found where any of them stands",
        arguments: [
            ("委託先の選定", true), ("弊社の委託先", true), ("委託", false), ("https://a.jp", true), ("HTTP", false), ("", false),
            ("先委託", false),
            ("𠮷野", true), ("吉野", false), ("ab", true), ("b", false),
        ]
    )
    func words(text: String, isFound: Bool) {
        #expect(WordList(["委託先", "http", "𠮷", "ab", ""]).isIn(text) == isFound)
    }

    @Test("no word is in an empty list")
    func emptyList() { #expect(!WordList([]).isIn("委託先")) }

    @Test(
        "dates are found among other numbers",
        arguments: [
            ("資料1「登記簿謄本」（2017年8月1日発行）P.1", ["2017-08-01"]),
            ("平成２９年８月１日、R1.5.7、20171001", ["2017-08-01", "2019-05-07", "2017-10-01"]),
            ("第12条 3頁 TEL 03-1234-5678", []), ("平 成 29 年 8 月 1 日", ["2017-08-01"]), ("令和元年5月1日", ["2019-05-01"]),
            ("２０１９／０８／０１", ["2019-08-01"]), ("平成", []), ("2019年", []), ("A2019-08-01", []), ("12", []),
            ("H29.10.1～R1.9.30", ["2017-10-01", "2019-09-30"]),
        ]
    )
    func dates(text: String, found: [String]) { #expect(DateWords.all(in: text).map(\.description) == found) }

    @Test(
        "a date that the calendar lacks is told as it is written",
        arguments: [
            ("開示は平成30年2月30日です", "平成30年2月30日"), ("2019年8月1日", nil), ("12頁 2019/13/01", "2019/13/01"), ("S", nil),
            ("", nil),
        ]
    )
    func impossible(text: String, found: String?) { #expect(DateWords.impossible(in: text) == found) }

    @Test(
        "mistyped addresses are found, right ones are not",
        arguments: [
            ("資料1 P.12", nil), ("https://www.example.jp/app/", nil), ("HTTPS://a.jp と http://b.jp", nil),
            ("http//www.example.jp", "http//www.example.jp"), ("（htttp://a.jp）", "htttp://a.jp"),
            ("https://a.jp http:/b.jp", "http:/b.jp"), ("ｈｔｔｐ：／／a.jp", nil), ("ｈｔｔｐ／／a.jp", "http//a.jp"),
            ("hppt://a.jp", "hppt://a.jp"),
            ("ttps://a.jp", "ttps://a.jp"), ("Support", nil), ("p", nil), ("http", nil), ("", nil),
        ]
    )
    func addresses(text: String, found: String?) { #expect(BrokenAddress.find(in: text) == found) }

    @Test(
        "characters that other machines may lack are found beside those that need no look",
        arguments: [
            ("情報セキュリティ①～３、ﾊﾝｶｸ（有）→ OK\t\r\n", [String]()), ("⼠", ["⼠（U+2F20）"]), ("a\u{7F}", ["\u{7F}（U+007F）"]),
            ("\u{1}", ["U+0001"]), ("髙𠮷", ["𠮷（U+20BB7）"]), ("\u{E000}", ["U+E000"]), ("", []),
        ]
    )
    func unusual(text: String, found: [String]) { #expect(UnusualCharacters.find(in: text) == found) }

    @Test("thousands of characters that other machines may not show are found, each once")
    func manyUnusual() {
        let all = String(String.UnicodeScalarView((0xAC00...0xD7A3).compactMap { UnicodeScalar($0 as UInt32) }))
        let found = UnusualCharacters.find(in: all + all)
        #expect(found.count == 11_172 && found.first == "가（U+AC00）")
    }

    @Test(
        "placeholders are found by word or by run",
        arguments: [
            ("○○○株式会社", "○○○"), ("（記入例）有", "（記入例）"), ("二〇〇七年", nil), ("〇〇", "〇〇"), ("XXX", nil), ("XXXX", "XXXX"),
            ("有", nil), ("", nil),
            ("a **** b", "****"),
        ]
    )
    func placeholders(text: String, found: String?) { #expect(AnswerWords.placeholder(in: text) == found) }

    @Test(
        "numbers are told from 一定 and 一部",
        arguments: [
            ("一定期間", false), ("一部", false), ("一名", true), ("三名", true), ("数百", true), ("一", true), ("なし", false),
            ("7", true),
        ]
    )
    func numbers(text: String, isThere: Bool) { #expect(Numerals.contains(text) == isThere) }
}
