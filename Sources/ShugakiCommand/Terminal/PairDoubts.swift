internal import ApplicationForm
internal import Messages

/// What speaks against a baseline: that the two were given the wrong way round, or are not of one service.
///
/// Told, and no more: a service may have a new name, and an office may compare what it likes.
struct PairDoubts {
    private let baseline: Submission
    private let current: Submission

    init(baseline: Submission, current: Submission) {
        self.baseline = baseline
        self.current = current
    }

    /// Tells them on standard error.
    func tell() { for message in messages { Terminal.note(message[Terminal.language]) } }

    /// The doubts, the gravest first.
    var messages: [Message] { [order, service, family].compactMap { $0 } }

    private var order: Message? {
        let (old, new) = (baseline.application, current.application)
        if let first = old.date, let second = new.date, second < first {
            return Message(
                ja: "注意：基準の申請日（\(first.description)）が今回の申請日（\(second.description)）より後です。2つのファイルの順序を確かめてください。",
                en:
                    "note: the baseline, of \(first.description), is later than the submission, of \(second.description). "
                    + "Are the two files in the right order?"
            )
        }
        guard old.kind == .renewal, new.kind == .new else { return nil }
        return Message(
            ja: "注意：基準が更新、今回が新規の申請です。2つのファイルの順序を確かめてください。",
            en:
                "note: the baseline is a renewal, the submission a new application. Are the two files in the right order?"
        )
    }

    private var service: Message? {
        let (old, new) = (baseline.application, current.application)
        for (first, second, what) in [
            (old.certificationNumber, new.certificationNumber, Message(ja: "認定番号", en: "certification numbers")),
            (old.serviceName, new.serviceName, Message(ja: "サービス名称", en: "service names")),
        ] {
            guard let first, let second, !first.isEmpty, !second.isEmpty else { continue }
            if TextFolding.noise.areSame(first, second) { continue }
            return Message(
                ja: "注意：\(what.japanese)が違います（「\(first.prefix(60))」と「\(second.prefix(60))」）。同じサービスの申請書か確かめてください。",
                en: "note: the \(what.english) differ (“\(first.prefix(60))” and “\(second.prefix(60))”). "
                    + "Are both of the same service?"
            )
        }
        return nil
    }

    private var family: Message? {
        guard baseline.catalogue != current.catalogue else { return nil }
        return Message(
            ja: "注意：様式が違います（\(baseline.catalogue)と\(current.catalogue)）。両方にある項目だけを比べています。",
            en: "note: the forms are of two families (\(baseline.catalogue) and \(current.catalogue)); "
                + "only the fields that both have are compared."
        )
    }
}
