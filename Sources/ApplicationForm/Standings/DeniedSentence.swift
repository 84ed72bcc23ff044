/// Denials that are sentences of their own: ウイルス対策は行っていない, 責任者なし, 社外秘のため開示なし.
///
/// A denial inside a sentence is none (有（再委託はしていない）), so only a claim of one short clause is looked at, and only
/// for words that say that the thing asked for is not there. 外部からの接続は許可していない says that it is.
enum DeniedSentence {
    /// What a claim says that is no denial by its spelling; nil where it states something.
    ///
    /// - Parameter kind: what the field asks for: only 有無 and times of notice are denied by a sentence; a reason before
    ///   実施なし and the like is read in every field.
    static func standing(of text: String, for kind: Field.AnswerKind) -> Standing? {
        guard (longestWord...longest).contains(text.utf8.count), mayEnd(text) else { return nil }
        let clause = clause(text)
        if let standing = afterReason(clause) { return standing }
        guard kind == .presence || kind == .notice, denies(clause) else { return nil }
        return .notImplemented
    }

    /// UTF-8 bytes of the claims that are looked at.
    private static let longest = 150
    private static let longestWord = 9

    /// Whether the last letters may be those of a denial: nearly all claims end otherwise, and a look at each has to be cheap.
    private static func mayEnd(_ text: String) -> Bool {
        text.withBytes { bytes in
            // 有 and あり answer by themselves.
            let first = scalar(before: 3, bytes)
            if first == 0x6709 || first == 0x3042 { return false }
            var end = endWithoutStops(bytes, bytes.count)
            if let open = openBracket(bytes, end) { end = endWithoutStops(bytes, open) }
            return endsInDenial(bytes, end)
        }
    }

    private static func endsInDenial(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        let before = scalar(before: end - 3, bytes)
        switch scalar(before: end, bytes) {
        // ない, 無い; なし, 無し; ません; ます; せず; 無.
        case 0x3044, 0x3057: return before == 0x306A || before == 0x7121
        case 0x3093, 0x305A: return before == 0x305B
        case 0x3059: return before == 0x307E
        case 0x7121: return true
        // 不可, 非開示, 非公開, 非公表, 非該当, 対象外, 適用外.
        case 0x53EF: return before == 0x4E0D
        case 0x793A: return before == 0x958B
        case 0x958B, 0x8868: return before == 0x516C
        case 0x5F53: return before == 0x8A72
        case 0x5916: return before == 0x8C61 || before == 0x7528
        // 未実施, 未整備, 非対応.
        default:
            let third = scalar(before: end - 6, bytes)
            return third == 0x672A || third == 0x975E
        }
    }

