/// The words that the grammar of evidence cells knows.
enum CitationWord: UInt8 {
    /// No word of the grammar.
    case plain
    /// 資料, 添付資料, 別紙…
    case label
    /// Words that make a label with a number only: 参考, 証跡.
    case numberedLabel
    /// 第.
    case ordinal
    case page, chapter, section, article, paragraph, item, figure, table, sheet, slide, part, edition
    /// 別表.
    case annexTable
    /// 付録.
    case appendix
    /// 表紙, 目次.
    case heading
    /// 全文, 一式.
    case whole
    /// 全, before a number of pages.
    case all
    /// 欄, 箇所: makes a heading of the name before it.
    case partNoun
    /// 及び, 並びに.
    case joiner
    /// と.
    case and
    /// の.
    case of
    case ha, wo, ni, me
    /// 同上, 上記.
    case above
    /// 同資料.
    case sameDocument
    /// 前掲, 既出.
    case earlier
    /// 同じ, 同様.
    case same
    /// 項番, 番号.
    case numberLead
    /// 参照, に記載: closes a citation.
    case refer
    /// 写し, 抜粋, 中段.
    case remark
    /// なし, 不要.
    case none
    /// 改定, 施行.
    case revision
    /// 最新版.
    case namedEdition
    /// 初版.
    case firstEdition
    /// バージョン.
    case version
    /// 印刷, 閲覧.
    case access
    /// アクセス日.
    case accessLead
    /// 発行, 付.
    case issued
    /// 平成.
    case era
    case firstYear, year, yearTerm, month, day
    /// 以降.
    case onward
    case from, until
    /// ホームページ.
    case web
    // Latin words.
    case latinPage, latinNumber, latinVersion, latinSheet, latinSlide, latinAppendix, latinFigure, latinTable
    case latinChapter, latinSection, latinNone, fileEnding
}
