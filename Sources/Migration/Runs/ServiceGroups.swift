/// Brings the submissions of one service together, and finds the first application of each.
///
/// Submissions belong together when they have the certification's serial number in common, or both service and provider.
struct ServiceGroups {
    /// A submission as far as it matters here.
    struct Member {
        let id: Int64
        let sha256: String
        let kind: String?
        /// In ISO 8601; nil when the form does not say.
        let date: String?
        let serviceKey: String
        let providerKey: String
        let numberKey: String
    }

    /// What a submission is to its service.
    struct Place {
        let id: Int64
        let sha256: String
        /// The first application, with which it is compared (scheme overview §9(1)).
        let baseline: String?
        /// Whether another submission is of the same service and date.
        let isSuspect: Bool
    }

    /// The number of services.
    private(set) var count = 0
    /// What each submission is, in the order of the members.
    private(set) var places: [Place] = []

    init(_ members: [Member]) {
        var parents = Array(members.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index {
                parents[index] = parents[parents[index]]
                index = parents[index]
            }
            return index
        }
        var first: [String: Int] = [:]
        for (index, member) in members.enumerated() {
            var keys: [String] = []
            if let serial = ServiceNames.serial(ofKey: member.numberKey) { keys.append("n\(serial)") }
            if !member.serviceKey.isEmpty { keys.append("s\(member.serviceKey)\u{1F}\(member.providerKey)") }
            for key in keys {
                if let other = first[key] {
                    parents[root(index)] = root(other)
                } else {
                    first[key] = index
                }
            }
        }
        var groups: [Int: [Int]] = [:]
        for index in members.indices { groups[root(index), default: []].append(index) }
        count = groups.count
        var found = [Place?](repeating: nil, count: members.count)
        for group in groups.values {
            let ordered = group.sorted { Self.order(members[$0]) < Self.order(members[$1]) }
            var dates: [String: Int] = [:]
            for index in ordered { dates[members[index].date ?? "", default: 0] += 1 }
            for (place, index) in ordered.enumerated() {
                let member = members[index]
                // The first application that is not later; failing one, whatever stands first.
                let earlier = ordered[..<place]
                let baseline = earlier.first { members[$0].kind == "new" } ?? earlier.first
                found[index] = Place(
                    id: member.id,
                    sha256: member.sha256,
                    baseline: baseline.map { members[$0].sha256 },
                    isSuspect: dates[member.date ?? "", default: 0] > 1
                )
            }
        }
        places = found.compactMap { $0 }
    }

    /// By date, those without one last; applications before renewals; then by content, so that the order is one.
    private static func order(_ member: Member) -> (String, Int, String) {
        let kinds = ["new": 0, "renewal": 2, "change": 3]
        return (member.date ?? "9999-99-99", member.kind.flatMap { kinds[$0] } ?? 1, member.sha256)
    }
}
