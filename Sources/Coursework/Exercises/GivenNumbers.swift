internal import Formulas

/// The numbers of an exercise, as written and as they may vary.
struct GivenNumbers: Sendable {
  /// The names in the order in which they are shown.
  let names: [String]
  private let written: [String: Double]
  private let choices: [String: [Double]]

  /// Reads `given` and `vary`.
  init(reading table: inout BlockTable) {
    written = Self.named(table.numbers("given"), in: "given", &table)
    choices = Self.named(table.numberLists("vary"), in: "vary", &table)
      .filter { !$0.value.isEmpty }
    names = written.keys.sorted()
    for name in choices.keys.sorted() where written[name] == nil {
      table.report(
        "“vary” names \(name), but “given” does not: given = { \(name) = … }", at: "vary")
    }
  }

  /// The same under the names that formulas use; what can be no name is reported and left out.
  private static func named<Value>(
    _ values: [String: Value], in key: String, _ table: inout BlockTable
  ) -> [String: Value] {
    var named: [String: Value] = [:]
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
    return named
  }

  /// The numbers as written, or drawn from a seed: the first draw that suits, else as written.
  func values(seed: UInt64?, where suits: ([String: Double]) -> Bool) -> [String: Double] {
    guard let seed else { return written }
    for attempt in 0..<100 {
      let values = drawn(seed &+ UInt64(attempt) &* 0x9e37_79b9)
      if suits(values) { return values }
    }
    return written
  }

  private func drawn(_ seed: UInt64) -> [String: Double] {
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
  func text(_ values: [String: Double]) -> String {
    names.map { name in
      "\(Formula(.variable(name)).printed()) = \(NumberText.written(values[name] ?? 0))"
    }.joined(separator: ", ")
  }
}
