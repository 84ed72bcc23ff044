internal import ApplicationForm

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What a user sets for the checks: the file `shugaki.json`.
///
/// `{ "rules": { "optional-claim-blank": "off" }, "minimumNoticeDays": 90, "waivers": [ { "rule": "…", "field": "…",
/// "reason": "…", "who": "…", "until": "2019-12-31" } ] }`; every key may be left out.
public struct CheckSettings: Codable, Hashable, Sendable {
    /// Rules by id or code, and what they are set to.
    public var rules: [String: RuleLevel]
    /// The minimum for 事前告知時期 in days; nil when it is not known (the scheme does not publish it).
    public var minimumNoticeDays: Int?
    /// Findings that may stand.
    public var waivers: [Waiver]

    /// Makes settings; without arguments those of a user who set nothing.
    public init(rules: [String: RuleLevel] = [:], minimumNoticeDays: Int? = nil, waivers: [Waiver] = []) {
        self.rules = rules
        self.minimumNoticeDays = minimumNoticeDays
        self.waivers = waivers
    }

    /// Reads settings from JSON.
    ///
    /// - Throws: ``SettingsError`` when the bytes are no settings, or name a rule or a key that there is not.
    public init(json: some Collection<UInt8>) throws(SettingsError) {
        do {
            _ = try JSONSurvey(json, shape: .value)
            self = try JSONDecoder().decode(CheckSettings.self, from: Data(json))
        } catch let error as SettingsError {
            throw error
        } catch let error as JSONSurvey.Fault {
            throw SettingsError(.malformed, error.description)
        } catch {
            throw SettingsError(decoding: error)
        }
        let known = Set(RuleRegistry.all.flatMap { [$0.description.id, $0.description.code] })
        for rule in rules.keys.sorted() + waivers.map(\.rule) where !known.contains(rule) {
            throw SettingsError(.unknownRule, rule)
        }
        for waiver in waivers where waiver.reason.allSatisfy(\.isWhitespace) || waiver.who.allSatisfy(\.isWhitespace) {
            throw SettingsError(.waiverWithoutReason, waiver.rule)
        }
        if let days = minimumNoticeDays, days < 0 { throw SettingsError(.malformed, "minimumNoticeDays: \(days)") }
    }

    /// Reads settings; a key that is not known is an error, as a typing mistake must not switch a setting off unseen.
    public init(from decoder: any Decoder) throws {
        let names = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue).sorted()
        if let name = names.first(where: { CodingKeys(stringValue: $0) == nil }) {
            throw SettingsError(.unknownKey, name)
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        rules = try container.decodeIfPresent([String: RuleLevel].self, forKey: .rules) ?? [:]
        minimumNoticeDays = try container.decodeIfPresent(Int.self, forKey: .minimumNoticeDays)
        waivers = try container.decodeIfPresent([Waiver].self, forKey: .waivers) ?? []
    }

    private enum CodingKeys: String, CodingKey {
        case rules, minimumNoticeDays, waivers
    }

    private struct AnyKey: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
