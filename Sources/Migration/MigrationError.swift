public import Messages

/// What stops a migration, or a look into its registry, as a whole.
public struct MigrationError: Error, Hashable, Sendable {
    /// The kind of reason, stable.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable word.
        public let rawValue: String
        /// Makes a code of its word.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// An input that was named is not there.
        public static let noInput = Code(rawValue: "no-input")
        /// A file that was named cannot be used: no registry of ours, no workbook of decisions.
        public static let unusable = Code(rawValue: "unusable")
        /// The folder, the disk or the permissions do not allow to write.
        public static let unwritable = Code(rawValue: "unwritable")
        /// The run was asked to stop; what was reported as done stays done.
        public static let stopped = Code(rawValue: "stopped")
        /// A fault of this program.
        public static let fault = Code(rawValue: "fault")
    }

    /// The kind of reason.
    public let code: Code
    /// The reason.
    public let message: Message

    /// Makes an error.
    public init(_ code: Code, ja: String, en: String) {
        self.code = code
        message = Message(ja: ja, en: en)
    }
}
