import Tensors
import Testing

@testable import Learning

/// Compares a layer with reference code in `Double`: its values with the reference's, its gradients
/// with central differences of the reference.
struct LayerCheck {
  var layer: any Layer
  var inputs: [Shape]
  var batch = 3
  var seed: UInt64 = 1
  var mode = Mode.training
  /// Numbers of the inputs; normal ones unless a test needs others.
  var input: (Int, Shape, inout RandomStream) -> [Float] = { _, shape, stream in
    (0..<shape.count).map { _ in stream.normal() }
  }
  /// The share of the largest entry by which values, and gradients, may differ.
  var tolerance = 1e-5
  /// How many entries of each gradient are compared, at most.
  var samples = 40
  var differentiatesInputs = true
  var step = 1e-4
  /// The layer's result from its inputs (with the batch) and its weights by name.
  var reference: ([DoubleTensor], [String: DoubleTensor]) -> DoubleTensor

  /// Runs the comparison and reports every difference.
  func run(sourceLocation: SourceLocation = #_sourceLocation) throws {
    var model = Model()
    var values: [Model.Value] = []
    for (index, shape) in inputs.enumerated() { values.append(try model.input("x\(index)", shape)) }
    let output = try model.add(layer, to: values, name: "layer")
    try model.output(output)
    var stream = RandomStream(seed: seed, name: "check")
    let memory = WeightMemory(model)
    memory.initialize(seed: seed)
    // Nothing stays at zero, where mistakes would not show.
    for (entry, buffer) in zip(memory.specifications, memory.buffers)
    where entry.weight.initializer == .zeros {
      for index in 0..<buffer.count { buffer[index] = stream.normal() * 0.3 }
    }
    var recorded = model.recorded(batch: batch, mode: mode)
    let shape = output.shape.batch(of: batch)
    let projection = (0..<shape.count).map { _ in stream.normal() }
    let weight = recorded.recorder.input("projection", shape)
    recorded.recorder.minimize(
      recorded.recorder.add(
        ProjectionOperation(input: recorded.outputs[0], projection: weight), name: "sum",
        shape: [1]))
    let program = Program(
      recorded.recorder, weights: memory.buffers, gradients: memory.gradients,
      watching: differentiatesInputs ? Set(recorded.inputs) : [])
    var tensors: [DoubleTensor] = []
    for (index, node) in recorded.inputs.enumerated() {
      let full = inputs[index].batch(of: batch)
      let numbers = input(index, full, &stream)
      program.buffer(of: node).copy(numbers)
      tensors.append(DoubleTensor(Tensor(full, numbers)))
    }
    program.buffer(of: weight).copy(projection)
    var weights: [String: DoubleTensor] = [:]
    for (entry, buffer) in zip(memory.specifications, memory.buffers) {
      weights[entry.weight.name] = DoubleTensor(Tensor(entry.weight.shape, buffer.values))
    }
    program.forward(seed: seed, step: 1)
    let expected = reference(tensors, weights)
    compare(
      program.buffer(of: recorded.outputs[0]).values.map(Double.init), expected.values, "value",
      sourceLocation)
    guard mode == .training else { return }
    // Twice: a second run must not add to what the first has left.
    program.backward()
    program.forward(seed: seed, step: 1)
    program.backward()
    func sum(_ tensors: [DoubleTensor], _ weights: [String: DoubleTensor]) -> Double {
      zip(reference(tensors, weights).values, projection).reduce(0) { $0 + $1.0 * Double($1.1) }
    }
    for (entry, gradient) in zip(memory.specifications, memory.gradients) {
      guard let gradient else { continue }
      let name = entry.weight.name
      let places = self.places(gradient.count)
      let differences = places.map { place in
        central { change in
          var moved = weights
          moved[name]!.values[place] += change
          return sum(tensors, moved)
        }
      }
      compare(
        places.map { Double(gradient[$0]) }, differences, "gradient by \(name)", sourceLocation,
        largest: gradient.values.map { abs(Double($0)) }.max() ?? 0)
    }
    guard differentiatesInputs else { return }
    for (index, node) in recorded.inputs.enumerated() {
      let gradient = try #require(
        program.gradientBuffer(of: node), "no gradient by input \(index)",
        sourceLocation: sourceLocation)
      let places = self.places(gradient.count)
      let differences = places.map { place in
        central { change in
          var moved = tensors
          moved[index].values[place] += change
          return sum(moved, weights)
        }
      }
      compare(
        places.map { Double(gradient[$0]) }, differences, "gradient by input \(index)",
        sourceLocation, largest: gradient.values.map { abs(Double($0)) }.max() ?? 0)
    }
  }

  private func places(_ count: Int) -> [Int] {
    guard count > samples else { return Array(0..<count) }
    var stream = RandomStream(seed: seed, name: "places")
    return (0..<samples).map { _ in stream.integer(below: count) }
  }

  private func central(_ value: (Double) -> Double) -> Double {
    (value(step) - value(-step)) / (2 * step)
  }

  private func compare(
    _ found: [Double], _ expected: [Double], _ what: String, _ sourceLocation: SourceLocation,
    largest: Double = 0
  ) {
    guard found.count == expected.count else {
      Issue.record(
        "\(what): \(found.count) numbers for \(expected.count)", sourceLocation: sourceLocation)
      return
    }
    let scale = max(largest, expected.map(abs).max() ?? 0, 1e-3)
    for (index, (a, b)) in zip(found, expected).enumerated()
    where !(abs(a - b) <= tolerance * scale) {
      Issue.record(
        "\(layer) on \(inputs), \(what) \(index): \(a) instead of \(b) (largest \(scale))",
        sourceLocation: sourceLocation)
      return
    }
  }
}

/// `Σ x·r`, so that the gradient that comes back is `r`: any result, as a single number.
struct ProjectionOperation: Learning.Operation {
  let input: NodeID
  let projection: NodeID

  var inputs: [NodeID] { [input] }

  func forward(_ emitter: inout Emitter) {
    emitter.append(
      Sum(x: emitter.value(of: input), r: emitter.value(of: projection), y: emitter.output))
  }

  func backward(_ emitter: inout Emitter) {
    guard let target = emitter.gradientTarget(of: input) else { return }
    emitter.append(Copy(r: emitter.value(of: projection), target: target))
  }

  private struct Sum: Kernel {
    let x: Buffer
    let r: Buffer
    let y: Buffer

    func run(piece: Int) {
      var sum: Float = 0
      for index in 0..<x.count { sum += x[index] * r[index] }
      y[0] = sum
    }
  }

  private struct Copy: Kernel {
    let r: Buffer
    let target: GradientTarget

    func run(piece: Int) {
      Kernels.scale(r, by: 1, into: target.buffer, accumulates: target.accumulates)
    }
  }
}