    /// Where a text ends without its stops and blanks.
    private static func endWithoutStops(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int {
        var end = from
        while end > 0 {
            if bytes[end - 1] <= 0x20 || bytes[end - 1] == 0x2E {
                end -= 1
            } else if scalar(before: end, bytes) == 0x3002 || scalar(before: end, bytes) == 0x3000 {
                end -= 3
            } else {
                break
            }
        }
        return end
    }

    /// Where the bracket begins that a text ends with; nil where it ends with none.
    private static func openBracket(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int? {
        guard end > 0, bytes[end - 1] == 0x29 || scalar(before: end, bytes) == 0xFF09 else { return nil }
        var start = end - 1
        while start > 0 {
            if bytes[start] == 0x28 { return start }
            if bytes[start] == 0x88, start > 1, bytes[start - 1] == 0xBC, bytes[start - 2] == 0xEF { return start - 2 }
            start -= 1
        }
        return nil
    }

    /// The scalar of three bytes before a place; 0 for every other one.
    @inline(__always)
    private static func scalar(before end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        guard end > 2, end <= bytes.count, bytes[end - 3] & 0xF0 == 0xE0 else { return 0 }
        return UInt32(bytes[end - 3] & 0x0F) << 12 | UInt32(bytes[end - 2] & 0x3F) << 6 | UInt32(bytes[end - 1] & 0x3F)
    }

    /// The claim folded, without the stop and the bracket at its end and the time at its beginning; empty where it is more
    /// than one clause.
    private static func clause(_ text: String) -> ArraySlice<Unicode.Scalar> {
        var rest = StandingReader.folding.foldedScalars(text.unicodeScalars[...], capacity: text.utf8.count)[...]
        func dropStops() { while let last = rest.last, last == "。" || last == "." || last == " " { rest.removeLast() } }
        dropStops()
        if rest.last == ")", let open = rest.lastIndex(of: "("), open > rest.startIndex {
            rest = rest[..<open]
            dropStops()
        }
        for lead in times where rest.starts(with: lead) { rest = rest.dropFirst(lead.count) }
        rest = rest.drop { $0 == " " || $0 == "、" || $0 == "・" || $0 == "■" || $0 == "※" }
        return rest.contains("。") || rest.contains("\n") ? [] : rest
    }

    /// 社外秘のため開示なし, 無借金につき、該当なし.
    private static func afterReason(_ clause: ArraySlice<Unicode.Scalar>) -> Standing? {
        for reason in reasons {
            guard let end = end(of: reason, in: clause) else { continue }
            let said = clause[end...].drop { $0 == "、" || $0 == "," || $0 == " " }
            if let standing = StandingReader.standing(of: said) { return standing }
        }
        return nil
    }

    /// Where a word ends that stands last in a clause.
    private static func end(of word: [Unicode.Scalar], in clause: ArraySlice<Unicode.Scalar>) -> Int? {
        guard clause.count > word.count else { return nil }
        for start in (clause.startIndex...clause.endIndex - word.count).reversed()
        where clause[start..<start + word.count].elementsEqual(word) {
            return start + word.count
        }
        return nil
    }

    private static func denies(_ clause: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = clause.first, first != "有", first != "○", !clause.contains("、"), !clause.contains(",") else {
            return false
        }
        let text = String(String.UnicodeScalarView(clause))
        let predicate = predicates.first { text.ends(withBytesOf: $0) } ?? ""
        let rest = String(text.unicodeScalars.dropLast(predicate.unicodeScalars.count))
        guard !text.begins(withBytesOf: "あり"), !statements.contains(where: { rest.holds(word: $0) }) else {
            return false
        }
        if !predicate.isEmpty { return true }
        if let end = actionEnds.first(where: { text.ends(withBytesOf: $0) }) {
            let action = text.unicodeScalars.dropLast(end.unicodeScalars.count)
            let name = String(
                action.last.map { "はもをが".unicodeScalars.contains($0) } == true ? action.dropLast() : action
            )
            if actions.contains(where: { name.ends(withBytesOf: $0) }) { return true }
        }
        return lacks(text)
    }

    /// ファイアウォールなし, 連絡先：無; not 制限なし, not 保存期間の定めなし.
    private static func lacks(_ text: String) -> Bool {
        guard let end = lackEnds.first(where: { text.ends(withBytesOf: $0) }) else { return false }
        let thing = text.unicodeScalars.dropLast(end.unicodeScalars.count)
        guard (2...14).contains(thing.count), !thing.contains(where: { "0123456789の".unicodeScalars.contains($0) })
        else {
            return false
        }
        let name = String(thing)
        return !boundless.contains { name.ends(withBytesOf: $0) }
    }

    private static func words(_ words: String) -> [String] { words.split(separator: " ").map(String.init) }

    private static let times = words("現在は 現時点では 現在 当社では 本サービスでは 今のところ 現状は 現状")
        .map { Array($0.unicodeScalars) }
    private static let reasons = words("ため により につき ので 都合上 関係上").map { Array($0.unicodeScalars) }

    /// Words of clauses that say something else than that there is nothing.
    private static let statements = words(
        "以外 のみ しか 一部 場合 限り 限ら わけ こと 無償 有償 無断 許可 漏れ 支障 問題 異常 影響 未然 あり 有り 有る"
    )

    /// What says by itself that something is not done or is not there.
    private static let predicates = words(
        "行っていない 行っていません 行っておりません 行なっていない 行なっていません 行なっておりません 行わない 行いません 行なわない 行ないません 定めていない 定めていません"
            + " 定めておりません 設けていない 設けていません 設けておりません 置いていない 置いていません 置いておりません 備えていない 備えていません 備えておりません 有していない"
            + " 有していません 有しておりません 講じていない 講じていません 講じておりません 結んでいない 結んでいません 負わない 負いません 取り交わしていない はない がない は無い が無い"
            + " はありません がありません はございません がございません はいない がいない はいません がいません 存在しない 存在しません 未整備 未実施 未策定 未導入 未設置 未取得"
            + " 未対応 未制定 未締結 未作成 未選任 未実装 非対応 対応不可 提供不可 発行不可"
    )

    /// What is done, or not.
    private static let actions = words(
        "実施 対応 提供 発行 通知 告知 返却 締結 設置 導入 取得 監視 連携 報告 公告 整備 策定 制定 教育 適用 認証 設定 確保 支援 保証 補償 紹介 発生 徴収 選任 任命 作成"
            + " 準備 検知 診断 上場 加入 配置 配備 用意 採用 契約 記録 保存 暗号化 冗長化 管理 更新 サポート バックアップ 対策 交付 案内 連絡 計画 受領 規定 同期 測定 計測 運用"
    )
    private static let actionEnds = words(
        "していない していません しておりません いたしておりません 致しておりません しない しません いたしません 致しません せず できない できません できかねます 致しかねます いたしかねます"
            + " しかねます"
    )
    private static let lackEnds = words("はなし は無し がなし :なし :無し :無 なし 無し")

    /// What is good not to have.
    private static let boundless = words("制限 上限 期限 定め 限定 休み 休日 例外 切れ目 中断 遅延 費用 料金 負担 変更 特に 期間")
}
