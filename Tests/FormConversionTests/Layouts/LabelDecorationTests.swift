import Testing

@testable import FormConversion

@Suite("What stands around a label")
struct LabelDecorationTests {
    @Test(
        "enumerators and notes are no part of it",
        arguments: [
            ("①事業者の正式名称（商号）", "事業者の正式名称（商号）"), ("(1) 事業者の設立年", "事業者の設立年"), ("（２）事業者の設立年", "事業者の設立年"),
            ("1．事業者の設立年", "事業者の設立年"), ("2) 事業者の設立年", "事業者の設立年"), ("事業者の設立年\n※具体的に記入してください", "事業者の設立年\n"),
            ("⑳．事業者名", "事業者名"),
        ]
    )
    func decorated(label: String, own: String) { #expect(LabelDecoration.undecorated(label) == own) }

    @Test(
        "numbers that say something stay",
        arguments: ["1", "(1)", "①", "3.2", "24時間365日", "1年に満たない場合は月数", "※印は必須", "", "(株)青葉", "100.5%"]
    )
    func plain(label: String) { #expect(LabelDecoration.undecorated(label) == label) }
}
