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

    @Test("where a label stands for very many documents, the first are named")
    func labelOfMany() throws {
        let evidence = (1...40).map { "資料1「第\($0)規程」P.\($0)" }.joined(separator: "\n")
        let list = DocumentInventory(
            RuleExample([("provider.name", "青葉", evidence)]).submission,
            catalogue: .tokuko2017,
            today: try #require(Fixture.today)
        ).entries
        #expect(list.count == 40)
        let message = try #require(list.first?.inconsistencies.first?.japanese)
        #expect(message.contains("「第21規程」…") && !message.contains("「第22規程」"))
    }
}
