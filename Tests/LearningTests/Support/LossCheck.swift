import Tensors
import Testing

@testable import Learning

/// Compares a loss with reference code in `Double`: its value with the reference's, its gradient
/// with central differences of the reference.
struct LossCheck {
  var loss: any Loss
  /// The shape of an output, without the batch.
  var output: Shape
  var batch = 3
  var seed: UInt64 = 1
  /// Numbers of the outputs, and of the targets; normal ones unless a test needs others.
  var outputs: (Shape, inout RandomStream) -> [Float] = Self.normal
  var targets: (Shape, inout RandomStream) -> [Float] = Self.normal
  /// The share of the largest entry by which value, and gradients, may differ.
  var tolerance = 1e-5
  var step = 1e-4
  /// The loss of outputs against targets, both with the batch.
  var reference: (DoubleTensor, DoubleTensor) -> Double

  static func normal(_ shape: Shape, _ stream: inout RandomStream) -> [Float] {
    (0..<shape.count).map { _ in stream.normal() }
  }

  /// Numbers from 0.05 to 0.95.
  static func shares(_ shape: Shape, _ stream: inout RandomStream) -> [Float] {
    (0..<shape.count).map { _ in stream.uniform(in: 0.05...0.95) }
  }

  /// Rows along the last axis that sum to 1.
  static func distributions(_ shape: Shape, _ stream: inout RandomStream) -> [Float] {
    var result = shares(shape, &stream)
    for start in stride(from: 0, to: result.count, by: shape.last) {
      let row = start..<start + shape.last
      let sum = result[row].reduce(0, +)
      for index in row { result[index] /= sum }
    }
    return result
  }

  /// −1 or 1.
  static func sides(_ shape: Shape, _ stream: inout RandomStream) -> [Float] {
    (0..<shape.count).map { _ in stream.integer(below: 2) == 0 ? -1 : 1 }
  }

  /// Class numbers.
  static func classes(_ count: Int) -> (Shape, inout RandomStream) -> [Float] {
    { shape, stream in (0..<shape.count).map { _ in Float(stream.integer(below: count)) } }
  }

  /// The reference of a loss that is a mean over all numbers.
  static func mean(
    _ element: @escaping (_ output: Double, _ target: Double) -> Double
  ) -> (DoubleTensor, DoubleTensor) -> Double {
    { outputs, targets in
      zip(outputs.values, targets.values).reduce(0) { $0 + element($1.0, $1.1) }
        / Double(outputs.values.count)
    }
  }

  /// The reference of a loss that is a mean over rows along the last axis.
  static func meanOfRows(
    _ row: @escaping (_ outputs: [Double], _ targets: [Double]) -> Double
  ) -> (DoubleTensor, DoubleTensor) -> Double {
    { outputs, targets in
      let columns = outputs.shape.last!
      let rows = outputs.values.count / columns
      let width = targets.values.count / rows
      return (0..<rows).reduce(0) {
        $0
          + row(
            Array(outputs.values[$1 * columns..<($1 + 1) * columns]),
            Array(targets.values[$1 * width..<($1 + 1) * width]))
      } / Double(rows)
    }
  }

  /// Value and gradient of a loss, added up over some weights.
  static func evaluate(
    _ loss: any Loss, _ outputs: Tensor, _ targets: Tensor, weights: [Float] = [1]
  ) throws -> (value: Float, gradient: [Float]) {
    try loss.check(targets, for: outputs.rowShape)
    var recorder = Recorder(batch: outputs.rowCount, mode: .training)
    let output = recorder.input("output", outputs.shape)
    let target = recorder.input("target", targets.shape)
    for (index, weight) in weights.enumerated() {
      recorder.minimize(
        loss.record(
          output, against: target, weight: weight, name: "loss\(index)", in: &recorder))
    }
    let program = Program(recorder, weights: [], gradients: [], watching: [output])
    program.buffer(of: output).copy(outputs.values)
    program.buffer(of: target).copy(targets.values)
    // Twice: a second run must not add to what the first has left.
    for _ in 0..<2 {
      program.forward()
      program.backward()
    }
    return (program.loss, try #require(program.gradientBuffer(of: output)).values)
  }

  /// Runs the comparison and reports every difference.
  func run(sourceLocation: SourceLocation = #_sourceLocation) throws {
    var stream = RandomStream(seed: seed, name: "loss")
    let shape = output.batch(of: batch)
    let targetShape = try loss.targetShape(for: output).batch(of: batch)
    let x = Tensor(shape, outputs(shape, &stream))
    let t = Tensor(targetShape, targets(targetShape, &stream))
    // Two parts on one output, so that gradients are added to what is there.
    let weights: [Float] = [2, 0.5]
    let total = 2.5
    let found = try Self.evaluate(loss, x, t, weights: weights)
    let (outputs, targets) = (DoubleTensor(x), DoubleTensor(t))
    let expected = total * reference(outputs, targets)
    #expect(
      abs(Double(found.value) - expected) <= tolerance * max(abs(expected), 1e-3),
      "\(loss) on \(shape): \(found.value) instead of \(expected)", sourceLocation: sourceLocation)
    let slopes = x.values.indices.map { place in
      var (lower, upper) = (outputs, outputs)
      lower.values[place] -= step
      upper.values[place] += step
      return total * (reference(upper, targets) - reference(lower, targets)) / (2 * step)
    }
    let largest = max(slopes.map(abs).max() ?? 0, 1e-3)
    for (place, (slope, difference)) in zip(found.gradient, slopes).enumerated()
    where !(abs(Double(slope) - difference) <= tolerance * largest) {
      Issue.record(
        "\(loss) on \(shape), gradient \(place): \(slope) instead of \(difference)",
        sourceLocation: sourceLocation)
      return
    }
  }
}
