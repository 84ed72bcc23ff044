import FormChecks
import Testing

@Suite("Evidence cells that several rows share")
struct MergedEvidenceTests {
    @Test("a fault of a merged cell is told once, with the other fields")
    func once() {
        let rows = [
            ("provider.name", "青葉株式会社", "資料1「登記簿謄本」"), ("provider.founded", "2008年", "資料1「登記簿謄本」"),
        ]
        let found = RuleExample(rows, merged: true).findings(of: RuleRegistry.all)
        #expect(found.map(\.code) == ["SG203"])
        #expect(found.first?.others == ["provider.founded"])
    }

    @Test("an empty merged cell is told at the first claim that is stated")
    func firstStated() {
        let rows = [("service.awards", "実施なし", ""), ("service.users", "100名", ""), ("service.agents", "3社", "")]
        let found = RuleExample(rows, merged: true).findings(of: RuleRegistry.all)
        #expect(found.map(\.code) == ["SG201"])
        #expect(found.first?.field == "service.users")
        #expect(found.first?.others == ["service.agents"])
    }

    @Test("同上 inherits document and place, and a missing place is told where the document stands")
    func references() {
        let good = RuleExample([
            ("provider.name", "青葉株式会社", "資料1「登記簿謄本」P.1"), ("provider.founded", "2008年", "同上"),
        ])
        #expect(good.findings(of: RuleRegistry.all) == [])
        let bad = RuleExample([
            ("provider.name", "青葉株式会社", "資料1「登記簿謄本」"), ("provider.founded", "2008年", "同上"),
        ])
        #expect(bad.findings(of: RuleRegistry.all).compactMap(\.field) == ["provider.name"])
    }
}
