internal import GRDB
internal import GRDBSQLite

/// Writes rows of one table by one prepared statement.
///
/// A form has some four hundred rows: values are bound straight, without a container for each, and the texts of a row lie in
/// one stretch of memory that SQLite reads in place.
final class RowWriter {
    /// A text of the row, as its bytes lie in ``bytes``.
    private struct Piece {
        let index: Int32
        let start: Int
        let count: Int32
    }

    private let statement: Statement
    private let handle: SQLiteStatement
    private let database: Database
    private var index: Int32 = 0
    private var bytes: [UInt8] = []
    private var pieces: [Piece] = []

    init(_ sql: String, _ database: Database) throws {
        self.database = database
        statement = try database.makeStatement(sql: sql)
        handle = statement.sqliteStatement
    }

    /// Adds a text as the next value; nil is NULL.
    @discardableResult
    func text(_ value: String?) -> RowWriter {
        index += 1
        guard var value else {
            sqlite3_bind_null(handle, index)
            return self
        }
        let start = bytes.count
        value.withUTF8 { bytes.append(contentsOf: $0) }
        pieces.append(Piece(index: index, start: start, count: Int32(clamping: bytes.count - start)))
        return self
    }

    /// Adds a number as the next value; nil is NULL.
    @discardableResult
    func number(_ value: Int64?) -> RowWriter {
        index += 1
        if let value {
            sqlite3_bind_int64(handle, index, value)
        } else {
            sqlite3_bind_null(handle, index)
        }
        return self
    }

    /// Adds a number as the next value; nil is NULL.
    @discardableResult
    func number(_ value: Int?) -> RowWriter { number(value.map { Int64($0) }) }

    /// Writes the row of the values.
    ///
    /// - Throws: `DatabaseError` as SQLite says.
    func write() throws {
        // An empty array may have no address, and no address would bind NULL.
        bytes.append(0)
        let code = bytes.withUnsafeBufferPointer { bytes in
            // The memory stays until the step is done; every value is bound anew before the next one.
            bytes.withMemoryRebound(to: CChar.self) { characters in
                for piece in pieces {
                    let text = characters.baseAddress.map { $0 + piece.start }
                    sqlite3_bind_text(handle, piece.index, text, piece.count, nil)
                }
            }
            return sqlite3_step(handle)
        }
        sqlite3_reset(handle)
        index = 0
        bytes.removeAll(keepingCapacity: true)
        pieces.removeAll(keepingCapacity: true)
        guard code == SQLITE_DONE || code == SQLITE_ROW else {
            let connection = database.sqliteConnection
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code),
                message: connection.map { String(cString: sqlite3_errmsg($0)) }
            )
        }
    }
}
