internal import Spreadsheet
internal import Synchronization

/// What reading a workbook needs beside its file, kept from one workbook to the next.
///
/// One reading at a time uses it; nothing of one workbook can be seen in the next.
final class ReadingWorkspace {
    /// Where parts are unpacked.
    let unpacked = PartMemory()
    /// Where packed bytes are gathered that do not stand in the file as they are.
    let packed = PartMemory()
    /// Where the scanner resolves entities.
    let scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 << 10)
    /// What unpacks parts.
    let inflater: Inflater
    private var formats: [String: NumberFormat] = [:]
    /// The palettes of the themes that were met last.
    var themes = PartMemo<[UInt32]>()
    /// The styles that were met last, each with the theme that its colours are of.
    var styles = PartMemo<(theme: [UInt32], styles: [CellStyle], palette: ColorPalette)>()
    /// The workbook parts that were met last: a program that fills a template writes the same one each time.
    var workbooks = PartMemo<WorkbookHandler>()
    /// The relationships that were met last, each with the folder that its targets count from.
    var relationships = PartMemo<RelationshipsHandler>()
    private static let formatLimit = 512
    /// Bytes of a code that is worth keeping; Excel's have at most 255 characters.
    private static let codeLimit = 1_024

    /// Makes a workspace; nil when there is no memory for it.
    init?() {
        guard let inflater = Inflater() else { return nil }
        self.inflater = inflater
    }

    deinit { scratch.deallocate() }

    /// The number format of a code, compiled once as long as it is met again and again.
    func format(_ code: String) -> NumberFormat {
        guard code.utf8.count <= Self.codeLimit else { return NumberFormat(code: code) }
        if let known = formats[code] { return known }
        if formats.count >= Self.formatLimit { formats.removeAll() }
        let format = NumberFormat(code: code)
        formats[code] = format
        return format
    }

    /// Gives back what only a large workbook needs.
    func trim() {
        unpacked.trim()
        packed.trim()
    }
}

/// The workspaces of a reader that nobody uses just now; readings at the same time have one each.
final class ReadingWorkspaces: Sendable {
    /// A workspace on its way from one reading to the next: whoever holds it is the only one.
    private struct Idle: @unchecked Sendable {
        let workspace: ReadingWorkspace
    }

    private static let keptAtMost = 16
    private let idle = Mutex<[Idle]>([])

    /// Takes a workspace.
    func take() throws(ReadingError) -> ReadingWorkspace {
        if let idle = idle.withLock({ $0.popLast() }) { return idle.workspace }
        guard let workspace = ReadingWorkspace() else { throw .tooLarge(ja: "メモリ不足", en: "out of memory") }
        return workspace
    }

    /// Gives a workspace back.
    func give(_ workspace: ReadingWorkspace) {
        workspace.trim()
        let one = Idle(workspace: workspace)
        idle.withLock { if $0.count < Self.keptAtMost { $0.append(one) } }
    }
}
