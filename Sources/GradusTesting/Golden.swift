import Foundation
public import Testing

/// Expects `text`, a picture in most tests, to be that of the file `Golden/<name>.txt` beside the
/// test. With the environment variable `RECORD_GOLDEN=1` the file is written instead, and the test
/// fails all the same, so that nobody leaves recording on.
public func expectGolden(
  _ text: String, _ name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
  let golden = Golden(name: name, besideTest: filePath)
  guard let problem = golden.problem(with: text, isRecording: isRecording) else { return }
  Issue.record(Comment(rawValue: problem), sourceLocation: sourceLocation)
}

/// A recorded picture.
struct Golden {
  private let file: URL

  init(name: String, besideTest path: String) {
    file = URL(fileURLWithPath: path).deletingLastPathComponent()
      .appendingPathComponent("Golden").appendingPathComponent("\(name).txt")
  }

  /// What is to be said about `text` beside the recorded picture; nil when they are the same.
  func problem(with text: String, isRecording: Bool) -> String? {
    if isRecording {
      do {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data((Self.lines(of: text).joined(separator: "\n") + "\n").utf8).write(to: file)
        return "Recorded \(file.path). Look at it, then run again without RECORD_GOLDEN."
      } catch {
        return "Cannot record \(file.path): \(error)"
      }
    }
    guard let data = try? Data(contentsOf: file) else {
      return """
        There is no golden picture \(file.path). Record it with \
        `RECORD_GOLDEN=1 swift test --filter <this test>`, and look at it. It would be:
        \(text)
        """
    }
    return Self.difference(from: String(decoding: data, as: UTF8.self), to: text).map {
      "Not the picture of \(file.path) (RECORD_GOLDEN=1 records the new one):\n" + $0
    }
  }

  /// The lines in which two texts differ, each between its neighbours: `-` as recorded, `+` as it is
  /// now, `^` under the characters that differ. Nil when the texts are the same.
  static func difference(from recorded: String, to present: String) -> String? {
    let (old, new) = (lines(of: recorded), lines(of: present))
    if old == new { return nil }
    let change = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for step in change {
      switch step {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var rows: [(text: String, isChange: Bool)] = []
    var (o, n) = (0, 0)
    while o < old.count || n < new.count {
      let (isRemoved, isInserted) = (removed.contains(o), inserted.contains(n))
      if isRemoved { rows.append(("- " + old[o], true)) }
      if isInserted { rows.append(("+ " + new[n], true)) }
      if isRemoved, isInserted { rows.append(("  " + carets(old[o], new[n]), true)) }
      if !isRemoved, !isInserted { rows.append(("  " + old[o], false)) }
      if isRemoved || !isInserted { o += 1 }
      if isInserted || !isRemoved { n += 1 }
    }
    // Two unchanged lines around each change; the rest is left out.
    var result: [String] = []
    for (index, row) in rows.enumerated() {
      if rows[max(0, index - 2)...min(rows.count - 1, index + 2)].contains(where: \.isChange) {
        result.append(row.text)
      } else if result.last != "  …" {
        result.append("  …")
      }
    }
    return result.joined(separator: "\n")
  }

  private static func carets(_ old: String, _ new: String) -> String {
    let (old, new) = (Array(old), Array(new))
    let marks = (0..<max(old.count, new.count)).map { index in
      index < old.count && index < new.count && old[index] == new[index] ? " " : "^"
    }
    return marks.prefix(1 + (marks.lastIndex(of: "^") ?? 0)).joined()
  }

  /// The lines without the empty one after a last line end.
  private static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
