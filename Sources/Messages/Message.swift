/// One message for people, in both languages.
public struct Message: Hashable, Sendable {
    /// The Japanese wording.
    public let japanese: String
    /// The English wording.
    public let english: String

    /// Makes a message of its two wordings.
    public init(ja japanese: String, en english: String) {
        self.japanese = japanese
        self.english = english
    }

    /// The wording in a language.
    public subscript(_ language: Language) -> String {
        switch language {
        case .japanese: japanese
        case .english: english
        }
    }
}
