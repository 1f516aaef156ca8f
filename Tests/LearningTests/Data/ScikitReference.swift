/// Compares numbers with those that `Fixtures/classical_reference.py` prints.
enum ScikitReference {
  /// Whether two lists have one length and no two numbers differ by more than the tolerance.
  static func agrees(_ numbers: [Double], _ reference: [Double], within tolerance: Double = 1e-12)
    -> Bool
  {
    numbers.count == reference.count
      && zip(numbers, reference).allSatisfy { $0 == $1 || abs($0 - $1) <= tolerance }
  }

  /// The same for single precision.
  static func agrees(_ numbers: [Float], _ reference: [Double], within tolerance: Double = 1e-6)
    -> Bool
  {
    agrees(numbers.map(Double.init), reference, within: tolerance)
  }

  /// Whether two numbers differ by at most the tolerance.
  static func agrees(_ number: Double, _ reference: Double, within tolerance: Double = 1e-12)
    -> Bool
  {
    agrees([number], [reference], within: tolerance)
  }
}
