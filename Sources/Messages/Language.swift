/// The language of messages for people.
///
/// Codes, field ids and JSON keys never change with it.
public enum Language: String, Hashable, Sendable, CaseIterable {
    /// Japanese.
    case japanese = "ja"
    /// English.
    case english = "en"

    /// The language that a locale's environment variables ask for: Japanese when they say so, English otherwise.
    ///
    /// - Parameter environment: `LC_ALL`, `LC_MESSAGES` and `LANG` are looked at, in this order, the first one set counts.
    public init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
            .compactMap { environment[$0] }
            .first { !$0.isEmpty }
        self = locale?.hasPrefix("ja") == true ? .japanese : .english
    }
}
