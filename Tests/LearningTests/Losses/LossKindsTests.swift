import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct LossKindsTests {
  @Test func namesAreTheirOwn() {
    #expect(Set(LossKinds.all.map { $0.kind }).count == LossKinds.all.count)
    for type in LossKinds.all {
      #expect(LossKinds.named(type.kind) == type)
    }
    #expect(LossKinds.named("MeanCubedError") == nil)
  }

  /// A loss of every kind, with settings that are not the default.
  static let samples: [any Loss] = [
    MeanSquaredError(), HalfMeanSquaredError(), MeanAbsoluteError(), MeanSquaredLogarithmicError(),
    Huber(delta: 0.25), BinaryCrossEntropy(fromLogits: false),
    CategoricalCrossEntropy(fromLogits: false), SparseCategoricalCrossEntropy(fromLogits: false),
    Hinge(), SquaredHinge(), MultiClassHinge(), KullbackLeiblerDivergence(), CosineProximity(),
  ]

  @Test func everyKindComesBackFromAFile() throws {
    #expect(Self.samples.map { type(of: $0).kind } == LossKinds.all.map { $0.kind })
    func returned<L: Loss>(_ loss: L) throws -> Bool {
      try JSONDecoder().decode(L.self, from: JSONEncoder().encode(loss)) == loss
    }
    for loss in Self.samples {
      #expect(try returned(loss), "\(loss)")
    }
  }

  /// Outputs of ±10,000 have a value and a gradient, whatever the loss; from logits where it can.
  @Test func everyKindHoldsForOutputsOfTenThousand() throws {
    let stable: [any Loss] =
      Self.samples + [
        BinaryCrossEntropy(), CategoricalCrossEntropy(), SparseCategoricalCrossEntropy(),
      ]
    let outputs = Tensor([2, 3], [1e4, -1e4, 0, -1e4, 1e4, 1e4])
    for loss in stable {
      let shape = try loss.targetShape(for: [3])
      let targets = shape == [1] ? Tensor([2, 1], [1, 2]) : Tensor([2, 3], [0, 1, 0, 1, 0, 0])
      let isOfShares =
        (loss as? CategoricalCrossEntropy)?.fromLogits == false
        || (loss as? SparseCategoricalCrossEntropy)?.fromLogits == false
      // Numbers whose sum is 0 are no shares of anything.
      let given = isOfShares ? Tensor([2, 3], outputs.values.map { abs($0) }) : outputs
      let found = try LossCheck.evaluate(loss, given, targets)
      #expect(found.value.isFinite, "\(loss)")
      #expect(found.gradient.allSatisfy { $0.isFinite }, "\(loss)")
    }
  }
}
