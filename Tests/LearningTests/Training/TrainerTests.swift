import Tensors
import Testing

@testable import Learning

/// Small data and nets that several tests train.
enum Sample {
  /// Points of two classes, one inside a circle of radius 1.
  static func rings(_ count: Int, seed: UInt64 = 1) -> TrainingData {
    var stream = RandomStream(seed: seed, name: "rings")
    let points = (0..<2 * count).map { _ in stream.uniform(in: -2...2) }
    let labels = (0..<count).map { index -> Float in
      let (x, y) = (points[2 * index], points[2 * index + 1])
      return x * x + y * y < 1 ? 1 : 0
    }
    return TrainingData(
      inputs: [Tensor([count, 2], points)], targets: [Tensor([count, 1], labels)])
  }

  static func net(_ units: Int = 8) throws -> Model {
    try Model(
      input: [2],
      [Dense(units, activation: .tanh), Dense(units, activation: .tanh), Dense(1)])
  }

  static func trainer(
    optimizer: any Optimizer = Adam(rate: 0.02), count: Int = 210, batch: Int = 20,
    seed: UInt64 = 3, threads: Int = 1
  ) throws -> Trainer {
    try Trainer(
      net(),
      TrainingSettings(
        loss: BinaryCrossEntropy(), optimizer: optimizer, batch: batch, seed: seed),
      on: rings(count), threads: threads)
  }
}

@Suite struct TrainerTests {
  @Test func itLearnsWhatADenseNetCanLearn() throws {
    let trainer = try Sample.trainer()
    trainer.advance(steps: 2000)
    let outputs = try trainer.predictor().predict(Sample.rings(500, seed: 9).inputs[0])
    let truth = Sample.rings(500, seed: 9).targets[0].values
    let right = zip(outputs.values, truth).count { ($0 > 0) == ($1 > 0.5) }
    #expect(right >= 470, "\(right) of 500 held-out points")
  }

  @Test func anEpochGoesThroughEveryExampleOnce() throws {
    let trainer = try Sample.trainer()
    #expect(trainer.stepsPerEpoch == 11, "210 examples by 20, the last batch of 10")
    var seen: [[Float]] = []
    for _ in 0..<11 {
      trainer.advance()
      let points = try #require(trainer.value(of: "input"))
      seen += (0..<points.rowCount).map { Array(points.row($0)) }
    }
    let all = Sample.rings(210).inputs[0]
    #expect(Set(seen) == Set((0..<210).map { Array(all.row($0)) }))
    #expect(seen.count == 210)
    #expect(trainer.epoch == 1)
    #expect(seen[0] != Array(all.row(0)) || seen[1] != Array(all.row(1)), "in an order of its own")
  }

  @Test func withoutShufflingTheOrderIsThatOfTheData() throws {
    let trainer = try Trainer(
      Sample.net(),
      TrainingSettings(
        loss: BinaryCrossEntropy(), optimizer: SGD(), batch: 4, shuffles: false),
      on: Sample.rings(10))
    trainer.advance(steps: 2)
    #expect(trainer.value(of: "input")?.values == Array(Sample.rings(10).inputs[0].values[8..<16]))
    trainer.advance()
    #expect(trainer.value(of: "input")?.rowCount == 2)
  }

  @Test func aBatchLargerThanTheDataIsAllOfIt() throws {
    let trainer = try Sample.trainer(count: 5, batch: 100)
    trainer.advance(steps: 3)
    #expect(trainer.stepsPerEpoch == 1 && trainer.value(of: "input")?.rowCount == 5)
  }

  @Test func sameSeedSameBitsAndOtherSeedOtherNet() throws {
    func run(_ seed: UInt64, _ threads: Int) throws -> TrainingState {
      let trainer = try Sample.trainer(seed: seed, threads: threads)
      trainer.advance(steps: 50)
      return trainer.state
    }
    #expect(try run(3, 1) == run(3, 1))
    #expect(try run(3, 1) == run(3, 2))
    #expect(try run(3, 1).weights != run(4, 1).weights)
  }

  @Test func anotherOptimizerStartsWithoutMemory() throws {
    let trainer = try Sample.trainer()
    trainer.advance(steps: 5)
    #expect(trainer.state.first.contains { $0 != 0 })
    trainer.optimizer = SGD(rate: 0.1, momentum: 0.9)
    #expect(trainer.state.first.allSatisfy { $0 == 0 } && trainer.state.second.isEmpty)
    trainer.optimizer = SGD(rate: 0.2, momentum: 0.9)
    trainer.advance()
    let moved = trainer.state.first
    trainer.optimizer = SGD(rate: 0.3, momentum: 0.9)
    #expect(trainer.state.first == moved, "another rate alone changes nothing else")
    #expect(trainer.rate == 0.3)
  }

  @Test func whatDoesNotFitIsASentence() throws {
    let model = try Sample.net()
    func error(_ settings: TrainingSettings, _ data: TrainingData) -> String {
      do {
        _ = try Trainer(model, settings, on: data)
        return "no error"
      } catch {
        return "\(error)"
      }
    }
    let settings = TrainingSettings(loss: BinaryCrossEntropy(), optimizer: SGD())
    let data = Sample.rings(4)
    #expect(
      error(settings, TrainingData(inputs: [Tensor([4, 3])], targets: data.targets))
        == "The input “input” expects 2 for each example and gets 3. Change the data, or the layer."
    )
    #expect(
      error(settings, TrainingData(inputs: data.inputs, targets: [Tensor([5, 1])]))
        == "The target “dense3” has 5 rows and the first input 4. Every example needs a row in each."
    )
    #expect(
      error(settings, TrainingData(inputs: [Tensor([0, 2])], targets: [Tensor([0, 1])]))
        == "There are no examples to train on.")
    var none = settings
    none.batch = 0
    #expect(error(none, data) == "The batch size is 0. Set it to 1 or more.")
    var two = settings
    two.losses.append((BinaryCrossEntropy(), 1))
    #expect(
      error(two, data) == "The model has 1 outputs and 2 losses. Give every output a loss.")
    #expect(
      error(
        TrainingSettings(loss: SparseCategoricalCrossEntropy(), optimizer: SGD()), data
      ).hasPrefix("SparseCategoricalCrossEntropy expects two classes or more and gets 1."))
    let hole = TrainingData(inputs: data.inputs, targets: [Tensor([4, 1], [0, 1, .nan, 1])])
    #expect(error(settings, hole).hasPrefix("Target 3 is nan."))
  }
}
