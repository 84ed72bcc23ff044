internal import ApplicationForm
internal import Messages

/// Runs the rules over a form.
public struct Checker: Sendable {
    private let rules: [any Rule]

    /// Makes a checker of some rules; all that there are when none are named.
    public init(rules: [any Rule.Type] = RuleRegistry.all) { self.rules = rules.map { $0.init() } }

    /// All findings of a form: first those of the form as a whole, then by answer in the form's order, claims before
    /// evidence.
    public func findings(in form: CheckedForm) -> [Finding] {
        struct Placed {
            var order: (Int, Int, String)
            var finding: Finding
        }
        var found: [Placed] = []
        // Of two faults alike one is told. Whole findings are long to hash, and few share a place and a message.
        var seen: [Alike: [Int]] = [:]
        func take(_ fault: Fault, _ rule: any Rule) {
            guard let finding = finding(fault, type(of: rule).description, form) else { return }
            let key = Alike(place: fault.place, message: TextKey(fault.message.japanese))
            guard !(seen[key] ?? []).contains(where: { found[$0].finding == finding }) else { return }
            seen[key, default: []].append(found.count)
            found.append(Placed(order: order(fault.place, finding.code), finding: finding))
        }
        // Rule by rule, for the order is settled below.
        for rule in rules where level(type(of: rule).description, form.settings) != .off {
            for fault in rule.check(form) { take(fault, rule) }
            for answer in form.answers { for fault in rule.check(answer, in: form) { take(fault, rule) } }
        }
        return found.enumerated()
            .sorted { left, right in
                if left.element.order != right.element.order { return left.element.order < right.element.order }
                return left.offset < right.offset
            }
            .map(\.element.finding)
    }

    /// What two findings that are the same have in common.
    private struct Alike: Hashable {
        let place: Fault.Place
        let message: TextKey
    }

    private func order(_ place: Fault.Place, _ code: String) -> (Int, Int, String) {
        switch place {
        case .form: (-2, 0, code)
        case .cell: (Int.max, 0, code)
        case .claim(let index): (index, 0, code)
        case .evidence(let index): (index, 1, code)
        }
    }

    private func level(_ rule: RuleDescription, _ settings: CheckSettings) -> RuleLevel? {
        settings.rules[rule.id] ?? settings.rules[rule.code]
    }

    private func finding(_ fault: Fault, _ rule: RuleDescription, _ form: CheckedForm) -> Finding? {
        var finding = Finding(
            rule: rule.id,
            code: rule.code,
            severity: level(rule, form.settings)?.severity ?? fault.severity ?? rule.severity,
            message: fault.message,
            remedy: fault.remedy,
            others: fault.others
        )
        switch fault.place {
        case .form: break
        case .cell(let sheet, let cell):
            finding.sheet = sheet
            finding.cell = cell
        case .claim(let index), .evidence(let index):
            guard form.answers.indices.contains(index) else { return nil }
            let answer = form.answers[index]
            finding.field = answer.field.id
            finding.sheet = answer.answer.source?.sheet
            let source = answer.answer.source
            if case .claim = fault.place {
                finding.cell = source?.claim
            } else {
                finding.cell = source?.evidence ?? source?.claim
            }
        }
        finding.waiver = form.settings.waivers.first { waiver in
            (waiver.rule == rule.id || waiver.rule == rule.code) && waiver.field == finding.field
                && waiver.until.map { $0 >= form.today } ?? true
        }
        return finding
    }
}
