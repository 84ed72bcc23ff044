import ApplicationForm
import FormChecks
import Messages
import Testing

@Suite("Settings of the checks")
struct SettingsTests {
    private let example = RuleExample([
        ("service.awards", "", ""), ("provider.head-office", "仙台市", "資料1「登記簿謄本」"),
    ])

    private func findings(_ settings: CheckSettings) -> [Finding] {
        var example = example
        example.settings = settings
        return example.findings(of: RuleRegistry.all)
    }

    @Test("rules are turned off or set to another severity, by id or code")
    func levels() throws {
        #expect(findings(CheckSettings()).map(\.code) == ["SG103", "SG203"])
        let json = #"{ "rules": { "optional-claim-blank": "off", "SG203": "warning" } }"#
        let found = findings(try CheckSettings(json: Array(json.utf8)))
        #expect(found.map(\.code) == ["SG203"])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test("a waived finding stays, and counts no more", arguments: [("2019-12-31", true), ("2019-08-31", false)])
    func waivers(until: String, holds: Bool) throws {
        let json = """
            { "waivers": [ { "rule": "evidence-location-missing", "field": "provider.head-office",
              "reason": "1枚の証明書", "who": "事務局 山田", "until": "\(until)" } ] }
            """
        let found = findings(try CheckSettings(json: Array(json.utf8)))
        let report = CheckReport(findings: found, catalogue: .tokuko2017, file: "form.xlsx")
        #expect(found.map(\.code) == ["SG103", "SG203"])
        #expect(report.hasErrors == !holds)
        #expect(report.waived == (holds ? 1 : 0))
        let text = String(decoding: TextReporter().bytes(of: report, in: .japanese), as: UTF8.self)
        #expect(text.contains("適用除外：1枚の証明書（事務局 山田、2019-12-31まで）") == holds)
    }

    @Test(
        "settings that cannot be meant are refused",
        arguments: [
            ("[]", SettingsError.Code.malformed), (#"{ "rulez": {} }"#, .unknownKey),
            (#"{ "rules": { "no-such-rule": "off" } }"#, .unknownRule),
            (#"{ "rules": { "SG203": "loud" } }"#, .malformed),
            (#"{ "waivers": [ { "rule": "SG203", "field": "x", "reason": " ", "who": "A" } ] }"#, .waiverWithoutReason),
            (#"{ "minimumNoticeDays": -1 }"#, .malformed),
            (#"{ "rules": { "SG203": "off", "SG203": "error" } }"#, .malformed),
        ]
    )
    func refused(json: String, code: SettingsError.Code) {
        let error = #expect(throws: SettingsError.self) { try CheckSettings(json: Array(json.utf8)) }
        #expect(error?.code == code)
    }
}
