// The words that belong to the number before them.
extension AtomScanner {
    /// So few are looked through sooner than hashed.
    private static func few(_ characters: String) -> [UInt32] { characters.unicodeScalars.map(\.value) }

    private static func words(_ text: String) -> [[UInt32]] {
        text.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
    }

    static let magnitudes = few("百千万億兆")
    static let kanjiNumerals = few("〇一二三四五六七八九十百千")
    static let kanaCounters = few("ヶヵカケｶｹ箇か個")
    static let counted = few("月所年国条日店社校院拠")
    static let articles = few("条章節項号版回期編部款")
    static let suffixes = few("前後間目分毎半")
    static let symbols = few("%‰℃°㎡㎥㎏㎞㍍㌔")
    static let eras = words("明治 大正 昭和 平成 令和")
    static let eraBeginnings = few("明大昭平令")

    static let katakanaCounters = words(
        """
        ページ ユーザ ユーザー アカウント ライセンス テナント メートル キロ キロメートル メガ ギガ テラ バイト キロバイト メガバイト \
        ギガバイト テラバイト ビット パーセント ドル ユーロ ポイント ヘルツ ワット キロワット ボルト アンペア インスタンス ノード コア \
        セッション トン グラム キログラム サイト シート スライド ケース カ所 ヶ所 フロア ラック クラスタ レベル ステップ
        """
    )

    static let latinUnits = words(
        "KB MB GB TB PB kB KiB MiB GiB TiB bps kbps Kbps Mbps Gbps Hz kHz MHz GHz kg km m cm mm g W kW VA kVA ms s"
    )

    /// Counters by their first character, the longer ones first.
    static let counters: [UInt32: [[UInt32]]] = {
        let all = words(
            """
            週間 週 日間 日 月 年 営業日 暦日 時間 時 分間 分 秒間 秒 回線 回 名様 名 人月 人 社 件 台 個 箇所 拠点 本 枚 冊 部門 部 章 節 \
            条 項目 項 号室 号機 号 頁 版 階建 階層 階 室 段階 段 倍 割 円 千円 世代 種類 種 文字 桁 字 点 つ 位 級 期 代 者 重 系統 系 面 棟 \
            丁目 番地 番 線 行 列 歳 才 票 通 品目 科目 団体 自治体 機関 施設 店舗 業者 都市 区画 区 市 県 都道府県 か所 か月 営業所 事業所 \
            週目 泊 席 口 組 基 機 曲 度 坪 言語 ヶ年 拍 隻 軒 戸 世帯 万 編 款
            """
        )
        var byFirst: [UInt32: [[UInt32]]] = [:]
        for word in all {
            guard let first = word.first else { continue }
            byFirst[first, default: []].append(word)
        }
        return byFirst.mapValues { $0.sorted { $0.count > $1.count } }
    }()
}
