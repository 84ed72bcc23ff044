internal import Spreadsheet
internal import SpreadsheetWriting

/// The looks and measures of a form that we write.
enum FormLook {
    /// A column of the table.
    enum Column: Int, CaseIterable {
        /// The number, without a heading.
        case number = 1
        /// 中項目.
        case item
        /// 小項目.
        case subitem
        /// 記述内容.
        case description
        /// 必須/選択.
        case requirement
        /// 申請内容.
        case claim
        /// 添付書類等.
        case evidence

        /// The width in digits of the default font; all together fill A4 across.
        var width: Double {
            switch self {
            case .number: 5
            case .item: 14
            case .subitem: 17
            case .description: 30
            case .requirement: 6.5
            case .claim: 46
            case .evidence: 31
            }
        }

        /// The width in points, without the space at the sides.
        var points: Double { TextMeasure.points(ofColumn: width) }
    }

    /// The size of answers, in points.
    static let answerSize = 10.0
    /// The sizes to try when an answer would not fit into the highest row.
    static let smallerSizes = [9.0, 8.0, 7.0, 6.0]
    /// The size of labels.
    static let labelSize = 9.0

    /// The fill of a field that bears criteria (一定の要件を考慮すべき項目).
    static let criteriaFill = Color(argb: 0xFFFF_E699)
    /// The fill of a 必須 field.
    static let requiredFill = Color(argb: 0xFFFF_F8E1)
    private static let labelFill = Color(argb: 0xFFF2_F2F2)
    private static let bandFill = Color(argb: 0xFFD9_E2F3)
    private static let headerFill = Color(argb: 0xFF1F_3864)
    private static let lineColor = Color(argb: 0xFF80_8080)

    /// MS PGothic is on every Windows and in every Office for the Mac; other systems have a substitute.
    static let typeface = "ＭＳ Ｐゴシック"

    /// Plain text without lines.
    static func plain(size: Double = labelSize, bold: Bool = false) -> CellFormat {
        CellFormat().with {
            $0.font.name = typeface
            $0.font.size = size
            $0.font.bold = bold
            $0.vertical = .center
        }
    }

    /// The title of a sheet.
    static let title = plain(size: 14, bold: true)

    /// A text that wraps over the whole width.
    static let note = plain().with {
        $0.wraps = true
        $0.vertical = .top
    }

    private static func boxed(_ size: Double, fill: Color?) -> CellFormat {
        plain(size: size).with {
            $0.border = .thin
            $0.borderColor = lineColor
            $0.wraps = true
            $0.fill = fill
        }
    }

    /// The label in the application block.
    static let blockLabel = boxed(labelSize, fill: labelFill)

    /// The value in the application block.
    static let blockValue = boxed(answerSize, fill: nil).with {
        $0.horizontal = .left
        $0.numberFormat = "@"
    }

    /// A date in the application block.
    static let blockDate = blockValue.with { $0.numberFormat = #"yyyy"年"m"月"d"日""# }

    /// The heading of a column.
    static let heading = boxed(labelSize, fill: headerFill).with {
        $0.font.bold = true
        $0.font.color = Color(argb: 0xFFFF_FFFF)
        $0.horizontal = .center
    }

    /// The band of a 大項目.
    static let band = boxed(answerSize, fill: bandFill).with {
        $0.font.bold = true
        $0.wraps = false
    }

    /// The number of a field.
    static let number = boxed(labelSize, fill: labelFill).with {
        $0.horizontal = .center
        $0.vertical = .top
    }

    /// 中項目 and 小項目; at the top, so that they are seen where their rows begin.
    static let label = boxed(labelSize, fill: labelFill).with { $0.vertical = .top }

    /// 記述内容.
    static func description(required: Bool, criteria: Bool) -> CellFormat {
        boxed(labelSize, fill: criteria ? criteriaFill : required ? requiredFill : nil).with { $0.vertical = .top }
    }

    /// 必須/選択.
    static func requirement(required: Bool) -> CellFormat {
        boxed(labelSize, fill: required ? requiredFill : nil).with {
            $0.horizontal = .center
            $0.vertical = .top
        }
    }

    /// 申請内容 and 添付書類等: what is typed stays text, so that 2024/10/31 and 0120 stay as written.
    static func answer(required: Bool, size: Double = answerSize) -> CellFormat {
        boxed(size, fill: required ? requiredFill : nil).with {
            $0.vertical = .top
            $0.horizontal = .left
            $0.numberFormat = "@"
        }
    }

    /// A cell of the list of what has no place in the form.
    static let listed = boxed(labelSize, fill: nil).with {
        $0.vertical = .top
        $0.horizontal = .left
        $0.numberFormat = "@"
    }
}
