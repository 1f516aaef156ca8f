/// Things on the left to be matched with things on the right, each pair with its reason.
public struct MatchExercise: ExerciseKind {
  /// What goes together.
  struct Pair: Hashable, Sendable {
    let left: String
    let right: String
    let because: String
  }

  /// What matches nothing.
  struct Extra: Hashable, Sendable {
    let right: String
    let because: String
  }

  let pairs: [Pair]
  let extra: [Extra]

  init?(reading table: inout BlockTable) {
    guard case .list(let entries)? = table.value("pairs") else {
      table.report(
        "A match needs pairs: pairs = [{ left = \"…\", right = \"…\", because = \"…\" }, …]")
      return nil
    }
    var pairs: [Pair] = []
    for (index, entry) in entries.enumerated() {
      guard
        let texts = Self.texts(
          entry, ["left", "right", "because"], "Pair \(index + 1)", at: "pairs", &table)
      else { continue }
      pairs.append(Pair(left: texts[0], right: texts[1], because: texts[2]))
    }
    var extra: [Extra] = []
    if let value = table.value("extra") {
      guard case .list(let entries) = value else {
        table.report(
          "“extra” must be a list: extra = [{ right = \"…\", because = \"…\" }]", at: "extra")
        return nil
      }
      for (index, entry) in entries.enumerated() {
        guard
          let texts = Self.texts(
            entry, ["right", "because"], "Extra \(index + 1)", at: "extra", &table)
        else { continue }
        extra.append(Extra(right: texts[0], because: texts[1]))
      }
    }
    guard (2...9).contains(pairs.count), pairs.count + extra.count <= 12 else {
      table.report(
        "A match needs two to nine pairs and at most twelve right-hand sides; here are "
          + "\(pairs.count) and \(pairs.count + extra.count).", at: "pairs")
      return nil
    }
    self.pairs = pairs
    self.extra = extra
  }

  private static func texts(
    _ entry: BlockValue, _ keys: [String], _ name: String, at key: String,
    _ table: inout BlockTable
  ) -> [String]? {
    guard case .table(let values) = entry else {
      table.report("\(name) must be a table: { \(keys[0]) = \"…\", … }", at: key)
      return nil
    }
    table.reportUnknownKeys(values.keys, known: keys.sorted(), in: name, at: key)
    var texts: [String] = []
    for wanted in keys {
      guard case .text(let text)? = values[wanted], !text.isEmpty else {
        table.report("\(name) needs \(wanted) = \"…\"", at: key)
        return nil
      }
      texts.append(text)
    }
    return texts
  }

  /// The right-hand sides shuffled by the seed.
  public func variant(seed: UInt64?) -> any ExerciseVariant {
    let texts = pairs.map(\.right) + extra.map(\.right)
    var generator = SplitMix64(seed: ShuffleSeed.of(texts, seed))
    return MatchVariant(
      exercise: self, shown: Array(0..<(pairs.count + extra.count)).shuffled(using: &generator),
      seed: seed)
  }

  public func faults() -> [String] {
    let rights = pairs.map(\.right) + extra.map(\.right)
    var faults: [String] = []
    if Set(pairs.map(\.left)).count < pairs.count {
      faults.append("Two pairs have the same left-hand side.")
    }
    if Set(rights).count < rights.count {
      faults.append("Two right-hand sides are the same; nobody can tell which is meant.")
    }
    return faults
  }
}

/// A match with its right-hand sides as they are shown.
struct MatchVariant: ExerciseVariant {
  let exercise: MatchExercise
  /// Which right-hand side stands at each letter: of a pair, or behind them an extra one.
  let shown: [Int]
  let seed: UInt64?

  var given: [String] { [] }

  private var pairs: [MatchExercise.Pair] { exercise.pairs }

  private func right(_ index: Int) -> String {
    index < pairs.count ? pairs[index].right : exercise.extra[index - pairs.count].right
  }

  var questions: [Question] {
    [
      Question(
        name: "match", label: "What goes together",
        form: .match(pairs.map(\.left), shown.map(right)))
    ]
  }

  private func letter(_ index: Int) -> String {
    ChoiceLetter.text(shown.firstIndex(of: index) ?? 0)
  }

  var solution: [String] {
    [pairs.indices.map { "\($0 + 1)\(letter($0))" }.joined(separator: " ")]
  }

  var workedSolution: [String] {
    pairs.enumerated().map { index, pair in
      "\(index + 1)\(letter(index)). \(pair.left) – \(pair.right): \(pair.because)"
    }
      + exercise.extra.enumerated().map { index, extra in
        "\(letter(pairs.count + index)). \(extra.right) goes with none: \(extra.because)"
      }
  }

  func judge(_ answer: String, question index: Int, earlier: [String?]) -> Verdict {
    let letters = "a letter from a to \(ChoiceLetter.text(shown.count - 1))"
    guard let chosen = Letters.matches(answer, left: pairs.count, right: shown.count) else {
      return Verdict(
        .unreadable,
        ["Answer with each number from 1 to \(pairs.count) once, behind it \(letters)."])
    }
    let missing = chosen.indices.filter { chosen[$0] == nil }
    guard missing.isEmpty else {
      return Verdict(
        .unreadable,
        [
          "Nothing stands for \(missing.map { "\($0 + 1)" }.joined(separator: ", ")). Answer with "
            + "\(letters) for each number."
        ])
    }
    let rights = chosen.map { $0.map { shown[$0] } ?? 0 }
    let wrong = rights.indices.filter { rights[$0] != $0 }
    guard let first = wrong.first else { return Verdict(.right) }
    let count = pairs.count - wrong.count
    return Verdict(
      .wrong,
      wrong.prefix(2).map { sentence(left: $0, chosen: rights[$0]) }
        + [
          count == 0 ? "None of the pairs is right yet." : "\(count) of \(pairs.count) are right."
        ],
      mistake: "mismatched-\(first + 1)")
  }

  private func sentence(left: Int, chosen: Int) -> String {
    let start = "“\(pairs[left].left)” does not go with “\(right(chosen))”. "
    guard chosen < pairs.count else {
      let extra = exercise.extra[chosen - pairs.count]
      return start + "That one goes with none: \(extra.because)"
    }
    return start + "That one goes with “\(pairs[chosen].left)”: \(pairs[chosen].because)"
  }
}
