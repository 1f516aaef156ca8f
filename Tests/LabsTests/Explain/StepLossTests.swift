import Learning
import Testing

@testable import Labs

@Suite struct StepLossTests {
  @Test func everyLossOfALabHasItsArithmetic() {
    for loss in [nil, 2, 3].flatMap({ TrainPlan.losses(classes: $0) }) {
      #expect(StepLoss(loss) != .other, "\(type(of: loss).kind)")
    }
    #expect(StepLoss(BinaryCrossEntropy()).takesScores)
    #expect(!StepLoss(BinaryCrossEntropy(fromLogits: false)).takesScores)
    #expect(StepLoss(SparseCategoricalCrossEntropy()).usesSoftmax)
    #expect(StepLoss(MultiClassHinge()).takesClass)
  }
}
