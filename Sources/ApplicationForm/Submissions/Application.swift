/// The block above the table: who applies for what.
public struct Application: Codable, Hashable, Sendable {
    /// 申請区分.
    public enum Kind: String, Codable, Hashable, Sendable {
        /// 新規.
        case new
        /// 更新.
        case renewal
        /// 変更届 (scheme overview §9(2)).
        case change
    }

    /// 申請区分.
    public var kind: Kind?
    /// 申請日.
    public var date: CalendarDate?
    /// サービス名称.
    public var serviceName: String?
    /// 事業者名.
    public var providerName: String?
    /// 認定番号, such as `特個0001-1710`.
    public var certificationNumber: String?
    /// 認定年月日.
    public var certifiedOn: CalendarDate?
    /// 有効期限.
    public var expiresOn: CalendarDate?

    /// An empty block.
    public init() {}
}
