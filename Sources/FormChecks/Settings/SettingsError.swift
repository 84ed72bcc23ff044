public import Messages

/// Why a settings file cannot be used.
public struct SettingsError: Error, Hashable, Sendable {
    /// The kind of reason.
    public enum Code: String, Hashable, Sendable {
        /// No JSON, or not of the shape that is expected.
        case malformed
        /// A key that there is not.
        case unknownKey
        /// A rule that there is not.
        case unknownRule
        /// A waiver that does not say why or who.
        case waiverWithoutReason
    }

    /// The kind of reason.
    public let code: Code
    /// The key, the rule or the place.
    public let detail: String

    init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    init(decoding error: any Error) {
        var detail = "JSON"
        switch error {
        case DecodingError.dataCorrupted(let context): detail = Self.place(context)
        case DecodingError.keyNotFound(let key, let context): detail = Self.place(context, key.stringValue)
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            detail = Self.place(context)
        default: break
        }
        self.init(.malformed, detail)
    }

    private static func place(_ context: DecodingError.Context, _ key: String? = nil) -> String {
        let path = context.codingPath.map(\.stringValue) + (key.map { [$0] } ?? [])
        return path.isEmpty ? "JSON" : path.joined(separator: ".")
    }

    /// The reason in words.
    public var message: Message {
        switch code {
        case .malformed: Message(ja: "設定として読めません（\(detail)）。", en: "It cannot be read as settings (\(detail)).")
        case .unknownKey: Message(ja: "設定「\(detail)」はありません。", en: "There is no setting “\(detail)”.")
        case .unknownRule:
            Message(
                ja: "規則「\(detail)」はありません。shugaki check --rules で一覧を確かめてください。",
                en: "There is no rule “\(detail)”. See shugaki check --rules."
            )
        case .waiverWithoutReason:
            Message(
                ja: "規則「\(detail)」の適用除外に理由（reason）または判断者（who）がありません。",
                en: "The waiver of “\(detail)” does not say why (reason) or who decided (who)."
            )
        }
    }
}
