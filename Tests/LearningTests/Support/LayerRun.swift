import Tensors
import Testing

@testable import Learning

/// One layer with its weights, recorded alone: for tests that set numbers and look at others.
///
/// What is minimised is the sum of the result's numbers, each times its number in `projection`.
struct LayerRun {
  let memory: WeightMemory
  let program: Program
  let output: NodeID
  private let input: NodeID
  private let projectionNode: NodeID

  init(
    _ layer: any Layer, input shape: Shape, batch: Int, mode: Mode = .training, seed: UInt64 = 1,
    memory shared: WeightMemory? = nil, differentiates: Bool = true
  ) throws {
    var model = Model()
    let value = try model.input("x", shape)
    let result = try model.add(layer, to: value, name: "layer")
    try model.output(result)
    memory = shared ?? WeightMemory(model)
    if shared == nil { memory.initialize(seed: seed) }
    var recorded = model.recorded(batch: batch, mode: mode)
    projectionNode = recorded.recorder.input("projection", result.shape.batch(of: batch))
    recorded.recorder.minimize(
      recorded.recorder.add(
        ProjectionOperation(input: recorded.outputs[0], projection: projectionNode), name: "sum",
        shape: [1]))
    program = Program(
      recorded.recorder, weights: memory.buffers,
      gradients: mode == .training ? memory.gradients : memory.buffers.map { _ in nil },
      watching: Set(recorded.inputs), differentiates: differentiates)
    input = recorded.inputs[0]
    output = recorded.outputs[0]
    for index in 0..<projection.count { projection[index] = 1 }
  }

  /// The numbers of the input.
  var x: Buffer { program.buffer(of: input) }
  var projection: Buffer { program.buffer(of: projectionNode) }
  /// The numbers of the result.
  var y: Buffer { program.buffer(of: output) }
  /// The gradient by the input.
  var dx: [Float]? { program.gradientBuffer(of: input)?.values }

  /// The numbers of a weight.
  func weight(_ name: String) -> Buffer {
    memory.buffers[place(name)]
  }

  /// The gradient by a weight; empty where it is not trained.
  func gradient(_ name: String) -> [Float] { memory.gradients[place(name)]?.values ?? [] }

  /// Fills input and projection with normal numbers.
  func draw(seed: UInt64 = 1) {
    var stream = RandomStream(seed: seed, name: "run")
    for index in 0..<x.count { x[index] = stream.normal() }
    for index in 0..<projection.count { projection[index] = stream.normal() }
  }

  /// Forward and backward.
  func run(seed: UInt64 = 1, step: Int = 1, on workers: Workers? = nil) {
    program.forward(seed: seed, step: step, on: workers)
    program.backward(on: workers)
  }

  /// Everything that a run computes, for comparisons to the bit.
  var everything: [[UInt32]] {
    ([y.values, dx ?? []] + memory.gradients.compactMap { $0?.values } + [memory.values.values])
      .map { $0.map(\.bitPattern) }
  }

  /// Expects numbers to be others to six digits of the largest.
  static func expectNear(
    _ found: [Float], _ expected: [Double], _ tolerance: Double = 2e-6,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let scale = max(expected.map(abs).max() ?? 0, 1e-3)
    let isNear = zip(found, expected).allSatisfy { abs(Double($0) - $1) <= tolerance * scale }
    #expect(
      found.count == expected.count && isNear, "\(found) instead of \(expected)",
      sourceLocation: sourceLocation)
  }

  private func place(_ name: String) -> Int {
    memory.specifications.firstIndex { $0.weight.name == name } ?? -1
  }
}
