internal import ApplicationForm
public import Spreadsheet

/// Tells old and new text apart in a cell that a renewal was written into.
///
/// Struck runs are the old text, in red or not; red runs that are not struck are the new one; the rest belongs to both.
/// Ink in the manner of ``InkComposer``, new text red *and underlined*, is read to the character and never searched for
/// wording (``ComposedInk``). In other ink people's ways are understood (``PeoplesInk``): 変更前/変更後, 旧/新, arrows, and
/// blanks, line breaks and arrows between old and new text that belong to neither.
public struct InkReader: Hashable, Sendable {
    /// Whether people's ways are understood; when not, ink alone counts, and to the character.
    public let understandsWording: Bool

    /// Makes a reader.
    public init(understandsWording: Bool = true) { self.understandsWording = understandsWording }

    /// Reads a cell.
    public func read(_ runs: [TextRun]) -> InkReading {
        let cell = InkedCell(runs)
        return understandsWording && !cell.isComposed
            ? PeoplesInk(cell).reading
            : ComposedInk(cell).reading
    }
}
