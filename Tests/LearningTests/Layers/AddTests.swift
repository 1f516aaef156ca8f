import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct AddTests {
  static func reference(_ inputs: [DoubleTensor]) -> DoubleTensor {
    var sum = inputs[0]
    for input in inputs.dropFirst() {
      for index in sum.values.indices { sum.values[index] += input.values[index] }
    }
    return sum
  }

  @Test(arguments: [[], [1], [5], [3, 4, 2], [9001]] as [Shape], [2, 3, 5])
  func valuesAndGradientsAreTheReference(_ shape: Shape, _ count: Int) throws {
    for batch in [1, 3] {
      try LayerCheck(
        layer: Add(), inputs: Array(repeating: shape, count: count), batch: batch, samples: 5
      ) { inputs, _ in
        Self.reference(inputs)
      }.run()
    }
  }

  /// A way round a layer, as residual nets have it: the gradient goes both ways.
  @Test func aWayRoundALayerAddsItsGradient() throws {
    var model = Model()
    let x = try model.input("x", [3])
    let y = try model.add(Activation(.tanh), to: x)
    let z = try model.add(Add(), to: [y, x, x])
    try model.output(z)
    let numbers: [Float] = [0.5, -1, 2]
    let data = TrainingData(inputs: [Tensor([1, 3], numbers)], targets: [Tensor([1, 3])])
    let settings = TrainingSettings(loss: HalfMeanSquaredError(), optimizer: SGD())
    let recording = Recording(
      model, settings, batch: 1, memory: WeightMemory(model), watchesInputs: true)
    recording.load(data, from: 0)
    recording.program.forward()
    recording.program.backward()
    let gradient = try #require(recording.program.gradientBuffer(of: recording.inputs[0])).values
    for (number, slope) in zip(numbers, gradient) {
      let t = tanh(number)
      #expect(abs(slope - (t + 2 * number) * (3 - t * t) / 3) < 1e-6)
    }
  }

  @Test func whatDoesNotFitIsAnError() {
    #expect {
      var model = Model()
      let wide = try model.input("wide", [3])
      let narrow = try model.input("narrow", [2])
      _ = try model.add(Add(), to: [wide, narrow])
    } throws: {
      "\($0)" == "Add 1 expects inputs of one shape and gets 3 and 2. "
        + "Give the layers before it as many outputs."
    }
    #expect(throws: LayerProblem.self) { try Add().outputShape(for: [[2]]) }
    #expect(throws: LayerProblem.self) { try Add().outputShape(for: []) }
  }

  @Test func comesBackFromAFile() throws {
    let data = try JSONEncoder().encode(Add())
    #expect(try JSONDecoder().decode(Add.self, from: data) == Add())
  }
}
