internal import Messages
internal import Spreadsheet

/// What was noticed while a workbook was read, in words: a line for each kind on each sheet.
struct ReadingNotes {
    private let notes: [ReadingNote]

    /// Takes the notes that are worth a word.
    ///
    /// - Parameter kinds: the kinds that are told elsewhere are left out of these.
    init(_ notes: [ReadingNote], kinds: Set<ReadingNote.Kind>) { self.notes = notes.filter { kinds.contains($0.kind) } }

    /// Cells that are named in one line.
    private static let named = 5

    /// The lines.
    var messages: [Message] {
        var order: [String] = []
        var groups: [String: [ReadingNote]] = [:]
        for note in notes {
            let key = "\(note.kind.rawValue)\n\(note.sheet ?? "")"
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(note)
        }
        return order.compactMap { groups[$0] }.compactMap(Self.message)
    }

    private static func message(_ group: [ReadingNote]) -> Message? {
        guard let first = group.first else { return nil }
        let cells = group.compactMap { $0.cell?.description }
        let more = cells.count > named ? "…" : ""
        let list = cells.prefix(named).joined(separator: ", ") + more
        let sheet = first.sheet ?? ""
        let place = list.isEmpty ? sheet : "\(sheet)!\(list)"
        let words = words(first.kind)
        return Message(ja: "注意：\(place)：\(words.japanese)", en: "note: \(place): \(words.english)")
    }

    private static func words(_ kind: ReadingNote.Kind) -> Message {
        switch kind {
        case .formulaWithoutValue: Message(ja: "数式に計算結果がありません。", en: "a formula has no computed value.")
        case .textOverLimit:
            Message(
                ja: "Excelの上限32,767文字を超えています（全文を読み取りました）。",
                en: "over 32,767 characters, Excel's limit; read whole."
            )
        case .cellTwice: Message(ja: "同じセルが2回あり、後のものを採りました。", en: "a cell stands there twice; the later one was taken.")
        case .danglingReference:
            Message(ja: "ない文字列か書式を指しています。", en: "a string or a style that is not there is referred to.")
        case .sheetWithoutCells: Message(ja: "セルのないシートです（グラフなど）。", en: "a sheet without cells, such as a chart.")
        case .partMissing: Message(ja: "シートの中身がファイルにありません。", en: "what the sheet holds is missing from the file.")
        case .undecodableBytes: Message(ja: "文字として読めないバイトがあります。", en: "bytes that are no characters.")
        case .quoteNotClosed: Message(ja: "引用符「\"」が閉じていません。", en: "a quotation mark is not closed.")
        }
    }
}
