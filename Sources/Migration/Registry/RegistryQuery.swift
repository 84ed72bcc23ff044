internal import ApplicationForm
internal import GRDB
public import Messages

/// What a secretariat asks of a registry.
public enum RegistryQuery: Hashable, Sendable {
    /// Submissions whose service, provider and certification number hold these words; nil asks for nothing.
    case submissions(service: String?, provider: String?, number: String?)
    /// Certifications whose time for renewal, 60 to 30 days before the expiry, begins in a month (overview §9(1)).
    case renewalWindow(year: Int, month: Int)
    /// Where documents are cited whose label or name holds these words; references such as 同上 are followed.
    case document(String)
    /// The findings of a rule, by its id or code.
    case rule(String)
    /// The cells of an original as they were, rebuilt from answers and ledger.
    case original(String)

    /// The answer: rows of named values, in a fixed order.
    public struct Answer: Sendable {
        /// A column.
        public struct Column: Hashable, Sendable {
            /// The key in JSON.
            public let key: String
            /// The heading for people.
            public let heading: Message
        }

        /// The columns.
        public let columns: [Column]
        /// The values of each row; nil where there is none.
        public let rows: [[String?]]
    }

    /// Asks a registry; it is opened for reading only.
    ///
    /// Names are compared in folded copies: width, spaces, case and dashes do not matter. Everything that is typed is
    /// bound, never a part of the SQL.
    ///
    /// - Throws: ``MigrationError`` when the file is not there, or is no registry.
    public func answer(from path: String) throws(MigrationError) -> Answer {
        let queue = try Registry.reading(path)
        do {
            return try queue.read { database in
                if case .original(let sha256) = self { return try OriginalCells(database, sha256).answer() }
                let (columns, sql, arguments) = statement
                let rows = try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
                    row.map { _, value in
                        String?.fromDatabaseValue(value) ?? Int64.fromDatabaseValue(value).map(String.init)
                    }
                }
                return Answer(columns: columns, rows: rows)
            }
        } catch {
            throw Registry.error(error, path)
        }
    }

    private static let submission: [Answer.Column] = [
        .init(key: "number", heading: Message(ja: "認定番号", en: "number")),
        .init(key: "service", heading: Message(ja: "サービス名称", en: "service")),
        .init(key: "provider", heading: Message(ja: "事業者名", en: "provider")),
        .init(key: "kind", heading: Message(ja: "申請区分", en: "kind")),
        .init(key: "date", heading: Message(ja: "申請日", en: "date")),
    ]
    private static let file: [Answer.Column] = [
        .init(key: "file", heading: Message(ja: "ファイル", en: "file")),
        .init(key: "sha256", heading: Message(ja: "SHA-256", en: "SHA-256")),
    ]

    private static func column(_ key: String, _ ja: String, _ en: String) -> Answer.Column {
        Answer.Column(key: key, heading: Message(ja: ja, en: en))
    }

    private var statement: ([Answer.Column], String, StatementArguments) {
        switch self {
        case .submissions(let service, let provider, let number):
            let words = [service, provider].map { $0.map { TextFolding.matching.folded($0) } ?? "" }
            return (
                Self.submission
                    + [
                        Self.column("expiry", "満了日", "expiry"), Self.column("changed", "変更", "changed"),
                        Self.column("errors", "エラー", "errors"), Self.column("tags", "印", "tags"),
                    ] + Self.file,
                """
                SELECT number, service, provider, kind, date, expiry, changed, errors,
                (SELECT group_concat(tag, ' ') FROM (SELECT tag FROM tags WHERE submission = s.id ORDER BY tag)),
                file, sha256 FROM submissions s
                WHERE instr(service_key, ?) > 0 AND instr(provider_key, ?) > 0 AND instr(number_key, ?) > 0
                ORDER BY service_key, provider_key, date, sha256
                """,
                [words[0], words[1], number.map { ServiceNames.key(ofNumber: $0) } ?? ""]
            )
        case .renewalWindow(let year, let month):
            let first = CalendarDate(year: year, month: month, day: 1)?.description ?? ""
            return (
                [
                    Self.column("opens", "受付開始", "opens"), Self.column("closes", "受付終了", "closes"),
                    Self.column("expiry", "満了日", "expiry"), Self.column("basis", "根拠", "basis"),
                    Self.column("renewal", "更新申請", "renewal"),
                ] + Self.submission + Self.file,
                // Of the submissions that speak of one expiry of one service, the latest stands for it.
                """
                SELECT date(s.expiry, '-60 days') AS opens, date(s.expiry, '-30 days'), s.expiry, s.expiry_basis,
                (SELECT max(r.date) FROM submissions r WHERE r.kind = 'renewal' AND r.date <= s.expiry
                    AND r.date >= date(s.expiry, '-183 days') AND (r.service_key = s.service_key
                    AND r.provider_key = s.provider_key OR s.number_key <> '' AND r.number_key = s.number_key)),
                s.number, s.service, s.provider, s.kind, s.date, s.file, s.sha256
                FROM submissions s
                WHERE date(s.expiry, '-60 days') >= ? AND date(s.expiry, '-60 days') < date(?, '+1 month')
                AND NOT EXISTS (SELECT 1 FROM submissions o WHERE o.expiry = s.expiry
                    AND o.service_key = s.service_key AND o.provider_key = s.provider_key
                    AND (coalesce(o.date, ''), o.sha256) > (coalesce(s.date, ''), s.sha256))
                ORDER BY opens, s.service_key, s.sha256
                """,
                [first, first]
            )
        case .document(let name):
            return (
                [
                    Self.column("label", "資料番号", "label"), Self.column("title", "資料名", "title"),
                    Self.column("editions", "版", "editions"), Self.column("url", "URL", "URL"),
                    Self.column("item", "No.", "No."), Self.column("field", "項目ID", "field"),
                    Self.column("places", "記載箇所", "places"), Self.column("cell", "セル", "cell"),
                ] + Self.submission + Self.file,
                """
                SELECT d.label, d.title, d.editions, d.url, u.number, u.field, u.places,
                (SELECT a.sheet || '!' || a.evidence_cell FROM answers a
                    WHERE a.submission = s.id AND a.field = u.field),
                s.number, s.service, s.provider, s.kind, s.date, s.file, s.sha256
                FROM documents d JOIN document_uses u ON u.submission = d.submission AND u.document = d.ordinal
                JOIN submissions s ON s.id = d.submission WHERE instr(d.key, ?) > 0
                ORDER BY s.service_key, s.date, s.sha256, d.ordinal, u.ordinal
                """,
                [TextFolding.matching.folded(name)]
            )
        case .rule(let id):
            return (
                [
                    Self.column("code", "コード", "code"), Self.column("rule", "規則", "rule"),
                    Self.column("severity", "重要度", "severity"), Self.column("field", "項目ID", "field"),
                    Self.column("sheet", "シート", "sheet"), Self.column("cell", "セル", "cell"),
                    Self.column("message", "内容", "message"),
                ] + Self.submission + Self.file,
                """
                SELECT f.code, f.rule, f.severity, f.field, f.sheet, f.cell, f.message_ja,
                s.number, s.service, s.provider, s.kind, s.date, s.file, s.sha256
                FROM findings f JOIN submissions s ON s.id = f.submission WHERE f.rule = ? OR f.code = ?
                ORDER BY s.service_key, s.date, s.sha256, f.ordinal
                """,
                [id, id]
            )
        case .original: return ([], "SELECT 1 WHERE 0", [])
        }
    }
}
