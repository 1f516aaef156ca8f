import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct EvaluatorTests {
  @Test(arguments: [1, 100, 256, 600])
  func theLossIsTheMeanOverAllExamples(_ count: Int) throws {
    let trainer = try Sample.trainer()
    trainer.advance(steps: 20)
    let data = Sample.rings(count, seed: 5)
    let (loss, outputs) = try trainer.evaluator(on: data).lossAndOutputs()
    let expected =
      zip(outputs[0].values, data.targets[0].values).reduce(0.0) { sum, pair in
        let (z, t) = (Double(pair.0), Double(pair.1))
        return sum + log(1 + exp(-abs(z))) + max(z, 0) - t * z
      } / Double(count)
    #expect(abs(Double(loss) - expected) < 1e-5)
    #expect(try trainer.evaluator(on: data).loss() == loss)
    #expect(outputs[0].shape == [count, 1])
    #expect(
      outputs[0] == (try trainer.predictor(batch: 256).predict(data.inputs[0])) || count != 256)
  }
}
