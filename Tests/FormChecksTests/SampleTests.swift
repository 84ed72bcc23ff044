import ApplicationForm
import FormChecks
import FormConversion
import Foundation
import Messages
import Testing

@Suite("Checks of the samples")
struct SampleTests {
    @Test(
        "clean forms have no errors, read from Excel or from JSON",
        arguments: [
            "aoba-2017-new.xlsx", "aoba-2019-renewal.xlsx", "aoba-2019-renewal-marked.xlsx", "midori-asp-2014.xlsx",
        ]
    )
    func clean(name: String) throws {
        let report = try Fixture.report(name)
        #expect(report.findings.filter { $0.severity == .error } == [])
        let reading = try Fixture.reading(name)
        let form = CheckedForm(
            try Submission(json: reading.submission.json()),
            catalogue: report.catalogue,
            today: try #require(Fixture.today)
        )
        #expect(Checker().findings(in: form).filter { $0.severity == .error } == [])
    }

    /// What each intended fault of the sample must be called, and where.
    private static let faults: [(field: String, code: String)] = [
        ("disclosure.date", "SG301"), ("disclosure.date", "SG205"), ("provider.name", "SG404"),
        ("provider.founded", "SG301"), ("provider.years", "SG101"), ("provider.head-office", "SG203"),
        ("provider.offices", "SG202"), ("provider.business", "SG303"), ("people.representative", "SG201"),
        ("people.officer-count", "SG315"), ("finance.sales", "SG306"), ("finance.sales", "SG203"),
        ("finance.equity-ratio", "SG305"), ("finance.audit", "SG309"), ("finance.public-notice", "SG206"),
        ("ownership.shareholders", "SG201"), ("compliance.body", "SG310"),
        ("compliance.specific-information-manager", "SG205"),
        ("compliance.specific-information-organisation", "SG104"), ("compliance.specific-information-rules", "SG209"),
        ("compliance.employee-training", "SG104"), ("compliance.employee-confidentiality", "SG101"),
        ("compliance.contractor-confidentiality", "SG202"), ("compliance.security-rules", "SG311"),
        ("service.name", "SG404"), ("service.start", "SG302"), ("service.renewal", "SG308"), ("service.type", "SG309"),
        ("service.scope", "SG312"), ("service.partners", "SG102"), ("service.change-notice-timing", "SG105"),
        ("service.change-notice-method", "SG205"), ("service.alternative-policy", "SG205"),
        ("service.data-return", "SG205"), ("service.disposal-certificate", "SG101"),
        ("service.change-contact", "SG207"),
        ("service.billing-variable", "SG101"), ("service.fee-monthly", "SG306"), ("service.minimum-term", "SG101"),
        ("service.cancellation-deadline", "SG311"), ("service.availability", "SG305"),
        ("service.certifications", "SG201"), ("service.backup-interval", "SG212"),
        ("service.backup-generations", "SG304"), ("service.sla", "SG202"), ("platform.software-name", "SG203"),
        ("platform.life-monitoring", "SG311"), ("platform.life-monitoring", "SG202"),
        ("platform.life-monitoring-notice", "SG101"), ("platform.antivirus", "SG104"), ("platform.usage-unit", "SG104"),
        ("platform.log-recording", "SG311"), ("platform.log-integrity", "SG101"),
        ("platform.patch-management", "SG313"),
        ("network.line-responsibility", "SG101"), ("network.firewall", "SG201"),
        ("network.user-authentication", "SG207"),
        ("network.user-authentication", "SG206"), ("housing.location", "SG203"), ("housing.seismic-isolation", "SG205"),
        ("housing.generator", "SG311"), ("housing.entry-record", "SG206"), ("support.contact", "SG314"),
        ("support.means", "SG101"), ("support.maintenance-notice-timing", "SG304"), ("support.fault-notice", "SG104"),
        ("support.regular-report", "SG101"),
    ]

    @Test("every intended fault of the bad sample is found, at the right cell")
    func seeded() throws {
        let report = try Fixture.report("hinode-2018-incomplete.xlsx")
        let submission = try Fixture.reading("hinode-2018-incomplete.xlsx").submission
        for (field, code) in Self.faults {
            let finding = report.findings.first { $0.field == field && $0.code == code }
            let source = submission.answer(to: field)?.source
            let cell = code.hasPrefix("SG2") ? source?.evidence : source?.claim
            #expect(finding != nil && finding?.cell == cell, "\(code) \(field)")
        }
        #expect(report.hasErrors)
    }

    @Test("no finding stands twice, and claims come in the order of the form")
    func order() throws {
        let report = try Fixture.report("hinode-2018-incomplete.xlsx")
        let keys = report.findings.map { "\($0.code) \($0.field ?? "") \($0.message.japanese)" }
        #expect(Set(keys).count == keys.count)
        let places = report.findings.compactMap(\.field).compactMap { field in
            report.catalogue.fields.firstIndex { $0.id == field }
        }
        #expect(places == places.sorted())
    }

    @Test("a renewal's red ink is audited against the first application")
    func ink() throws {
        let form = try Fixture.form("aoba-2019-renewal-marked.xlsx", baseline: "aoba-2017-new.xlsx")
        let findings = Checker().findings(in: form)
        func fields(_ code: String) -> [String] { findings.filter { $0.code == code }.compactMap(\.field) }
        #expect(fields("SG501") == ["service.sla", "network.browser"])
        #expect(fields("SG503") == ["housing.cameras"])
    }
}
