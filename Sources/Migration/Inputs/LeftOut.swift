internal import FormConversion
public import Messages
internal import SpreadsheetReading

/// Why one input was left out; the others go on.
public struct LeftOut: Error, Hashable, Sendable {
    /// The stable word for reports, such as `encrypted`, `not-a-form` or `missing`.
    public let reason: String
    /// The reason in words, and what to do.
    public let message: Message

    init(_ reason: String, _ message: Message) {
        self.reason = reason
        self.message = message
    }

    init(_ reason: String, ja: String, en: String) { self.init(reason, Message(ja: ja, en: en)) }

    init(_ error: ReadingError) { self.init(error.code.rawValue, error.message) }

    init(_ error: FormError) { self.init(error.code.rawValue, error.message) }
}

extension LeftOut {
    static let missing = LeftOut("missing", ja: "ファイルがありません。", en: "There is no such file.")
    static let notAFile = LeftOut(
        "not-a-file",
        ja: "ファイルではありません（装置、パイプなど）。",
        en: "This is no file (a device, a pipe)."
    )
    static let emptyArchive = LeftOut(
        "empty-archive",
        ja: "zipの中にファイルがありません。",
        en: "The zip archive holds no files."
    )
    static let deepArchive = LeftOut(
        "nested-archive",
        ja: "zipの中のzipが深すぎます。取り出してから指定してください。",
        en: "Archives within archives go too deep. Take it out and give it by itself."
    )
    static let excluded = LeftOut(
        "excluded",
        ja: "確認表の判断「除外する」により除外しました。",
        en: "Left out by the decision 除外する in the exceptions workbook."
    )
    static let otherOutput = LeftOut(
        "migration-output",
        ja: "別のshugaki migrateの出力フォルダーです。",
        en: "This is the output folder of another shugaki migrate."
    )
    static let crashed = LeftOut(
        "crash",
        ja: "このファイルの処理中にプログラムが停止しました。ファイルを添えてご連絡ください。",
        en: "The program stopped while it read this file. Please report it with the file."
    )
    static let overTime = LeftOut(
        "time-limit",
        ja: "このファイルの処理が制限時間を超えました。",
        en: "This file took longer than the time limit."
    )

    static func unreadable(_ reason: String) -> LeftOut {
        LeftOut("unreadable", ja: "ファイルを開けません（\(reason)）。", en: "The file cannot be opened (\(reason)).")
    }

    static func unreadableFolder(_ reason: String) -> LeftOut {
        LeftOut("unreadable-folder", ja: "フォルダーを開けません（\(reason)）。", en: "The folder cannot be opened (\(reason)).")
    }

    static func tooLarge(_ bytes: Int, _ limit: Int) -> LeftOut {
        LeftOut(
            ReadingError.Code.tooLarge.rawValue,
            ja: "ファイルが大きすぎます（\(bytes)バイト、上限は\(limit)バイト）。",
            en: "The file is too large (\(bytes) bytes, at most \(limit))."
        )
    }

    static func badArchive(ja: String, en: String) -> LeftOut {
        LeftOut("archive", ja: "zipを読めません（\(ja)）。", en: "The zip archive cannot be read (\(en)).")
    }

    static func notASubmission(_ detail: String) -> LeftOut {
        LeftOut(
            "not-a-submission",
            ja: "申請データ（JSON）として読めません：\(detail)",
            en: "It cannot be read as a submission (JSON): \(detail)"
        )
    }

    static func noMapping(_ from: String, _ to: String) -> LeftOut {
        LeftOut(
            "no-mapping",
            ja: "カタログ「\(from)」から「\(to)」への対応表がありません。",
            en: "There is no mapping from “\(from)” to “\(to)”."
        )
    }

    static func unknownCatalogue(_ id: String) -> LeftOut {
        LeftOut("unknown-catalogue", ja: "カタログ「\(id)」がありません。", en: "Its catalogue “\(id)” is not known.")
    }
}
