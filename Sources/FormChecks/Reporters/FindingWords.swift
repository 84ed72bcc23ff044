internal import ApplicationForm
internal import Messages

/// The words that several reports share.
enum FindingWords {
    /// The name of a severity.
    static func severity(_ severity: Severity) -> Message {
        switch severity {
        case .error: Message(ja: "エラー", en: "error")
        case .warning: Message(ja: "注意", en: "warning")
        case .information: Message(ja: "情報", en: "information")
        }
    }

    /// Who waived a finding, and why.
    static func waived(_ waiver: Waiver) -> Message {
        let until = waiver.until.map { "、\($0)まで" } ?? ""
        let untilEnglish = waiver.until.map { ", until \($0)" } ?? ""
        return Message(
            ja: "適用除外：\(waiver.reason)（\(waiver.who)\(until)）",
            en: "waived: \(waiver.reason) (\(waiver.who)\(untilEnglish))"
        )
    }

    /// The counts of a report.
    static func counts(_ report: CheckReport) -> Message {
        let errors = report.count(.error)
        let warnings = report.count(.warning)
        let information = report.count(.information)
        let waived = report.waived
        return Message(
            ja: "エラー\(errors)件、注意\(warnings)件、情報\(information)件" + (waived > 0 ? "、適用除外\(waived)件" : ""),
            en: "\(errors) errors, \(warnings) warnings, \(information) information"
                + (waived > 0 ? ", \(waived) waived" : "")
        )
    }
}
