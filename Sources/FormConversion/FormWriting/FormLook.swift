package import Spreadsheet
package import SpreadsheetWriting

/// The looks and measures of a form that we write, and of a review of one.
package enum FormLook {
    /// A column of the table.
    package enum Column: Hashable, Sendable {
        /// 変更, the margin of a review: what kind of change a row has.
        case mark
        /// The number, without a heading.
        case number
        /// 中項目.
        case item
        /// 小項目.
        case subitem
        /// 記述内容.
        case description
        /// 必須/選択.
        case requirement
        /// 申請内容 before a change; in a review with both texts side by side.
        case earlierClaim
        /// 申請内容.
        case claim
        /// 添付書類等 before a change.
        case earlierEvidence
        /// 添付書類等.
        case evidence

        /// The columns of a form, as applicants know it.
        package static let form: [Column] = [.number, .item, .subitem, .description, .requirement, .claim, .evidence]
        /// The columns of a review with both texts in one cell.
        package static let review = [.mark] + form
        /// The columns of a review with both texts side by side.
        package static let sideBySide: [Column] = [
            .mark, .number, .item, .subitem, .description, .requirement, .earlierClaim, .claim, .earlierEvidence,
            .evidence,
        ]

        /// The width in digits of the default font; those of a form together fill A4 across.
        package var width: Double {
            switch self {
            case .mark: 9
            case .number: 5
            case .item: 14
            case .subitem: 17
            case .description: 30
            case .requirement: 6.5
            case .earlierClaim, .claim: 46
            case .earlierEvidence, .evidence: 31
            }
        }

        /// Whether the text of an answer stands here.
        var holdsAnswer: Bool {
            switch self {
            case .earlierClaim, .claim, .earlierEvidence, .evidence: true
            default: false
            }
        }

        /// The width in points, without the space at the sides.
        package var points: Double { TextMeasure.points(ofColumn: width) }
    }

    /// The size of answers, in points.
    package static let answerSize = 10.0
    /// The sizes to try when an answer would not fit into the highest row.
    package static let smallerSizes = [9.0, 8.0, 7.0, 6.0]
    /// The size of labels.
    package static let labelSize = 9.0

    /// The fill of a field that bears criteria (一定の要件を考慮すべき項目).
    package static let criteriaFill = Color(argb: 0xFFFF_E699)
    /// The fill of a 必須 field.
    package static let requiredFill = Color(argb: 0xFFFF_F8E1)
    /// The ground of a mark in the margin.
    package static let changeFill = Color(argb: 0xFFF8_CBAD)
    private static let labelFill = Color(argb: 0xFFF2_F2F2)
    private static let bandFill = Color(argb: 0xFFD9_E2F3)
    private static let headerFill = Color(argb: 0xFF1F_3864)
    private static let lineColor = Color(argb: 0xFF80_8080)

    /// MS PGothic is on every Windows and in every Office for the Mac; other systems have a substitute.
    package static let typeface = "ＭＳ Ｐゴシック"

    /// Plain text without lines.
    package static func plain(size: Double = labelSize, bold: Bool = false) -> CellFormat {
        CellFormat().with {
            $0.font.name = typeface
            $0.font.size = size
            $0.font.bold = bold
            $0.vertical = .center
        }
    }

    /// The title of a sheet.
    package static let title = plain(size: 14, bold: true)

    /// A text that wraps over the whole width.
    package static let note = plain().with {
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
    package static let blockLabel = boxed(labelSize, fill: labelFill)

    /// The value in the application block.
    package static let blockValue = boxed(answerSize, fill: nil).with {
        $0.horizontal = .left
        $0.numberFormat = "@"
    }

    /// A date in the application block.
    package static let blockDate = blockValue.with { $0.numberFormat = #"yyyy"年"m"月"d"日""# }

    /// The heading of a column.
    package static let heading = boxed(labelSize, fill: headerFill).with {
        $0.font.bold = true
        $0.font.color = Color(argb: 0xFFFF_FFFF)
        $0.horizontal = .center
    }

    /// The band of a 大項目.
    package static let band = boxed(answerSize, fill: bandFill).with {
        $0.font.bold = true
        $0.wraps = false
    }

    /// The margin of a review: a changed row has a ground of its own, so that red is never the only sign.
    package static func mark(isSet: Bool) -> CellFormat {
        boxed(labelSize, fill: isSet ? changeFill : nil).with {
            $0.font.bold = true
            $0.horizontal = .center
            $0.vertical = .top
        }
    }

    /// The number of a field.
    package static let number = boxed(labelSize, fill: labelFill).with {
        $0.horizontal = .center
        $0.vertical = .top
    }

    /// 中項目 and 小項目; at the top, so that they are seen where their rows begin.
    package static let label = boxed(labelSize, fill: labelFill).with { $0.vertical = .top }

    /// 記述内容.
    package static func description(required: Bool, criteria: Bool) -> CellFormat {
        boxed(labelSize, fill: criteria ? criteriaFill : required ? requiredFill : nil).with { $0.vertical = .top }
    }

    /// 必須/選択.
    package static func requirement(required: Bool) -> CellFormat {
        boxed(labelSize, fill: required ? requiredFill : nil).with {
            $0.horizontal = .center
            $0.vertical = .top
        }
    }

    /// 申請内容 and 添付書類等: what is typed stays text, so that 2024/10/31 and 0120 stay as written.
    package static func answer(required: Bool, size: Double = answerSize) -> CellFormat {
        boxed(size, fill: required ? requiredFill : nil).with {
            $0.vertical = .top
            $0.horizontal = .left
            $0.numberFormat = "@"
        }
    }

    /// A cell of the list of what has no place in the form.
    package static let listed = boxed(labelSize, fill: nil).with {
        $0.vertical = .top
        $0.horizontal = .left
        $0.numberFormat = "@"
    }
}
