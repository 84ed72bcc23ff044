internal import GRDB
internal import GRDBSQLite

/// Writes rows of one table by one prepared statement.
///
/// A form has some four hundred rows: values are bound straight, without a container for each.
final class RowWriter {
    private let statement: Statement
    private let database: Database
    private var index: Int32 = 0
    /// SQLite copies what is bound before the call returns (`SQLITE_TRANSIENT`).
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ sql: String, _ database: Database) throws {
        self.database = database
        statement = try database.makeStatement(sql: sql)
    }

    /// Adds a text as the next value; nil is NULL.
    @discardableResult
    func text(_ value: String?) -> RowWriter {
        index += 1
        guard var value else {
            sqlite3_bind_null(statement.sqliteStatement, index)
            return self
        }
        value.withUTF8 { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                // An empty buffer may have no address, which would bind NULL.
                _ = sqlite3_bind_text(
                    statement.sqliteStatement,
                    index,
                    characters.baseAddress ?? UnsafePointer(Self.empty),
                    Int32(clamping: characters.count),
                    Self.transient
                )
            }
        }
        return self
    }

    nonisolated(unsafe) private static let empty: UnsafeMutablePointer<CChar> = {
        let empty = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
        empty.initialize(to: 0)
        return empty
    }()

    /// Adds a number as the next value; nil is NULL.
    @discardableResult
    func number(_ value: Int64?) -> RowWriter {
        index += 1
        if let value {
            sqlite3_bind_int64(statement.sqliteStatement, index, value)
        } else {
            sqlite3_bind_null(statement.sqliteStatement, index)
        }
        return self
    }

    /// Adds a number as the next value; nil is NULL.
    @discardableResult
    func number(_ value: Int?) -> RowWriter { number(value.map { Int64($0) }) }

    /// Adds bytes as the next value; nil is NULL.
    @discardableResult
    func bytes(_ value: [UInt8]?) -> RowWriter {
        index += 1
        guard let value else {
            sqlite3_bind_null(statement.sqliteStatement, index)
            return self
        }
        sqlite3_bind_blob64(statement.sqliteStatement, index, value, sqlite3_uint64(value.count), Self.transient)
        return self
    }

    /// Writes the row of the values.
    ///
    /// - Throws: `DatabaseError` as SQLite says.
    func write() throws {
        index = 0
        let code = sqlite3_step(statement.sqliteStatement)
        sqlite3_reset(statement.sqliteStatement)
        guard code == SQLITE_DONE || code == SQLITE_ROW else {
            let connection = database.sqliteConnection
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code),
                message: connection.map { String(cString: sqlite3_errmsg($0)) }
            )
        }
    }
}
