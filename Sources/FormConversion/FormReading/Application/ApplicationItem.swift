package import Spreadsheet

/// What the block above the table asks for; the raw value is the key of the canonical JSON.
package enum ApplicationItem: String, CaseIterable, Hashable, Sendable {
    /// 事業者名.
    case provider = "providerName"
    /// サービス名称.
    case service = "serviceName"
    /// 申請区分.
    case kind
    /// 申請日.
    case date
    /// 認定番号.
    case certificationNumber
    /// 認定年月日.
    case certifiedOn
    /// 有効期限.
    case expiresOn

    /// The words of the form for it.
    package var word: String {
        switch self {
        case .provider: "事業者名"
        case .service: "サービス名称"
        case .kind: "申請区分"
        case .date: "申請日"
        case .certificationNumber: "認定番号"
        case .certifiedOn: "認定年月日"
        case .expiresOn: "有効期限"
        }
    }
}

/// Where the value of an item of the block stands or would stand.
package struct ApplicationPlace: Hashable, Sendable {
    /// The sheet, as its place in the workbook.
    package var sheet: Int
    /// The cell.
    package var cell: CellAddress
    /// The label that stands in the same cell before the value, as 事業者名：; empty where it has its own cell.
    package var label: String
    /// Whether a value stands there.
    package var isFilled = false
}
