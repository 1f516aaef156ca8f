import GradusTesting
import Tensors
import Testing

/// Compares what the engine finds with what the other library found, at every kind of kernels.
struct Comparison {
  /// The share of the largest entry of a tensor by which its entries may differ.
  static let tolerance: Float = 1e-5

  let path: String
  let level: KernelLevel

  /// Runs a body with the kernels of every kind that this processor has.
  static func atEveryLevel(_ path: String, _ body: (Comparison) throws -> Void) throws {
    for level in KernelLevel.allCases where level.rawValue <= KernelLevel.best.rawValue {
      try KernelLevelGate.use(level) { try body(Comparison(path: path, level: level)) }
    }
  }

  /// Reports the entry that differs most, if one differs by too much.
  func expect(
    _ found: [Float], _ expected: Tensor, _ what: String,
    tolerance: Float = Comparison.tolerance,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard found.count == expected.count else {
      Issue.record(
        "\(path), \(what): \(found.count) numbers for \(expected.shape)",
        sourceLocation: sourceLocation)
      return
    }
    let largest = expected.values.reduce(0) { max($0, abs($1)) }
    var worst: (place: Int, difference: Float) = (0, 0)
    for (place, (a, b)) in zip(found, expected.values).enumerated() {
      let difference = abs(a - b)
      // Written so that NaN is the worst of all.
      if !(difference <= worst.difference) { worst = (place, difference) }
    }
    guard !(worst.difference <= tolerance * largest) else { return }
    Issue.record(
      """
      \(path) with \(level) kernels, \(what) \(worst.place): \(found[worst.place]) instead of \
      \(expected.values[worst.place]), \(worst.difference / largest) of the largest, \(largest)
      """, sourceLocation: sourceLocation)
  }
}
