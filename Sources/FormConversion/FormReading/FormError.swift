public import Messages

/// Why a workbook could not be read as form B.
public struct FormError: Error, Hashable, Sendable {
    /// The kind of reason, stable.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable word.
        public let rawValue: String
        /// Makes a code of its word.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// No sheet holds a table of form B.
        public static let notAForm = Code(rawValue: "not-a-form")
    }

    /// The kind of reason.
    public let code: Code
    /// The reason, what was looked for and what was found nearest.
    public let message: Message

    /// Makes an error.
    public init(_ code: Code, _ message: Message) {
        self.code = code
        self.message = message
    }
}

extension FormError {
    /// No table was found; `nearest` describes the sheet that came nearest.
    static func notAForm(nearest: Message?) -> FormError {
        FormError(
            .notAForm,
            Message(
                ja: "申請書Bが見つかりません。見出し「申請内容」（または情報開示内容）と「添付書類等」があり、記述内容の欄に審査対象項目が並ぶ表を探しました。"
                    + (nearest.map { "最も近いもの：\($0.japanese)" } ?? "見出しのある表がありません。"),
                en: "No form B was found. A table was looked for with the headings 申請内容 (or 情報開示内容) and 添付書類等 and the "
                    + "items of the form in its rows. "
                    + (nearest.map { "Nearest: \($0.english)" } ?? "No sheet has such headings.")
            )
        )
    }
}
