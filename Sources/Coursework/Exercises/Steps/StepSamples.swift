internal import Formulas

/// A chain of steps worked out on numbers near the given ones, on which formulas that are not the
/// same give different results.
enum StepSamples {
  static let count = 3

  static func of(_ lines: [Assignment], given: [String: Value]) -> [[String: Value]] {
    var generator = SplitMix64(seed: 0x57e9)
    return (0..<count).map { index in
      var known: [String: Value] = [:]
      for (name, value) in given.sorted(by: { $0.key < $1.key }) {
        // The first sample is the given numbers themselves: their shapes and places are right.
        known[name] =
          index == 0
          ? value
          : Value(
            shape: value.shape,
            entries: value.entries.map { $0 * Double.random(in: 0.71...1.37, using: &generator) })
      }
      for line in lines where known[line.name] == nil {
        if let value = line.formula.result(known) { known[line.name] = value }
      }
      return known
    }
  }
}
