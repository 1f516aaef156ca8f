import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct ModelTests {
  /// Two inputs through one shared layer, and two outputs.
  static func functional() throws -> Model {
    var model = Model()
    let left = try model.input("left", [4])
    let right = try model.input("right", [4])
    let shared = try model.layer(Dense(3, activation: .tanh), name: "encoder")
    let a = try model.call(shared, on: [left])
    let b = try model.call(shared, on: [right])
    try model.output(model.add(Dense(2), to: a))
    try model.output(model.add(Dense(1), to: b, name: "score"))
    return model
  }

  @Test func layersAreNamedByKindAndNumber() throws {
    let model = try Model(input: [5], [Dense(4, activation: .relu), Dense(3)])
    #expect(
      model.weights.map { "\($0.layer).\($0.weight.name)" } == [
        "dense1.kernel", "dense1.bias", "dense2.kernel", "dense2.bias",
      ])
    #expect(model.weightCount == 5 * 4 + 4 + 4 * 3 + 3)
    #expect(model.outputShapes == [[3]])
    #expect(model.outputNames == ["dense2"])
  }

  @Test func aSharedLayerHasItsWeightsOnce() throws {
    let model = try Self.functional()
    #expect(
      model.weights.map(\.layer) == ["encoder", "encoder", "dense2", "dense2", "score", "score"])
    #expect(model.inputNames == ["left", "right"])
    let names = model.recorded(batch: 2, mode: .inference).recorder.nodes.map(\.name)
    #expect(names.contains("encoder.z") && names.contains("encoder@2.z"))
    #expect(Set(names).count == names.count, "every node has a name of its own")
  }

  @Test func wrongModelsAreSentences() throws {
    var model = Model()
    let x = try model.input("x", [2])
    #expect(throws: ModelError("The name “x” is taken. Give another one.")) {
      _ = try model.add(Dense(1), to: x, name: "x")
    }
    #expect(throws: ModelError("“a.b” is no name: it is empty, or has a point or an @ in it.")) {
      _ = try model.add(Dense(1), to: x, name: "a.b")
    }
    let y = try model.add(Dense(1), to: x)
    #expect(throws: ModelError("Input “z” comes after a layer. Say it first.")) {
      _ = try model.input("z", [1])
    }
    #expect(throws: ModelError.self) {
      _ = try model.add(Dense(1), to: [x, y])
    }
    try model.output(y)
    #expect(throws: ModelError("“dense1” is an output already.")) { try model.output(y) }
    #expect(throws: ModelError("Input “w” has the shape 3×0. Every size is 1 or more.")) {
      var other = Model()
      _ = try other.input("w", [3, 0])
    }
  }

  @Test func sizesBeyondAllMemoryAreAnErrorAndNoTrap() throws {
    #expect(throws: ModelError.self) {
      var model = Model()
      _ = try model.input("x", [1 << 40, 1 << 40])
    }
    #expect(throws: ModelError.self) { _ = try Model(input: [8], [Dense(.max), Dense(.max)]) }
    #expect(throws: ModelError.self) {
      _ = try Model(input: [1 << 20], [Dense(1 << 20), Dense(1 << 20)])
    }
  }
}
