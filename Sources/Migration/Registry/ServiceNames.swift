internal import ApplicationForm

/// The names by which submissions of one service find each other.
struct ServiceNames {
    let service: String?
    let provider: String?
    /// Folded copies: width, spaces and case do not matter.
    let serviceKey: String
    let providerKey: String
    let numberKey: String

    /// Takes the names of the block above the table, else of the table's own rows.
    init(_ submission: Submission) {
        func answer(_ field: String) -> String? {
            submission.answer(to: field).flatMap { $0.claim.standing == .stated ? $0.claim.text : nil }
        }
        service = submission.application.serviceName ?? answer("service.name")
        provider = submission.application.providerName ?? answer("provider.name")
        serviceKey = TextFolding.matching.folded(service ?? "")
        providerKey = TextFolding.matching.folded(provider ?? "")
        numberKey = Self.key(ofNumber: submission.application.certificationNumber ?? "")
    }

    /// A certification number as it is searched: folded, without its dash.
    static func key(ofNumber number: String) -> String {
        TextFolding.matching.folded(number).filter { $0 != "-" && $0 != " " }
    }

    /// What a number says of the service: the last four digits are the month of the certification and change with it,
    /// what stands before stays (scheme overview §8).
    static func serial(ofKey key: String) -> String? {
        guard !key.isEmpty else { return nil }
        let digits = key.reversed().prefix { $0.isASCII && $0.isNumber }
        return digits.count >= 8 ? String(key.dropLast(4)) : key
    }
}
