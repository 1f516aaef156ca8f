import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct ConcatenateTests {
  struct Sample: Sendable {
    var axis: Int
    var inputs: [Shape]
    var output: Shape
  }

  static let samples = [
    Sample(axis: -1, inputs: [[3], [4]], output: [7]),
    Sample(axis: 0, inputs: [[1], [1], [1]], output: [3]),
    Sample(axis: -1, inputs: [[2, 3], [2, 1], [2, 5]], output: [2, 9]),
    Sample(axis: 0, inputs: [[2, 3], [4, 3]], output: [6, 3]),
    Sample(axis: 1, inputs: [[2, 3, 2], [2, 1, 2]], output: [2, 4, 2]),
    Sample(axis: -3, inputs: [[2, 3, 2], [1, 3, 2]], output: [3, 3, 2]),
  ]

  /// By indices, one number at a time.
  static func reference(_ inputs: [DoubleTensor], axis: Int) -> DoubleTensor {
    let place = axis < 0 ? inputs[0].shape.count + axis : axis + 1
    let outer = inputs[0].shape[..<place].reduce(1, *)
    let inner = inputs[0].shape[(place + 1)...].reduce(1, *)
    var values: [Double] = []
    for row in 0..<outer {
      for input in inputs {
        for index in 0..<input.shape[place] {
          for column in 0..<inner {
            values.append(input.values[(row * input.shape[place] + index) * inner + column])
          }
        }
      }
    }
    var shape = inputs[0].shape
    shape[place] = inputs.reduce(0) { $0 + $1.shape[place] }
    return DoubleTensor(shape, values)
  }

  @Test(arguments: samples, [1, 3])
  func valuesAndGradientsAreTheReference(_ sample: Sample, _ batch: Int) throws {
    let layer = Concatenate(axis: sample.axis)
    #expect(try layer.outputShape(for: sample.inputs) == sample.output)
    try LayerCheck(layer: layer, inputs: sample.inputs, batch: batch, tolerance: 1e-6) {
      inputs, _ in Self.reference(inputs, axis: sample.axis)
    }.run()
  }

  @Test func oneValueMayComeTwice() throws {
    var model = Model()
    let x = try model.input("x", [2])
    let y = try model.add(Concatenate(), to: [x, x])
    try model.output(y)
    let data = TrainingData(inputs: [Tensor([1, 2], [3, 4])], targets: [Tensor([1, 4])])
    let settings = TrainingSettings(loss: HalfMeanSquaredError(), optimizer: SGD())
    let recording = Recording(
      model, settings, batch: 1, memory: WeightMemory(model), watchesInputs: true)
    recording.load(data, from: 0)
    recording.program.forward()
    recording.program.backward()
    #expect(recording.program.buffer(of: recording.outputs[0]).values == [3, 4, 3, 4])
    #expect(recording.program.gradientBuffer(of: recording.inputs[0])?.values == [1.5, 2])
  }

  private func sentence(_ layer: Concatenate, _ inputs: [Shape]) -> String {
    do {
      var model = Model()
      var values: [Model.Value] = []
      for (index, shape) in inputs.enumerated() {
        values.append(try model.input("x\(index)", shape))
      }
      _ = try model.add(layer, to: values)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test func whatDoesNotFitIsAnError() {
    #expect(
      sentence(Concatenate(), [[2, 3], [3, 3]])
        == "Concatenate 1 expects inputs that differ along axis 1 alone and gets 2×3 and 3×3. "
        + "Change the layers before it, or the axis.")
    #expect(sentence(Concatenate(), [[2, 3], [3]]).contains("gets 2×3 and 3."))
    #expect(
      sentence(Concatenate(axis: 2), [[2, 3], [2, 3]])
        == "Concatenate 1 expects inputs with an axis 2 and gets 2×3. "
        + "Axes are counted from 0, without the batch, or from -1 backwards.")
    #expect(sentence(Concatenate(axis: -3), [[2, 3], [2, 3]]).contains("an axis -3"))
    #expect(sentence(Concatenate(), [[], []]).contains("an axis -1"))
    #expect(
      sentence(Concatenate(), [[2]])
        == "Concatenate 1 expects two inputs or more and gets 1. Leave the layer out.")
  }

  @Test func comesBackFromAFile() throws {
    let data = try JSONEncoder().encode(Concatenate(axis: 1))
    #expect(try JSONDecoder().decode(Concatenate.self, from: data) == Concatenate(axis: 1))
  }
}
