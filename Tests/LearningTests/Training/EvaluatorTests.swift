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

  /// Large examples go through in small pieces, and their numbers come from all over the data.
  @Test func piecesOfLargeExamplesAreAsGoodAsOne() throws {
    let data = ModelFamily.classes(70, shape: [24, 24, 1])
    let model = try Model(
      input: [24, 24, 1],
      [Conv2D(48, kernel: 3, padding: .same, activation: .relu), Flatten(), Dense(3)])
    #expect(model.pieceSize < 35)
    let trainer = try Trainer(
      model, TrainingSettings(loss: SparseCategoricalCrossEntropy(), optimizer: SGD(rate: 0.01)),
      on: data)
    let evaluator = try trainer.evaluator(on: data)
    let whole = try trainer.predictor(batch: 70).predict(data.inputs[0])
    for (a, b) in zip(evaluator.lossAndOutputs().outputs[0].values, whole.values) {
      #expect(abs(a - b) < 1e-4)
    }
    var (examples, numbers) = ([Int](), [Float]())
    let isKnown = evaluator.show(["dense1"]) { piece, nodes in
      #expect(nodes.count == 1 && nodes[0].sizes == [piece.count, 3])
      examples += piece
      numbers += nodes[0].values
    }
    #expect(isKnown && examples == Array(0..<70))
    for (a, b) in zip(numbers, whole.values) { #expect(abs(a - b) < 1e-4) }
    #expect(!evaluator.show(["dense1", "nothing"]) { _, _ in Issue.record("shown") })
  }

  @Test func theNumbersOfManyExamplesAreThoseOfPiecesSpreadOverAll() throws {
    let trainer = try Sample.trainer()
    let evaluator = try trainer.evaluator(on: Sample.rings(6000))
    var examples: [Int] = []
    evaluator.show([trainer.nodeNames[0]]) { piece, _ in examples += piece }
    #expect(examples.count <= 2048 && examples.count > 1500)
    #expect(Array(examples.prefix(256)) == Array(0..<256))
    #expect((examples.last ?? 0) > 5000)
  }
}
