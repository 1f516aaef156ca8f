import Tensors
import Testing

@testable import Learning

/// Every layer gives what the same layer of another library gives: results, gradients by inputs and
/// weights under a random projection, running statistics after the step, penalties.
@Suite struct LayerParityTests {
  @Test(arguments: ParityCase.paths(in: "Layers") + ParityCase.paths(in: "Penalties"))
  func layerAgrees(_ path: String) throws {
    let parity = try ParityCase(path)
    try Comparison.atEveryLevel(path) { try LayerRun(parity).compare($0) }
  }

  @Test func everyKindHasACase() throws {
    let kinds = try ParityCase.kinds(in: "Layers", note: "layer")
    #expect(Set(LayerKinds.all.map { $0.kind }) == kinds)
    #expect(!ParityCase.paths(in: "Penalties").isEmpty)
  }
}

/// A layer with the inputs and weights of a case, run once.
private struct LayerRun {
  let parity: ParityCase
  let memory: WeightMemory
  let program: Program
  let recorded: RecordedModel
  let mode: Mode

  init(_ parity: ParityCase) throws {
    self.parity = parity
    mode = try parity.note("mode") == "training" ? .training : .inference
    let inputs = try parity.tensors(numbered: "x")
    var model = Model()
    var values: [Model.Value] = []
    for (index, tensor) in inputs.enumerated() {
      values.append(try model.input("x\(index)", tensor.rowShape))
    }
    try model.output(try model.add(try parity.layer(), to: values, name: "layer"))
    memory = WeightMemory(model)
    let weights = parity.tensors(under: "w.")
    #expect(
      Set(weights.map(\.name)) == Set(memory.specifications.map(\.weight.name)),
      "\(parity.path) has other weights")
    for (entry, buffer) in zip(memory.specifications, memory.buffers) {
      let tensor = try parity.tensor("w.\(entry.weight.name)")
      try #require(tensor.shape == entry.weight.shape, "\(parity.path), \(entry.weight.name)")
      buffer.copy(tensor.values)
    }
    var recorded = model.recorded(batch: try #require(inputs.first).rowCount, mode: mode)
    let output = recorded.outputs[0]
    let shape = recorded.recorder.shape(of: output)
    #expect(shape == (try parity.tensor("y").shape), "\(parity.path)")
    let projection = recorded.recorder.input("projection", shape)
    recorded.recorder.minimize(
      recorded.recorder.add(
        Projection(result: output, projection: projection), name: "sum", shape: [1]))
    let watched = recorded.inputs.enumerated().filter { parity.has("dx\($0.offset)") }
    program = Program(
      recorded.recorder, weights: memory.buffers, gradients: memory.gradients,
      watching: Set(watched.map(\.element)))
    for (node, tensor) in zip(recorded.inputs, inputs) {
      program.buffer(of: node).copy(tensor.values)
    }
    if mode == .training {
      program.buffer(of: projection).copy(try parity.tensor("r").values)
    }
    self.recorded = recorded
  }

  func compare(_ comparison: Comparison) throws {
    program.forward(seed: 1, step: 1)
    comparison.expect(
      program.buffer(of: recorded.outputs[0]).values, try parity.tensor("y"), "result")
    guard mode == .training else { return }
    program.backward()
    for (index, node) in recorded.inputs.enumerated() where parity.has("dx\(index)") {
      let expected = try parity.tensor("dx\(index)")
      // Where nothing goes through a layer, it may leave the gradient out.
      let zeros = Array(repeating: Float(0), count: expected.count)
      comparison.expect(
        program.gradientBuffer(of: node)?.values ?? zeros, expected, "gradient by input \(index)")
    }
    for (entry, (buffer, gradient)) in zip(
      memory.specifications, zip(memory.buffers, memory.gradients))
    {
      let name = entry.weight.name
      if let gradient {
        comparison.expect(
          gradient.values, try parity.tensor("dw.\(name)"), "gradient by \(name)")
      } else {
        comparison.expect(buffer.values, try parity.tensor("after.\(name)"), "\(name) afterwards")
      }
    }
    let penalties = program.names.filter { $0.lowercased().hasSuffix("penalty") }
    #expect(penalties.isEmpty != parity.has("penalty"), "\(parity.path)")
    guard parity.has("penalty") else { return }
    let sum = try penalties.reduce(Float(0)) { sum, name in
      sum + program.buffer(of: try #require(program.node(named: name)))[0]
    }
    comparison.expect([sum], try parity.tensor("penalty"), "penalty")
  }
}
