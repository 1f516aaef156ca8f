internal import Formulas

/// The wrong formulas that are derived from a right one whose names have known shapes.
enum DerivedTwins {
  /// Those of one mistake, after the author's.
  static func single(
    of rule: Formula, authored: [Twin], earlierValues: [String: String], values: [String: Value]
  ) -> [Twin] {
    authored
      + rule.twins(earlierValues: earlierValues, shapes: values.mapValues(\.shape)).filter { twin in
        !authored.contains { $0.formula == twin.formula }
      }
  }

  /// Those of two mistakes, the most plausible first.
  static func double(
    of rule: Formula, earlierValues: [String: String], values: [String: Value]
  ) -> DoubleTwins {
    rule.doubleTwins(earlierValues: earlierValues, shapes: values.mapValues(\.shape))
  }
}
