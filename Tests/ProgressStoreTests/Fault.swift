import Foundation

/// One way to damage a store's files.
enum Fault {
  /// Does one kind of damage after another, at a random place, and says what it did.
  static func strike(
    _ path: String, round: Int, using random: inout Seeded
  ) throws -> String {
    switch round / 2 % 10 {
    case 0...3: return try flip(path, using: &random)
    case 4:
      let size = try edit(path) { data in
        data.removeLast(Int.random(in: 1..<data.count, using: &random))
      }
      return "cut to \(size) bytes"
    case 5:
      var place = 0
      _ = try edit(path) { data in
        place = Int.random(in: 0..<(data.count / 4096), using: &random) * 4096
        data.replaceSubrange(place..<(place + 4096), with: Data(count: 4096))
      }
      return "page at \(place) zeroed"
    case 6:
      if FileManager.default.fileExists(atPath: path + "-wal") {
        try FileManager.default.removeItem(atPath: path + "-wal")
        return "log deleted"
      }
      try FileManager.default.removeItem(atPath: path)
      return "file deleted"
    case 7:
      // Half the time the log of someone else, half the time an older one of the same store.
      let source =
        Bool.random(using: &random)
        ? bytes(FaultTests.CorruptionTests.other.store + "-wal")!
        : bytes(FaultTests.CorruptionTests.earlier.store + "-wal")!
      try source.write(to: URL(fileURLWithPath: path + "-wal"))
      return "log swapped"
    case 8:
      _ = try edit(path) { $0 = Data() }
      return "emptied"
    default:
      _ = try edit(path) { data in
        data = Data((0..<data.count).map { _ in UInt8.random(in: 0...255, using: &random) })
      }
      return "random bytes"
    }
  }

  /// Changes one byte of the database or its log.
  static func flip(_ path: String, using random: inout Seeded) throws -> String {
    let log = path + "-wal"
    let inLog = FileManager.default.fileExists(atPath: log) && Bool.random(using: &random)
    let target = inLog ? log : path
    var place = 0
    _ = try edit(target) { data in
      place = Int.random(in: 0..<data.count, using: &random)
      data[place] ^= UInt8.random(in: 1...255, using: &random)
    }
    return "byte \(place) of the \(inLog ? "log" : "database") changed"
  }

  private static func edit(_ path: String, _ change: (inout Data) -> Void) throws -> Int {
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    change(&data)
    try data.write(to: URL(fileURLWithPath: path))
    return data.count
  }
}
