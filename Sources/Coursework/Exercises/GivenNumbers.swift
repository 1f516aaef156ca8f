internal import Formulas

/// The numbers, vectors and matrices of an exercise, as written and as they may vary.
struct GivenNumbers: Sendable {
  /// The names in the order in which they are shown.
  let names: [String]
  private let written: [String: Value]
  private let choices: [String: [Value]]

  /// How many draws of a seed are looked at.
  static let attempts = 60

  /// Reads `given` and `vary`.
  init(reading table: inout BlockTable) {
    written = Self.values(&table)
    choices = Self.choices(of: written, in: "given", &table)
    names = written.keys.sorted()
    for (name, value) in written.sorted(by: { $0.key < $1.key }) {
      guard let long = ([value] + (choices[name] ?? [])).compactMap(\.longEntry).first else {
        continue
      }
      table.report(
        "\(NumberText.written(long, digits: 12)) in \(name) has more than three digits. Numbers that "
          + "are worked with by hand have three at most.", at: "given")
    }
  }

  /// Numbers that were read from another key, and `vary`, which gives other values for some of them.
  init(_ written: [String: Value], of key: String, varying table: inout BlockTable) {
    self.written = written
    choices = Self.choices(of: written, in: key, &table)
    names = written.keys.sorted()
  }

  private static func values(_ table: inout BlockTable) -> [String: Value] {
    guard let entry = table.value("given") else { return [:] }
    guard case .table(let entries) = entry else {
      table.report("“given” must be numbers by name: given = { x1 = 5, eta = 0.1 }", at: "given")
      return [:]
    }
    var values: [String: Value] = [:]
    for (name, entry) in named(entries, in: "given", &table) {
      guard let value = Value(entry) else {
        table.report(
          "“\(name)” in “given” must be a number, a list of numbers, or a list of rows that are "
            + "equally long: [[1, 2], [3, 4]]", at: "given")
        continue
      }
      values[name] = value
    }
    return values
  }

  private static func choices(
    of written: [String: Value], in key: String, _ table: inout BlockTable
  ) -> [String: [Value]] {
    guard let entry = table.value("vary") else { return [:] }
    guard case .table(let entries) = entry else {
      table.report("“vary” must be lists of numbers by name: vary = { x1 = [-6, 6] }", at: "vary")
      return [:]
    }
    var choices: [String: [Value]] = [:]
    for (name, entry) in named(entries, in: "vary", &table) {
      guard let shape = written[name]?.shape else {
        table.report(
          "“vary” names \(name), but “\(key)” does not: \(key) = { \(name) = … }", at: "vary")
        continue
      }
      guard case .list(let items) = entry else {
        table.report(
          "“\(name)” in “vary” must be a list of what it may be: \(name) = \(example(shape))",
          at: "vary")
        continue
      }
      let values = items.compactMap(Value.init)
      guard values.count == items.count, values.allSatisfy({ $0.shape == shape }) else {
        table.report(
          "Each of the values of “\(name)” in “vary” must be \(shape.phrase), as in “\(key)”: "
            + "\(name) = \(example(shape))", at: "vary")
        continue
      }
      if !values.isEmpty { choices[name] = values }
    }
    return choices
  }

  private static func example(_ shape: Shape) -> String {
    switch shape {
    case .scalar: "[1, 2]"
    case .vector: "[[1, 2], [3, 4]], a list of vectors"
    case .matrix: "[[[1, 2], [3, 4]]], a list of matrices"
    }
  }

  /// The same under the names that formulas use; what can be no name is reported and left out.
  private static func named(
    _ values: [String: BlockValue], in key: String, _ table: inout BlockTable
  ) -> [(String, BlockValue)] {
    var named: [String: BlockValue] = [:]
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      if let canonical = VariableName.canonical(name),
        (try? Assignment(parsing: "\(canonical) = 0")) != nil
      {
        named[canonical] = value
      } else {
        table.report(
          "“\(name)” in “\(key)” cannot be a name in a formula. Write letters and digits: a0",
          at: key)
      }
    }
    return named.sorted { $0.key < $1.key }
  }

  /// The numbers as written, or drawn from a seed: the first draw that suits, else as written.
  func values(
    seed: UInt64?, attempts: Int = attempts, where suits: ([String: Value]) -> Bool
  ) -> [String: Value] {
    guard let seed else { return written }
    for attempt in 0..<(canVary ? attempts : 1) {
      let values = draw(seed &+ UInt64(attempt) &* 0x9e37_79b9)
      if suits(values) { return values }
    }
    return written
  }

  /// One draw, whether it suits or not.
  func draw(_ seed: UInt64) -> [String: Value] {
    var generator = SplitMix64(seed: seed)
    var values = written
    // In a fixed order, so that a seed means the same numbers for ever.
    for name in choices.keys.sorted() {
      if let value = choices[name]?.randomElement(using: &generator), values[name] != nil {
        values[name] = value
      }
    }
    return values
  }

  /// Whether another seed can give other numbers.
  var canVary: Bool { choices.values.contains { $0.count > 1 } }

  /// `a₀ = 5, η = 0.1`.
  func text(_ values: [String: Value]) -> String {
    names.map { name in
      "\(Formula(.variable(name)).printed()) = \((values[name] ?? Value(0)).shown)"
    }.joined(separator: ", ")
  }
}

extension Value {
  /// A number, a vector or a matrix of a lesson file; nil for what is none.
  init?(_ entry: BlockValue) {
    switch entry {
    case .number(let number): self.init(number)
    case .list(let items):
      guard !items.isEmpty, items.count <= 1_000 else { return nil }
      let numbers = items.compactMap(\.number)
      if numbers.count == items.count {
        self.init(numbers)
        return
      }
      let rows = items.compactMap(\.numbers)
      guard rows.count == items.count, let columns = rows.first?.count, columns > 0,
        rows.allSatisfy({ $0.count == columns }), rows.count * columns <= Value.countLimit
      else { return nil }
      self.init(rows: rows)
    default: return nil
    }
  }

  /// The first entry with more than three significant digits.
  fileprivate var longEntry: Double? {
    entries.first { entry in
      guard entry != 0 else { return false }
      let unit = Precision.significant(3).unit(of: entry)
      let count = entry / unit
      return abs(count - count.rounded()) > 1e-6
    }
  }
}

extension BlockValue {
  fileprivate var number: Double? { if case .number(let number) = self { number } else { nil } }
}
