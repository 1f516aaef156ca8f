internal import Formulas

/// What a typed formula may be made of: the inputs, and what is worked out from them beforehand.
struct WriteInputs: Sendable {
  /// In the order of their names.
  let inputs: [WriteInput]
  /// The lines worked out from them.
  let define: Assignments?

  /// Every name with a value.
  var names: [String] { inputs.map(\.name) + (define?.lines.map(\.name) ?? []) }

  private static let most = 12

  /// Reads `inputs` and `define`.
  init(reading table: inout BlockTable) {
    var found: [WriteInput] = []
    var likes: [(name: String, other: String)] = []
    let entries = table.entries("inputs", example: "{ w = \"number\", x = \"vector 4\" }")
    if entries.isEmpty {
      table.report(
        "This exercise has no “inputs”. Write: inputs = { w = \"number\", x = \"vector 4\" }",
        at: "inputs")
    }
    for (typed, entry) in entries.sorted(by: { $0.key < $1.key }).prefix(Self.most) {
      guard let name = table.formulaName(typed, in: "inputs") else { continue }
      guard case .text(let text) = entry else {
        Self.report(typed, &table)
        continue
      }
      let words = text.split(whereSeparator: \.isWhitespace)
      if words.count == 2, words[0] == "like" {
        likes.append((name, VariableName.canonical(String(words[1])) ?? ""))
      } else if let input = WriteInput(text, name: name) {
        found.append(input)
      } else {
        Self.report(typed, &table)
      }
    }
    if entries.count > Self.most {
      table.report("“inputs” has more than \(Self.most) names.", at: "inputs")
    }
    for (name, other) in likes {
      guard let like = found.first(where: { $0.name == other }) else {
        table.report(
          "“\(name)” is like “\(other)”, which “inputs” does not describe.", at: "inputs")
        continue
      }
      found.append(
        WriteInput(name: name, shape: like.shape, range: like.range, isWhole: like.isWhole))
    }
    inputs = found.sorted { $0.name < $1.name }
    let lines = table.assignments("define")
    let known = inputs.map(\.name)
    if let lines, let name = lines.givenNames.first(where: { !known.contains($0) }) {
      let hint = NearestWord.to(name, among: known).map { " Did you mean “\($0)”?" } ?? ""
      table.report("“define” uses \(name), which is none of the inputs.\(hint)", at: "define")
      define = nil
    } else if let lines, let line = lines.lines.first(where: { known.contains($0.name) }) {
      table.report("“define” works out \(line.name), which is an input.", at: "define")
      define = nil
    } else {
      define = lines
    }
  }

  private static func report(_ name: String, _ table: inout BlockTable) {
    table.report(
      "“\(name)” in “inputs” must say what it stands for: \(name) = \(WriteInput.forms)",
      at: "inputs")
  }

  /// All values, from those of the inputs; nil where a line cannot be worked out.
  func completed(_ values: [String: Value]) -> [String: Value]? {
    guard let define else { return values }
    guard let results = try? define.values(given: values) else { return nil }
    return results.reduce(into: values) { $0[$1.name] = $1.value }
  }

  /// A formula in the names of the inputs alone; nil where it is that already, or becomes too long.
  func expanded(_ formula: Formula) -> Formula? { define?.lines.expanding(formula) }

  /// Values of the inputs, of all kinds or small and plain.
  func draw(isSmall: Bool, using generator: inout SplitMix64) -> [String: Value] {
    var values: [String: Value] = [:]
    for input in inputs {
      values[input.name] =
        isSmall ? input.small(using: &generator) : input.drawn(using: &generator)
    }
    return values
  }

  /// What the inputs stand for, a line a shape: “w, η: a number each”.
  var lines: [String] {
    var groups: [(shape: Shape, names: [String])] = []
    for input in inputs {
      let shown = VariableName.printed(input.name)
      if let index = groups.firstIndex(where: { $0.shape == input.shape }) {
        groups[index].names.append(shown)
      } else {
        groups.append((input.shape, [shown]))
      }
    }
    return groups.map { group in
      "\(group.names.joined(separator: ", ")): \(group.shape.phrase)"
        + (group.names.count > 1 ? " each" : "")
    } + (define?.lines.map { $0.printed() } ?? [])
  }
}

extension Sequence where Element == Assignment {
  /// A formula with what these lines work out put in; nil where it uses none of them, or becomes too
  /// long.
  func expanding(_ formula: Formula) -> Formula? {
    var known: [String: Formula] = [:]
    for line in self { known[line.name] = line.formula.replacing(known) ?? line.formula }
    guard let changed = formula.replacing(known), changed != formula else { return nil }
    return changed
  }
}
