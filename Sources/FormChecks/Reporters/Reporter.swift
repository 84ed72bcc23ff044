public import Messages

/// Writes a report in one format.
public protocol Reporter {
    /// The bytes of the report.
    ///
    /// - Throws: what the format's writer throws; text formats throw nothing.
    func bytes(of report: CheckReport, in language: Language) throws -> [UInt8]
}
