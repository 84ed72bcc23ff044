import ApplicationForm
import FormChecks
import Messages
import Testing

@Suite("List of documents")
struct DocumentInventoryTests {
    @Test("each document stands once, with where it is cited and what does not agree")
    func inventory() throws {
        let example = RuleExample([
            ("provider.name", "青葉", "資料1「登記簿謄本」P.1"), ("provider.founded", "2008年", "同上"),
            ("provider.business", "開発", "資料2「会社案内」"), ("people.employees", "5名", "資料2「組織図」P.2"),
        ])
        let list = DocumentInventory(
            example.submission,
            catalogue: .tokuko2017,
            today: try #require(Fixture.today)
        ).entries
        #expect(list.map(\.title) == ["登記簿謄本", "会社案内", "組織図"])
        #expect(list.first?.uses.map(\.number) == ["2", "3"])
        #expect(list.first?.uses.map(\.places) == ["p.1", "p.1"])
        #expect(list.first?.inconsistencies.isEmpty == true)
        #expect(list[1].inconsistencies.map(\.japanese) == ["同じ資料番号が別の資料にも使われています：「組織図」", "記載箇所がありません：No.5"])
    }
}
