internal import Formulas

extension Formula {
  /// What the formula gives for values under ASCII names; nil when a name has none or shapes do not
  /// go together.
  ///
  /// What is nothing but the rounding of binary numbers, as in 0.3 − 0.1·3, is 0: a student who
  /// answers 0 is right.
  func result(_ values: [String: Value]) -> Value? {
    guard let value = try? value(canonicalNames: values) else { return nil }
    guard value.entries.contains(where: { $0 != 0 && $0.magnitude < 1e-6 }) else { return value }
    var largest = 0.0
    for name in variables {
      for entry in values[name]?.entries ?? [] { largest = max(largest, entry.magnitude) }
    }
    return Value(
      shape: value.shape,
      entries: value.entries.map { $0.magnitude < 1e-14 * largest ? 0 : $0 })
  }
}

extension Value {
  /// Whether no entry is infinite or undefined.
  var isFinite: Bool { entries.allSatisfy(\.isFinite) }
}
