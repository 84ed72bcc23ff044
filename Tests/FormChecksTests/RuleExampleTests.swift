import FormChecks
import Testing

@Suite("Rule examples")
struct RuleExampleTests {
    @Test("a rule has nothing to say of its passing examples", arguments: RuleRegistry.all.map { $0.description.code })
    func passing(code: String) throws {
        let rule = try #require(RuleRegistry.rule(code))
        #expect(!rule.description.passing.isEmpty)
        for example in rule.description.passing { #expect(example.findings(of: [rule]) == []) }
    }

    @Test("a rule finds its failing examples, once each", arguments: RuleRegistry.all.map { $0.description.code })
    func failing(code: String) throws {
        let rule = try #require(RuleRegistry.rule(code))
        #expect(!rule.description.failing.isEmpty)
        for example in rule.description.failing {
            let findings = example.findings(of: [rule])
            #expect(findings.count == 1)
            #expect(findings.first?.code == code)
        }
    }
}
