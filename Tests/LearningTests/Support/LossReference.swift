import Tensors
import Testing

@testable import Learning

/// The examples of `Fixtures/loss_reference.py`: three with four numbers each.
enum LossReference {
  static let outputs = matrix { Float((7 * $0) % 12 - 5) / 4 }
  static let targets = matrix { Float((5 * $0) % 12 - 4) / 3 }
  static let absoluteOutputs = matrix { abs(outputs.values[$0]) }
  static let absoluteTargets = matrix { abs(targets.values[$0]) }
  /// Rows that sum to 1.
  static let shares = Tensor(
    [3, 4], [0.1, 0.2, 0.3, 0.4, 0.4, 0.3, 0.2, 0.1, 0.2, 0.2, 0.5, 0.1])
  /// Positive numbers whose rows do not.
  static let guesses = Tensor(
    [3, 4],
    [0.25, 0.25, 0.5, 0.25, 0.125, 0.125, 0.125, 0.125, 0, 0.375, 0.0625, 0.125])
  static let signs = matrix { targets.values[$0] > 0 ? 1 : -1 }
  static let zerosAndOnes = matrix { targets.values[$0] > 0 ? 1 : 0 }
  static let classes = Tensor([3, 1], [2, 0, 3])

  private static func matrix(_ value: (Int) -> Float) -> Tensor {
    Tensor([3, 4], (0..<12).map(value))
  }

  /// Compares value and gradient of a loss with what the script prints.
  static func expect(
    _ loss: any Loss, _ outputs: Tensor, _ targets: Tensor, value: Float, gradient: [Float],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try LossCheck.evaluate(loss, outputs, targets)
    #expect(abs(found.value - value) <= 1e-6 * max(1, abs(value)), sourceLocation: sourceLocation)
    #expect(found.gradient.count == gradient.count, sourceLocation: sourceLocation)
    for (index, (slope, expected)) in zip(found.gradient, gradient).enumerated() {
      #expect(
        abs(slope - expected) <= 1e-6 * max(1, abs(expected)), "gradient \(index)",
        sourceLocation: sourceLocation)
    }
  }
}
