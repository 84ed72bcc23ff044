/// Words at the end of a name that show it to be a document's: 規程, 契約書, 一覧.
struct DocumentNoun: Sendable {
    /// How sure the word makes it.
    enum Class: UInt8, Comparable, Sendable {
        /// No such word.
        case none
        /// 契約, 体制: may be a document.
        case weak
        /// 記録, 計画: a document, though also part of longer names.
        case medium
        /// 規程, 契約書.
        case strong

        static func < (left: Class, right: Class) -> Bool { left.rawValue < right.rawValue }
    }

    static let shared = DocumentNoun()

    /// The words from their last scalar to their first.
    private let words: WordRows

    private init() {
        words = WordRows(
            Self.lists.flatMap { level, list in
                list.unicodeScalars.split(separator: " ").map { text in
                    (scalars: Array(text.map { ScalarFolding.fold($0.value) }.reversed()), tag: level.rawValue)
                }
            }
        )
    }

    /// The class of a name, by the longest word at its end.
    func level(_ text: FoldedText, _ from: Int, _ to: Int) -> Class {
        var result = Class.none
        forEachWord(text, from, to) { _, level in
            result = level
            return false
        }
        return result
    }

    /// The class of a name of so many scalars, of which `scalar` gives the last, the one before it and so on.
    @inline(__always)
    func level(limit: Int, scalar: (Int) -> UInt32) -> Class {
        var result = Class.none
        guard limit > 0 else { return result }
        words.forEachWord(in: words.row(of: scalar(0)), limit: limit, scalar: scalar) { _, tag in
            result = Class(rawValue: tag) ?? .none
            return false
        }
        return result
    }

    /// Whether nothing stands before the word at the end: 規程, 記録.
    func isBare(_ text: FoldedText, _ from: Int, _ to: Int) -> Bool {
        var isBare = false
        forEachWord(text, from, to) { length, _ in
            isBare = length == to - from
            return !isBare
        }
        return isBare && !Self.complete.contains(Array(text.scalars(from, to)))
    }

    /// Calls `body` with the length and the class of each word that ends a name, longer ones first, until it says false.
    @inline(__always)
    private func forEachWord(_ text: FoldedText, _ from: Int, _ to: Int, _ body: (Int, Class) -> Bool) {
        guard from >= 0, from < to, to <= text.count else { return }
        let last = to - 1
        words.forEachWord(in: words.row(of: text[last]), limit: to - from, scalar: { text[last - $0] }) { length, tag in
            body(length, Class(rawValue: tag) ?? .none)
        }
    }

    /// Words that are the whole name of a document.
    private static let complete = Set(
        completeNames.unicodeScalars.split(separator: " ").map { $0.map { ScalarFolding.fold($0.value) } }
    )

    private static let completeNames =
        "定款 約款 就業規則 料金表 見積書 契約書 会社案内 パンフレット 組織図 登記簿謄本 覚書 提案書 カタログ 会社概要 価格表 決算書 有価証券報告書 個人情報保護方針"
        + " プライバシーポリシー 事業報告書 利用規約 サービス仕様書 仕様書 貸借対照表 損益計算書 会社パンフレット 登記事項証明書 決算公告 監査報告書 体制図 議事録 サービス約款"

    private static let lists: [(Class, String)] = [
        (
            .strong,
            "規程 規定 規則 規約 規準 基準 細則 内規 要領 要項 要綱 綱領 方針 ポリシー 宣言 宣言書 指針 ガイド ガイドライン ガイドブック ハンドブック マニュアル 手引 手引き"
                + " 書 図 表 一覧 台帳 簿 名簿 票 証 状 網 約款 款 議事録 目録 会議録 集 謄本 抄本 リスト パンフレット カタログ リーフレット チラシ ポスター 冊子 定款 カレンダー スケジュール"
                + " チェックシート チェックリスト レポート 決算短信 財務諸表 公告 プレスリリース ニュースリリース 月報 年報 日報 週報 日誌 旬報 会社案内 学校案内 白書 憲章 規範 券 届 カード フローチャート"
                + " SLA SLO FAQ テキスト 教材 約定 原簿 案内状 ロードマップ テンプレート フォーマット 稟議 紹介資料 説明資料 研修資料 教育資料 会議資料 提案資料 概要資料 公表資料 営業資料 サービス資料 講習資料"
                + " 記録簿 プログラム一覧 コース一覧 スキルマップ 要覧 便覧 計画書 覚書 レター シラバス パラメータシート 管理シート 評価シート 記録シート ヒアリングシート 設定シート エクセル 会社概要 マップ"
        ),
        (
            .medium,
            "記録 計画 概要 案内 履歴 結果 通知 報告 手順 図面 画面 資料 フロー ログ 紹介 仕様 ブック スクリーンショット 統計 お知らせ ニュース 申請 体制 一式 構成 データ シート スライド 条件 明細 事項 概況"
        ),
        (.weak, "契約 設計 定義 設定 サイト ページ ホームページ 画像 写真 ファイル 様式 書式 ひな形 雛形 文書 書類 書面 図書 帳票 内容 メニュー プラン 届出 理念 沿革 プロフィール 組織 役員"),
        (.none, "情報 代表 公表 発表 意図 閲覧 認証 保証 検証 募集 収集 編集 特集 秘書 辞書 地図 現状 症状 形状 良書"),
    ]
}
