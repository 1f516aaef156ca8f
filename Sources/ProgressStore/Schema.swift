import GRDB

/// The layout of the file, and how to tell a file of ours.
///
/// The version stands in three places (the pragma, the text of the table, the hashes), so that a
/// damaged byte in one of them is not taken for a file from the future. A later version must change
/// the text of `statements` too.
enum Schema {
  static let version = 1
  /// "Grad", in the place where `file` and SQLite look for the owner of a database.
  static let applicationID = 0x4772_6164

  static let statements = [
    """
    CREATE TABLE event (  -- gradus progress, format 1
      id INTEGER PRIMARY KEY,
      uuid BLOB NOT NULL,
      writer BLOB NOT NULL,
      sequence INTEGER NOT NULL,
      time INTEGER NOT NULL,
      previous BLOB NOT NULL,
      payload TEXT NOT NULL,
      hash BLOB NOT NULL
    ) STRICT
    """,
    "CREATE TABLE origin (id BLOB NOT NULL) STRICT",
    """
    CREATE TRIGGER event_stays BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'the log only grows'); END
    """,
    """
    CREATE TRIGGER event_remains BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'the log only grows'); END
    """,
  ]

  /// Whose database this is.
  enum Owner: Hashable {
    case ours
    /// Nothing in it yet.
    case empty
    case newer(version: Int)
    case foreign
    /// Ours once, but changed.
    case damaged(String)
  }

  static func owner(_ db: Database) throws -> Owner {
    let found = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema ORDER BY rowid")
    let texts = found.map { text($0, 1) }
    let application = try header(db, "application_id")
    let version = try header(db, "user_version")
    let sameText = texts == statements
    switch (application, version) {
    case (applicationID, Schema.version):
      return sameText ? .ours : .damaged("its tables are not as they were made")
    case (applicationID, _) where !sameText && version > Schema.version:
      return .newer(version: version)
    case (0, 0) where texts.isEmpty:
      return .empty
    default:
      let names = found.map { text($0, 0) }
      let marked = sameText || texts.contains { $0?.contains("gradus progress") == true }
      let likeOurs = names.contains("event") && names.contains("origin")
      if application == applicationID || marked || likeOurs {
        return .damaged("its header is not as it was written")
      }
      return .foreign
    }
  }

  static func create(_ db: Database, origins: [DatabaseID]) throws {
    for statement in statements { try db.execute(sql: statement) }
    for origin in origins {
      try db.execute(sql: "INSERT INTO origin VALUES (?)", arguments: [origin.data])
    }
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  private static func header(_ db: Database, _ pragma: String) throws -> Int {
    guard let row = try Row.fetchOne(db, sql: "PRAGMA \(pragma)"),
      case .int64(let value) = (row[0] as DatabaseValue).storage
    else { return 0 }
    return Int(value)
  }

  private static func text(_ row: Row, _ column: Int) -> String? {
    guard case .string(let text) = (row[column] as DatabaseValue).storage else { return nil }
    return text
  }
}
