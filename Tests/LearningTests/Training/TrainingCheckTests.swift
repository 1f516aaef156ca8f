import Tensors
import Testing

@testable import Learning

@Suite struct TrainingCheckTests {
  @Test func targetsMayBeAListOrAColumn() throws {
    let model = try Sample.net()
    let settings = TrainingSettings(loss: BinaryCrossEntropy(), optimizer: SGD())
    for shape in [Shape([4]), [4, 1], [4, 1, 1]] {
      let data = TrainingData(inputs: [Tensor([4, 2])], targets: [Tensor(shape)])
      #expect(throws: Never.self) { try TrainingCheck.check(model, settings, data) }
    }
  }

  @Test func aWrongScheduleIsSaidBeforeTraining() throws {
    let settings = TrainingSettings(
      loss: BinaryCrossEntropy(), optimizer: SGD(), schedule: StepDecay(every: 0, by: 0.5))
    #expect(throws: ModelError.self) {
      try TrainingCheck.check(Sample.net(), settings, Sample.rings(3))
    }
  }
}
