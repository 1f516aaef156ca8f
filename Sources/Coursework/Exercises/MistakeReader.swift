/// Reads an exercise of finding mistakes: on a page of work, or among statements.
enum MistakeReader {
  static func read(_ table: inout BlockTable) -> (any ExerciseKind)? {
    table.value("statements") == nil
      ? MistakeExercise(reading: &table) : StatementsExercise(reading: &table)
  }

  /// The tables of a list, with those that are none reported.
  static func tables(
    _ value: BlockValue, _ key: String, example: String, _ table: inout BlockTable
  ) -> [[String: BlockValue]] {
    guard case .list(let entries) = value else {
      table.report("“\(key)” must be a list: \(key) = [\(example)]", at: key)
      return []
    }
    return entries.compactMap { entry in
      if case .table(let values) = entry { return values }
      table.report("“\(key)” has \(entry.kind) where a table must stand: \(example)", at: key)
      return nil
    }
  }

  /// Which of the faults each question is about: the one whose line the student marked, otherwise
  /// the first that nobody marked.
  static func faults(_ lines: [Int], marked: [Int?]) -> [Int] {
    var left = Array(lines.indices)
    var chosen = [Int?](repeating: nil, count: lines.count)
    for (place, line) in marked.enumerated() where place < chosen.count {
      guard let fault = left.first(where: { lines[$0] == line }) else { continue }
      chosen[place] = fault
      left.removeAll { $0 == fault }
    }
    return chosen.map { fault in
      if let fault { return fault }
      return left.isEmpty ? 0 : left.removeFirst()
    }
  }
}
