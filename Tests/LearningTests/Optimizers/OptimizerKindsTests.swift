import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct OptimizerKindsTests {
  /// An optimizer of every kind, with settings that are not the default.
  static let samples: [any Optimizer] = [
    SGD(rate: 0.1, momentum: 0.5, isNesterov: true), Adagrad(rate: 0.1, initialAccumulator: 0.25),
    RMSProp(rate: 0.02, decay: 0.75), Adadelta(rate: 1, decay: 0.5, epsilon: 1e-3),
    Adam(rate: 0.05, beta1: 0.75), Nadam(rate: 0.05, momentumGrowth: 0.5),
    AdamW(rate: 0.05, weightDecay: 0.125),
  ]

  /// A small net that learns which side of a line points lie on.
  static func trainer(_ optimizer: any Optimizer) throws -> Trainer {
    var stream = RandomStream(seed: 3)
    let points = (0..<40).map { _ in stream.normal() }
    let labels = (0..<20).map { points[2 * $0] > points[2 * $0 + 1] ? Float(1) : 0 }
    let data = TrainingData(
      inputs: [Tensor([20, 2], points)], targets: [Tensor([20, 1], labels)])
    let model = try Model(input: [2], [Dense(5, activation: .tanh), Dense(1)])
    let settings = TrainingSettings(
      loss: BinaryCrossEntropy(), optimizer: optimizer, batch: 8, seed: 1)
    return try Trainer(model, settings, on: data)
  }

  @Test func namesAreTheirOwn() {
    #expect(Set(OptimizerKinds.all.map { $0.kind }).count == OptimizerKinds.all.count)
    for type in OptimizerKinds.all { #expect(OptimizerKinds.named(type.kind) == type) }
    #expect(OptimizerKinds.named("Newton") == nil)
  }

  @Test func everyKindComesBackFromAFile() throws {
    #expect(Self.samples.map { type(of: $0).kind } == OptimizerKinds.all.map { $0.kind })
    func returned<O: Optimizer>(_ optimizer: O) throws -> Bool {
      try JSONDecoder().decode(O.self, from: JSONEncoder().encode(optimizer)) == optimizer
    }
    for optimizer in Self.samples { #expect(try returned(optimizer), "\(optimizer)") }
  }
}
