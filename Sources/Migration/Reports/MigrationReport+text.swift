public import Messages

extension MigrationReport {
    /// The report for people.
    public func text(in language: Language) -> String {
        func word(_ ja: String, _ en: String) -> String { Message(ja: ja, en: en)[language] }
        var lines = [
            word("移行の報告", "Report of the migration"), "", summary[language],
            word("zipなどの書庫：\(archives)件（中のファイルを入力として数えます）", "archives: \(archives) (their members are inputs)"),
        ]
        func list(_ heading: String, _ counts: [Count], _ name: (String) -> String) {
            guard !counts.isEmpty else { return }
            lines += ["", "■ \(heading)"]
            lines += counts.map { "  \($0.count)\t\(name($0.name))" }
        }
        list(word("除外の理由", "Left out, by reason"), reasons) { "\($0)\t\(Self.words(ofReason: $0)[language])" }
        list(word("印", "Tags"), tags) { "\($0)\t\(Tag(rawValue: $0)?.message[language] ?? "")" }
        list(word("確認の指摘", "Findings"), severities) { $0 }
        list(word("確認表", "Exceptions"), exceptions) { $0 }
        lines += ["", "■ \(word("フォルダー別（入力＝移行＋印付き＋除外）", "By folder (inputs = migrated + with tags + left out)"))"]
        lines += folders.map { "  \($0.inputs) = \($0.migrated) + \($0.tagged) + \($0.leftOut)\t\($0.path)" }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What a reason means, in a few words.
    static func words(ofReason reason: String) -> Message {
        let words: [String: Message] = [
            "encrypted": Message(ja: "パスワードで保護されている", en: "protected by a password"),
            "damaged": Message(ja: "壊れている", en: "damaged"),
            "empty-file": Message(ja: "空のファイル", en: "empty"),
            "too-large": Message(ja: "大きすぎる", en: "too large"),
            "not-a-workbook": Message(ja: "Excelブックではない", en: "no workbook"),
            "unsupported": Message(ja: "読み取れない種類のブック", en: "a kind of workbook that is not read"),
            "refused": Message(ja: "安全のため読み取らない", en: "refused for safety"),
            "not-a-form": Message(ja: "申請書Bではない", en: "no form B"),
            "not-a-submission": Message(ja: "申請データではないJSON", en: "JSON that is no submission"),
            "unknown-catalogue": Message(ja: "カタログが不明", en: "of an unknown catalogue"),
            "no-mapping": Message(ja: "対応表がない", en: "no mapping to the family"),
            "missing": Message(ja: "ファイルがない", en: "not there"),
            "not-a-file": Message(ja: "ファイルではない", en: "no file"),
            "unreadable": Message(ja: "開けない", en: "cannot be opened"),
            "unreadable-folder": Message(ja: "開けないフォルダー", en: "a folder that cannot be opened"),
            "archive": Message(ja: "読めない書庫", en: "an archive that cannot be read"),
            "empty-archive": Message(ja: "空の書庫", en: "an archive without files"),
            "nested-archive": Message(ja: "深すぎる書庫", en: "archives within archives, too deep"),
            "system-file": Message(ja: "OSやExcelの作業ファイル", en: "left behind by the system or by Excel"),
            "excluded": Message(ja: "判断により除外", en: "left out by decision"),
            "migration-output": Message(ja: "別の移行の出力フォルダー", en: "the output of another migration"),
            "crash": Message(ja: "処理中に停止", en: "stopped the program"),
            "time-limit": Message(ja: "時間の超過", en: "over the time limit"),
        ]
        return words[reason] ?? Message(ja: "", en: "")
    }
}
