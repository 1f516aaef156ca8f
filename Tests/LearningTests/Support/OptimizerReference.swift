import Tensors
import Testing

@testable import Learning

/// The parameters and gradients of `Fixtures/optimizer_reference.py`.
enum OptimizerReference {
  static let start: [Float] = [1, -2, 0.5, 0, 3]

  static func gradient(step: Int) -> [Float] {
    (0..<5).map { Float((7 * step + 5 * $0) % 11 - 5) / 4 }
  }

  /// The parameters after some steps of an optimizer.
  static func parameters(_ optimizer: any Optimizer, steps: Int = 10) -> [Float] {
    let arena = Arena()
    let (w, g, settings) = (arena.buffer(5), arena.buffer(5), arena.buffer(8))
    let (first, second) = (arena.buffer(5), arena.buffer(5))
    w.copy(start)
    var memory = 1.0
    for step in stride(from: 1, through: steps, by: 1) {
      g.copy(gradient(step: step))
      let numbers = optimizer.settings(step: step, rate: optimizer.rate, memory: &memory)
      for index in 0..<8 { settings[index] = numbers[index] }
      let isFinite = optimizer.rule.apply(
        to: w, gradient: g, first: first, second: second, settings: settings)
      #expect(isFinite)
    }
    return w.values
  }

  /// Compares the parameters after ten steps with what the script prints.
  static func expect(
    _ optimizer: any Optimizer, _ expected: [Float], tolerance: Float = 1e-6,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (index, (found, value)) in zip(parameters(optimizer), expected).enumerated() {
      #expect(
        abs(found - value) <= tolerance * max(1, abs(value)), "parameter \(index)",
        sourceLocation: sourceLocation)
    }
  }
}
