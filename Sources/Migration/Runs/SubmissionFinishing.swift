internal import ApplicationForm
internal import GRDB
internal import Messages

/// What is settled when all inputs are read: names, services, first applications, suspected duplicates.
struct SubmissionFinishing {
    let registry: Registry
    let tree: OutputTree

    /// Removes submissions that no input holds any more: the file at their path has other content now.
    func removeOrphans() throws {
        let orphans = try registry.pool.write { database in
            let orphans = try String.fetchAll(
                database,
                sql: """
                    SELECT sha256 FROM submissions s WHERE NOT EXISTS
                    (SELECT 1 FROM inputs i WHERE i.sha256 = s.sha256 AND i.state IN ('migrated', 'pending'))
                    """
            )
            for sha256 in orphans { try Registry.forget(sha256, database) }
            return orphans
        }
        for sha256 in orphans { tree.remove(sha256) }
    }

    /// Gives a submission that lay under several names the first of them, whichever was read first.
    func settleNames() throws {
        let renamed = try registry.pool.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT s.sha256, min(i.name) AS name FROM submissions s
                    JOIN inputs i ON i.sha256 = s.sha256 AND i.state = 'migrated'
                    GROUP BY s.id HAVING min(i.name) <> s.file
                    """
            )
        }
        for row in renamed {
            let sha256: String = row["sha256"]
            let name: String = row["name"]
            let bytes = try FileBytes.read(RawPath(tree.path(sha256, .submission)), limit: 1 << 30)
            var submission = try Submission(json: bytes)
            submission.source?.file = name
            let file = submission.json()
            try tree.write(file, sha256, .submission)
            try registry.pool.write { database in
                try database.execute(
                    sql: "UPDATE submissions SET file = ?, bytes = ? WHERE sha256 = ?",
                    arguments: [name, file.count, sha256]
                )
            }
        }
    }

    /// Finds the services, marks suspected duplicates, and gives the comparisons that are to be made.
    func group() throws -> [ComparisonTicket] {
        try registry.pool.write { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT id, sha256, kind, date, service_key, provider_key, number_key FROM submissions ORDER BY sha256
                    """
            )
            var members: [ServiceGroups.Member] = []
            while let row = try rows.next() {
                members.append(
                    ServiceGroups.Member(
                        id: row[0],
                        sha256: row[1],
                        kind: row[2],
                        date: row[3],
                        serviceKey: row[4],
                        providerKey: row[5],
                        numberKey: row[6]
                    )
                )
            }
            let groups = ServiceGroups(members)
            let tag = Tag.suspectedDuplicate.rawValue
            try database.execute(sql: "DELETE FROM tags WHERE tag = ?", arguments: [tag])
            let keeping = Set(
                try String.fetchAll(
                    database,
                    sql: "SELECT sha256 FROM decisions WHERE kind = 'duplicate' AND choice = ?",
                    arguments: [Choice.keep.rawValue]
                )
            )
            for place in groups.places where place.isSuspect && !keeping.contains(place.sha256) {
                try database.execute(
                    sql: "INSERT OR IGNORE INTO tags (submission, tag) VALUES (?, ?)",
                    arguments: [place.id, tag]
                )
            }
            let compared = Dictionary(
                uniqueKeysWithValues: try Row.fetchAll(
                    database,
                    sql: "SELECT id, baseline FROM submissions WHERE baseline IS NOT NULL"
                )
                .map { ($0[0] as Int64, $0[1] as String) }
            )
            return groups.places.filter { compared[$0.id] != $0.baseline }
                .map { ComparisonTicket(submission: $0.id, sha256: $0.sha256, baseline: $0.baseline) }
        }
    }

    /// Writes comparisons: the files, then the rows.
    func write(_ records: [ComparedRecord]) throws {
        guard !records.isEmpty else { return }
        try registry.pool.write { database in
            let rows = try RegistryRows(database)
            for record in records {
                try tree.write(record.findingsFile, record.sha256, .findings)
                if let comparison = record.comparisonFile {
                    try tree.write(comparison, record.sha256, .comparison)
                } else {
                    tree.remove(record.sha256, .comparison)
                }
                try rows.replace(record)
            }
        }
    }
}
