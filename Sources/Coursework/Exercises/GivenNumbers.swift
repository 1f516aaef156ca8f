internal import Formulas

/// The numbers of an exercise, as written and as they may vary.
struct GivenNumbers: Sendable {
  /// The names in the order in which they are shown.
  let names: [String]
  private let written: [String: Double]
  private let choices: [String: [Double]]

  /// Reads `given` and `vary`.
  init(reading table: inout BlockTable) {
    written = table.numbers("given")
    choices = table.numberLists("vary").filter { !$0.value.isEmpty }
    names = written.keys.sorted()
    for name in choices.keys.sorted() where written[name] == nil {
      table.report(
        "“vary” names \(name), but “given” does not: given = { \(name) = … }", at: "vary")
    }
  }

  /// The numbers as written, or drawn from a seed.
  func values(seed: UInt64?) -> [String: Double] {
    guard let seed else { return written }
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
