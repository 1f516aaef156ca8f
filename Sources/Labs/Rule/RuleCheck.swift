internal import Formulas

/// What a rule must be before it is run.
enum RuleCheck {
  /// Refuses what does not fit together.
  static func check(_ declaration: RuleDeclaration) throws(LabError) {
    let columns = declaration.columns
    let count = columns.first?.count ?? 0
    guard declaration.each != nil || declaration.epoch != nil else {
      throw LabError("The rule has no lines. Write each = \"w' = w + x\" or epoch = …")
    }
    guard count <= RuleDeclaration.mostExamples else {
      throw LabError(
        "There are \(count) examples. Give at most \(RuleDeclaration.mostExamples).", at: "data")
    }
    guard columns.allSatisfy({ $0.count == count }) else {
      let sizes = columns.map { "\($0.name) has \($0.count)" }
      throw LabError(
        "Every column needs as many examples: \(sizes.joined(separator: ", ")).", at: "data")
    }
    guard declaration.each == nil || count > 0 else {
      throw LabError("“each” needs examples. Write: data = { x = [1, 2], y = [2, 4] }", at: "each")
    }
    let names = columns.map(\.name) + declaration.start.keys.sorted()
    guard names.count <= RuleDeclaration.mostNames else {
      throw LabError("There are \(names.count) names. Give at most \(RuleDeclaration.mostNames).")
    }
    let numbers =
      columns.reduce(0) { $0 + $1.value.entries.count }
      + declaration.start.values.reduce(0) { $0 + $1.entries.count }
    guard numbers <= RuleDeclaration.mostNumbers else {
      throw LabError(
        "There are \(numbers) numbers. Give at most \(RuleDeclaration.mostNumbers).", at: "data")
    }
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      throw LabError("“\(name)” is a column and in “start”. Give one another name.", at: "start")
    }
    let known = seen.union([RuleDeclaration.countName])
    for (key, lines) in [("each", declaration.each), ("epoch", declaration.epoch)] {
      if let lines { try check(lines, key, known, declaration) }
    }
  }

  private static func check(
    _ lines: Assignments, _ key: String, _ known: Set<String>, _ declaration: RuleDeclaration
  ) throws(LabError) {
    if let name = lines.givenNames.first(where: { !known.contains($0) }) {
      throw LabError(
        "In “\(key)”: the name \(name) has no value. Give it one: start = { \(name) = 0 }", at: key)
    }
    for line in lines.lines {
      if line.name.hasSuffix("'") {
        let name = String(line.name.dropLast())
        guard declaration.start[name] != nil else {
          throw LabError(
            "In “\(key)”: \(line.name) is the new value of \(name), which has no first one. "
              + "Write: start = { \(name) = 0 }", at: key)
        }
      } else if known.contains(line.name) {
        throw LabError(
          "In “\(key)”: \(line.name) has a value already. Write \(line.name)' for its new one.",
          at: key)
      }
    }
  }

  /// What the lines without a prime give, in order, by a trial on the first example; a new value must
  /// have the shape of the old one.
  static func shapes(
    _ declaration: RuleDeclaration
  ) throws(LabError) -> [(name: String, shape: Shape)] {
    var shapes: [(name: String, shape: Shape)] = []
    for (key, lines, row) in [
      ("each", declaration.each, 0 as Int?), ("epoch", declaration.epoch, nil),
    ] {
      guard let lines else { continue }
      let results: [(name: String, value: Value)]
      do throws(FormulaError) {
        results = try lines.values(given: declaration.given(declaration.start, row: row))
      } catch {
        throw LabError(error, in: key)
      }
      for (name, value) in results {
        guard name.hasSuffix("'") else {
          if !shapes.contains(where: { $0.name == name }) { shapes.append((name, value.shape)) }
          continue
        }
        let old = String(name.dropLast())
        guard let before = declaration.start[old], before.shape == value.shape else {
          throw LabError(
            "In “\(key)”: \(old) is \(declaration.start[old]?.shape.phrase ?? "nothing") and \(name) "
              + "is \(value.shape.phrase). A new value has the shape of the old one.", at: key)
        }
      }
    }
    return shapes
  }
}
