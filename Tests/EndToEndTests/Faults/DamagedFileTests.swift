import Foundation
import Glibc
import GradusTesting
import Testing

extension EndToEndTests {
  /// Fault F7: a damaged file of answers, met by the program itself.
  @Suite struct DamagedFileTests {
    @Test func aDamagedFileIsToldSetAsideAndNeverOverwritten() throws {
      let original = try Original()
      fourAtATime(Seeded.cases(Damage.allCases.count * 3)) { seed in
        var random = seed
        let damage = Damage.allCases[random.number % Damage.allCases.count]
        let student = try original.copy()
        try damage.apply(to: student.database, &random)
        let evidence = FileManager.default.contents(atPath: student.database)

        let window = try student.openLesson()
        let screen = window.lines.joined(separator: " ").replacing(#/ +/#, with: " ")
        try check(
          screen.contains("damaged") || screen.contains("was gone")
            || screen.contains("Not saving:") || original.isWhole(student),
          "\(damage): nothing is said, and answers are missing. The screen: \(screen)")
        // The damaged bytes are still there, under their own name or another.
        if let evidence, screen.contains("damaged") || damage.isForOthers {
          let folder = "\(student.folder.path)/data/gradus"
          let files = try FileManager.default.contentsOfDirectory(atPath: folder)
          try check(
            files.contains { FileManager.default.contents(atPath: "\(folder)/\($0)") == evidence },
            "\(damage): the damaged file was overwritten; there are \(files)")
        }
        // The workbook can be used, and says it when that is not kept.
        let answering = try Answering(window)
        for _ in 1...4 { try answering.answer() }
        try window.press("\u{3}")
        let status = try window.terminal.waitForExit()
        try check(status == .exited(130), "\(damage): \(status)")
        try original.checkAfter(damage, student)
      }
    }
  }
}

/// A progress with answers in the file, in its log and in a copy, as a kill leaves it.
private struct Original: Sendable {
  /// Six in the file and its copy, one more in the log alone.
  static let count = 7
  let student: Student

  init() throws {
    student = try Student()
    let window = try student.openLesson()
    let answering = try Answering(window)
    for _ in 1..<Self.count { try answering.answer() }
    let workbook = try window.terminal.descendant(named: "gradus-workbook")
    try window.press("\u{1b}", toSee: "? help")
    try window.press("q", toSee: "you were here")
    try window.press("\r", toSee: "Descent on f")
    let last = try Answering(window)
    try last.answer()
    window.terminal.signal(SIGKILL, to: workbook)
    try window.terminal.waitForExit()
    let files = student.folder.files()
    try check(
      files.contains("data/gradus/progress.sqlite-wal")
        && files.contains("data/gradus/progress.backup-1.sqlite"), "there are only \(files)")
  }

  func copy() throws -> Student {
    let other = try Student()
    try FileManager.default.copyItem(
      atPath: "\(student.folder.path)/data", toPath: "\(other.folder.path)/data")
    return other
  }

  /// Whether all its answers are there.
  func isWhole(_ student: Student) -> Bool {
    let answer = try? student.run("progress", "--json")
    let progress = try? answer?.decoded(as: Student.Progress.self)
    return (progress?.answers ?? 0) >= Self.count
  }

  /// What is kept after the damage and four more answers.
  func checkAfter(_ damage: Damage, _ student: Student) throws {
    let answer = try student.run("progress", "--json")
    let progress = try answer.decoded(as: Student.Progress.self)
    guard !damage.isForOthers else {
      return try check(
        !progress.isSaving && !answer.talk.isEmpty, "\(damage): it says that it saves")
    }
    // The copy is one answer behind, at the most.
    try check(
      progress.answers >= Self.count - 1 + 4,
      "\(damage): \(progress.answers) answers are left of \(Self.count) and 4 more")
    try check(progress.isSaving && answer.errors.isEmpty, "\(damage): \(answer.talk)")
  }
}

/// Ways for a file to go wrong.
private enum Damage: CaseIterable {
  case flippedByte, flippedByteOfTheLog, truncated, truncatedLog, zeroedPage, deletedLog
  case swappedLog, empty, random, newer

  /// Whether the file is not ours to repair.
  var isForOthers: Bool { self == .newer }

  func apply(to path: String, _ random: inout Seeded) throws {
    switch self {
    case .flippedByte: try flip(path, &random)
    case .flippedByteOfTheLog: try flip(path + "-wal", &random)
    case .truncated: try change(path) { $0.prefix(Int.random(in: 1..<$0.count, using: &random)) }
    case .truncatedLog:
      try change(path + "-wal") { $0.prefix(Int.random(in: 1..<$0.count, using: &random)) }
    case .zeroedPage:
      try change(path) { bytes in
        let page = Int.random(in: 0..<bytes.count / 4096, using: &random) * 4096
        return bytes.prefix(page) + Data(count: 4096) + bytes.dropFirst(page + 4096)
      }
    case .deletedLog:
      for ending in ["-wal", "-shm"] { try FileManager.default.removeItem(atPath: path + ending) }
    case .swappedLog:
      let other = try Student()
      _ = try other.run(["do", "lin-04/plus-sign"], input: "a\n9\nb\n")
      try change(path + "-wal") { bytes in
        let foreign = FileManager.default.contents(atPath: other.database) ?? Data()
        return bytes.prefix(32) + foreign.prefix(bytes.count - 32)
      }
    case .empty: try change(path) { _ in Data() }
    case .random:
      try change(path) { bytes in
        Data((0..<bytes.count).map { _ in UInt8.random(in: 0...255, using: &random) })
      }
    case .newer:
      // Another version in the header, other tables, and no log that knows better.
      for ending in ["-wal", "-shm"] { try FileManager.default.removeItem(atPath: path + ending) }
      try change(path) { bytes in
        var bytes = bytes
        bytes[63] = 9
        while let place = bytes.firstRange(of: Data("progress, format 1".utf8)) {
          bytes.replaceSubrange(place, with: Data("progress, format 9".utf8))
        }
        return bytes
      }
    }
  }

  private func flip(_ path: String, _ random: inout Seeded) throws {
    try change(path) { bytes in
      var bytes = bytes
      bytes[Int.random(in: bytes.indices, using: &random)] ^=
        UInt8(1) << Int.random(in: 0...7, using: &random)
      return bytes
    }
  }

  private func change(_ path: String, _ body: (Data) throws -> Data) throws {
    let url = URL(fileURLWithPath: path)
    try Data(body(Data(contentsOf: url))).write(to: url)
  }
}
