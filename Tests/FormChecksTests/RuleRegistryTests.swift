import FormChecks
import Foundation
import Messages
import Testing

@Suite("Rule registry")
struct RuleRegistryTests {
    private static let descriptions = RuleRegistry.all.map { $0.description }

    @Test("ids and codes are unique and well formed")
    func names() {
        #expect(Set(Self.descriptions.map(\.id)).count == Self.descriptions.count)
        #expect(Set(Self.descriptions.map(\.code)).count == Self.descriptions.count)
        #expect(Self.descriptions.map(\.code) == Self.descriptions.map(\.code).sorted())
        for rule in Self.descriptions {
            #expect(rule.id.allSatisfy { $0 == "-" || $0.isASCII && $0.isLowercase })
            #expect(rule.code.hasPrefix("SG") && rule.code.count == 5 && Int(rule.code.dropFirst(2)) != nil)
            #expect(!rule.summary.japanese.isEmpty && !rule.summary.english.isEmpty)
            #expect(!rule.rationale.japanese.isEmpty && !rule.rationale.english.isEmpty)
        }
    }

    @Test("every file of a rule is registered, in the room of its code")
    func files() throws {
        let rooms = ["Completeness": "SG1", "Evidence": "SG2", "Values": "SG3", "Application": "SG4", "Renewal": "SG5"]
        let folder = Fixture.root.appending(path: "Sources/FormChecks/Rules")
        var files: Set<String> = []
        for (room, code) in rooms {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: room).path)
            for name in names where name.hasSuffix(".swift") {
                let type = String(name.dropLast(6))
                files.insert(type)
                let rule = RuleRegistry.all.first { "\($0)" == type }
                #expect(rule?.description.code.hasPrefix(code) == true, "\(room)/\(name)")
            }
        }
        #expect(files == Set(RuleRegistry.all.map { "\($0)" }))
    }
}

@Suite("Rule documentation")
struct RuleDocumentationTests {
    @Test("Documentation/Rules.md is what the rules say; RECORD=1 writes it")
    func markdown() throws {
        try Fixture.expect(Array(RuleListing.markdown().utf8), at: "Documentation/Rules.md")
    }
}
