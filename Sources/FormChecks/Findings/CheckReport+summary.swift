public import Messages

extension CheckReport {
    /// The counts in words.
    public var summary: Message { FindingWords.counts(self) }
}
