import Learning
import Tensors
import Testing

@Suite struct TrainerStepTests {
  private static func trainer(_ optimizer: any Optimizer, shuffles: Bool = true) throws -> Trainer {
    let rows = (0..<7).map { [Float($0), Float($0 * $0)] }
    let data = try Dataset(rows: rows, targets: rows.map { [$0[0]] })
    let model = try Model(
      inputSizes: [2],
      [
        Dense(2, kernelRegularizer: .l2(0.5)), BatchNormalization(),
        Dense(1, usesBias: false),
      ])
    return try Trainer(
      model,
      TrainingSettings(
        loss: MeanSquaredError(), optimizer: optimizer, batch: 3, shuffles: shuffles, seed: 2),
      on: TrainingData(data))
  }

  @Test(arguments: [true, false])
  func theRowsAreThoseOfTheBatch(_ shuffles: Bool) throws {
    let trainer = try Self.trainer(SGD(rate: 0.001), shuffles: shuffles)
    #expect(trainer.lastRows.isEmpty)
    var seen: [Int] = []
    for step in 1...6 {
      trainer.advance()
      let inputs = try #require(trainer.numbers(of: "input"))
      #expect(trainer.lastRows.count == (step % 3 == 0 ? 1 : 3))
      for (place, row) in trainer.lastRows.enumerated() {
        #expect(inputs.values[place * 2] == Float(row))
      }
      seen += trainer.lastRows
      if step == 3 { #expect(seen.sorted() == Array(0..<7)) }
    }
  }

  @Test func optimizersKeepNumbersForEachWeight() throws {
    let trainer = try Self.trainer(SGD(rate: 0.1, momentum: 0.5))
    trainer.advance()
    for name in ["dense1.kernel", "batchNormalization1.beta", "dense2.kernel"] {
      let gradient = try #require(trainer.weightGradientNumbers(name)?.values)
      // The first step of momentum is −η·g.
      #expect(trainer.optimizerNumbers(of: name) == [gradient.map { -0.1 * $0 }])
    }
    #expect(trainer.optimizerNumbers(of: "batchNormalization1.movingMean") == nil)
    #expect(trainer.optimizerNumbers(of: "nothing") == nil)
    #expect(try Self.trainer(SGD(rate: 0.1)).optimizerNumbers(of: "dense2.kernel") == [])
    #expect(try Self.trainer(Adam()).optimizerNumbers(of: "dense2.kernel")?.count == 2)
  }

  @Test func layersAndPenaltiesAreFoundByName() throws {
    let trainer = try Self.trainer(SGD())
    #expect((trainer.layer(named: "dense1") as? Dense)?.units == 2)
    #expect(trainer.layer(named: "batchNormalization1") is BatchNormalization)
    #expect(trainer.layer(named: "dense3") == nil)
    #expect(trainer.regularizer(of: "dense1.kernel") == .l2(0.5))
    #expect(trainer.regularizer(of: "dense1.bias") == nil)
  }

  @Test func plainOutputsAreThoseOfTheEvaluator() throws {
    let trainer = try Self.trainer(SGD(rate: 0.001))
    trainer.advance(steps: 2)
    let evaluator = try trainer.evaluator(on: trainer.data)
    let (loss, outputs) = evaluator.plainOutputs()
    #expect(outputs.sizes == [7, 1])
    #expect(loss == evaluator.loss())
    #expect(outputs.values == evaluator.lossAndOutputs().outputs[0].values)
  }
}
