/// The names of a store's files: the database, and all that lies beside it.
struct StoreFiles: Hashable, Sendable {
  /// The database itself.
  let main: String
  private let base: String

  init(main: String) {
    self.main = main
    base = main.hasSuffix(".sqlite") ? String(main.dropLast(7)) : main
  }

  var folder: String { StoreFiles.folder(of: main) }
  /// SQLite's log of what is not yet in the database.
  var log: String { main + "-wal" }
  /// SQLite's index of that log, shared between processes.
  var index: String { main + "-shm" }
  /// SQLite's journal where no write-ahead log can be had.
  var journal: String { main + "-journal" }
  /// What the workbooks of one student lock in turn; it also keeps the store's origin.
  var lock: String { base + ".lock" }
  /// A new database while it is being made.
  var fresh: String { base + ".new.sqlite" }

  /// The copies, newest first.
  var backups: [String] { (1...3).map { "\(base).backup-\($0).sqlite" } }
  /// A copy while it is being made.
  var freshBackup: String { base + ".backup-new.sqlite" }

  /// The files SQLite makes beside a database called `main`.
  static func companions(of main: String) -> [String] {
    ["-wal", "-shm", "-journal"].map { main + $0 }
  }

  /// A free name for a file that is set aside at `milliseconds` since 1970.
  func setAside(_ name: String, at milliseconds: Int64) -> String {
    let stem = name.hasSuffix(".sqlite") ? String(name.dropLast(7)) : name
    let dated = "\(stem).set-aside-\(Timestamp.text(milliseconds))"
    var candidate = dated + ".sqlite"
    var number = 2
    while ([candidate] + StoreFiles.companions(of: candidate)).contains(where: Disk.exists) {
      candidate = "\(dated)-\(number).sqlite"
      number += 1
    }
    return candidate
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
