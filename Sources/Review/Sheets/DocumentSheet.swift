internal import ApplicationForm
internal import FormConversion
internal import RedInk
internal import SpreadsheetWriting

/// Sheet 添付資料: what became of each document that the evidence cites, and who cites it.
struct DocumentSheet {
    let model: ReviewModel

    private static let columns: [(heading: String, width: Double)] = [
        ("区分", 11), ("資料番号", 10), ("資料名", 36), ("変更前の版", 14), ("変更後の版", 14), ("変更前に引用する項目", 32),
        ("変更後に引用する項目", 32), ("取扱い", 24),
    ]

    func write(_ sheet: SheetWriter) throws(WriteError) {
        var table = try TableSheet(sheet, title: "添付資料（添付書類等の欄に引用された資料）", columns: Self.columns)
        try table.writeHeading()
        for kind in DocumentChange.Kind.order {
            for document in model.comparison.documents where document.kind == kind {
                try table.write(cells(document), centered: [0])
            }
        }
        if model.comparison.documents.isEmpty { try table.note("引用された資料はありません。") }
        try table.finish(footer: "&L\(SheetNames.documents)&C&P / &N")
    }

    private func cells(_ change: DocumentChange) -> [TableSheet.Content] {
        let (old, new) = (change.old, change.new)
        func both(_ part: (CitedDocument) -> String?) -> String {
            let before = old.flatMap(part) ?? ""
            let after = new.flatMap(part) ?? ""
            if before.isEmpty || before == after { return after }
            return after.isEmpty ? before : "\(before) → \(after)"
        }
        let title = both { $0.title ?? $0.url }
        return [
            .text(change.kind.word), .text(both(\.label)), .text(title.isEmpty ? "（名称の記載なし）" : title),
            .text(old?.editions.joined(separator: "、") ?? ""), .text(new?.editions.joined(separator: "、") ?? ""),
            .text(old.map(uses) ?? "―"), .text(new.map(uses) ?? "―"), .text(change.kind.handling),
        ]
    }

    /// The numbers that cite a document, with the places.
    private func uses(_ document: CitedDocument) -> String {
        var order: [String] = []
        var places: [String: [String]] = [:]
        var seen: Set<[TextKey]> = []
        for use in document.uses {
            let number = model.fields[use.field].map { "No.\($0.number)" } ?? use.field
            if places[number] == nil { order.append(number) }
            let place = use.locations.map(\.words).filter { !$0.isEmpty }.joined(separator: " ")
            if !place.isEmpty, seen.insert([TextKey(number), TextKey(place)]).inserted {
                places[number, default: []].append(place)
            } else {
                places[number] = places[number] ?? []
            }
        }
        return order.map { number in
            let list = places[number] ?? []
            return list.isEmpty ? number : "\(number)（\(list.joined(separator: "、"))）"
        }.joined(separator: "、")
    }
}

extension DocumentChange.Kind {
    /// What a reviewer looks at first.
    static let order: [DocumentChange.Kind] = [.added, .reedited, .recited, .dropped, .kept]

    /// The word in the workbook.
    var word: String {
        switch self {
        case .kept: "継続"
        case .added: "追加"
        case .dropped: "引用なし"
        case .reedited: "改版"
        case .recited: "引用箇所変更"
        }
    }

    /// What happens to it (scheme overview §9(1) and §10(3)).
    var handling: String {
        switch self {
        case .kept: "提出済みの資料を引き続き保管"
        case .added: "新たに提出"
        case .dropped: "返却対象（不要となった旧資料）"
        case .reedited: "最新版を提出。旧版は返却対象"
        case .recited: "引用箇所を確認"
        }
    }
}

extension Citation.Location {
    /// The place as evidence cells have it.
    var words: String {
        guard let from else { return kind == .whole ? "全文" : "" }
        let range = to.map { $0 == from ? from : "\(from)-\($0)" } ?? "\(from)-"
        return switch kind {
        case .page: "P.\(range)"
        case .chapter: "第\(range)章"
        case .section: "\(range)節"
        case .article: "第\(range)条"
        case .paragraph: "第\(range)項"
        case .item: "第\(range)号"
        case .figure: "図\(range)"
        case .table: "表\(range)"
        case .appendix: "付録\(range)"
        case .sheet: "シート\(range)"
        case .slide: "スライド\(range)"
        case .heading: from
        case .whole: "全文"
        }
    }
}
