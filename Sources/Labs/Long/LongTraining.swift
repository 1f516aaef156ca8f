public import Learning

/// A training on a whole data set, epoch after epoch, which can be cut after any step and taken up
/// again: from a checkpoint it goes on as it would have gone, bit for bit.
public final class LongTraining {
  public let data: LongData
  public let epochs: Int
  /// What is trained on what, in a line; a checkpoint of another line is refused.
  public let plan: String
  /// How many steps the whole run has, and how many an epoch.
  public let steps: (all: Int, perEpoch: Int)
  /// The epochs that are done.
  public private(set) var history: [EpochRecord] = []
  /// What the present epoch has come to so far.
  public private(set) var sums = EpochSums()

  private let trainer: Trainer
  private let evaluator: Evaluator
  private let prepared: LongPlan
  private let classes: [Int]
  private let output: String
  private let clock = ContinuousClock()

  /// The start of a run.
  ///
  /// - Parameter threads: 1, or 2 for a second thread; the numbers are the same.
  /// - Throws: what keeps it from being run, with the key of the lab that it belongs to.
  public init(
    _ lesson: TrainDeclaration, on data: LongData, epochs: Int, threads: Int = 1
  ) throws(LabError) {
    prepared = try LongPlan(lesson, on: data, epochs: epochs)
    plan = prepared.text(data, epochs: epochs)
    (self.data, self.epochs) = (data, epochs)
    let examples = prepared.examples
    do throws(ModelError) {
      trainer = try Trainer(
        prepared.plan.model, prepared.plan.settings, on: TrainingData(examples.training),
        threads: threads)
      evaluator = try trainer.evaluator(on: TrainingData(examples.heldOut ?? examples.training))
    } catch {
      throw LabError("\(error)", at: "layers")
    }
    steps = (prepared.steps, trainer.stepsPerEpoch)
    classes = (0..<data.training.count).map { Int(data.training.targetRow($0)[0]) }
    output = prepared.plan.layers.last?.output ?? ""
  }

  /// What is trained, in a line.
  public var headline: String {
    let layers = prepared.declaration.layersText
    return
      "\(data.name): \(data.training.count) images to learn from, \(data.test.count) to test on; "
      + (layers.isEmpty ? "no hidden layers" : "layers \(layers)")
      + "; \(prepared.plan.model.weightCount) weights; \(epochs) epochs of \(steps.perEpoch) steps"
  }

  /// How many steps have been taken.
  public var step: Int { trainer.step }

  /// How many images have been learned from, every epoch anew.
  public var images: Int { history.count * data.training.count + sums.images }

  /// How many images the whole run learns from.
  public var allImages: Int { epochs * data.training.count }

  /// Whether all epochs are done.
  public var isFinished: Bool { step >= steps.all }

  /// Why it cannot go on; nil while all numbers are finite.
  public var divergence: String? { trainer.divergence?.description }

  /// A word for all weights: the same for runs that are the same to the last bit.
  public var fingerprint: UInt32 { Fingerprint.of(trainer.state.weights) }

  /// The weights by name, each with its sizes, as the engine keeps them.
  public var weights: [(name: String, numbers: PlainNumbers)] {
    trainer.weightNames.compactMap { name in trainer.weightNumbers(name).map { (name, $0) } }
  }

  /// Takes a step; after the last of an epoch it tests.
  ///
  /// - Returns: the epoch's record, where one has ended. Nothing happens where all are done or the
  ///   numbers are no longer finite.
  public func advance() -> EpochRecord? {
    guard !isFinished, trainer.isFinite else { return nil }
    let start = clock.now
    trainer.advance()
    guard trainer.isFinite else { return nil }
    let rows = trainer.lastRows
    sums.loss += Double(trainer.loss) * Double(rows.count)
    sums.right += right(rows)
    sums.images += rows.count
    guard step.isMultiple(of: steps.perEpoch) else {
      sums.seconds += Self.seconds(start.duration(to: clock.now))
      return nil
    }
    let (loss, outputs) = evaluator.lossAndOutputs()
    let accuracy = prepared.plan.metric.value(
      outputs: outputs[0], targets: data.test.targets)
    let seconds = sums.seconds + Self.seconds(start.duration(to: clock.now))
    let record = EpochRecord(
      epoch: history.count + 1, loss: sums.loss / Double(sums.images),
      accuracy: Double(sums.right) / Double(sums.images), testLoss: Double(loss),
      testAccuracy: accuracy, seconds: seconds)
    history.append(record)
    sums = EpochSums()
    return record
  }

  /// How many of the last step's answers were right.
  private func right(_ rows: [Int]) -> Int {
    guard let outputs = trainer.numbers(of: output), !rows.isEmpty else { return 0 }
    let width = outputs.values.count / rows.count
    let threshold: Float = prepared.plan.givesProbability ? 0.5 : 0
    return rows.indices.count { place in
      let scores = outputs.values[place * width..<(place + 1) * width]
      let answer =
        width == 1
        ? (scores[scores.startIndex] > threshold ? 1 : 0)
        : (scores.indices.max { scores[$0] < scores[$1] } ?? scores.startIndex) - scores.startIndex
      return answer == classes[rows[place]]
    }
  }

  private static func seconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }

  // MARK: Checkpoints

  /// Where it stands.
  public var checkpoint: LongCheckpoint {
    LongCheckpoint(plan: plan, training: trainer.state, history: history, sums: sums)
  }

  /// Goes to where a run of the same plan stood.
  ///
  /// - Throws: where the checkpoint is of another run, with both sides; nothing is changed then.
  public func restore(_ checkpoint: LongCheckpoint) throws(LabError) {
    if let difference = LongCheckpoint.difference(of: checkpoint.plan, from: plan) {
      throw LabError(difference)
    }
    let (given, own) = (checkpoint.training, trainer.state)
    let epoch = given.step / steps.perEpoch
    guard given.weights.count == own.weights.count, given.first.count == own.first.count,
      given.second.count == own.second.count, (0...steps.all).contains(given.step),
      checkpoint.history.count == epoch,
      checkpoint.history.map(\.epoch) == Array(1..<epoch + 1)
    else {
      throw LabError(
        "The checkpoint says that it is of this run, and its numbers are of another. Begin anew, "
          + "without --resume.")
    }
    trainer.restore(given)
    (history, sums) = (checkpoint.history, checkpoint.sums)
  }
}
