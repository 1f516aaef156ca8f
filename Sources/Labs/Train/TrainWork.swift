internal import Learning

/// A recorded model with its examples: what a training works with. It holds the numbers of whatever was
/// done with it last, so it is used behind a lock and nothing is left in it.
final class TrainWork {
  let trainer: Trainer
  let evaluator: Evaluator
  let heldOut: Evaluator?
  let predictor: Predictor
  /// The networks that dropout leaves; made when they are looked at.
  private(set) lazy var thinned = trainer.thinnedPredictor()
  /// The loss as training sees it; made when it is wanted.
  private(set) lazy var trainingModeLoss = trainer.trainingModeLoss()
  let layers: [TrainLayer]
  /// The same layers with their settings.
  let stack: [any Layer]
  let examples: TrainExamples
  let metric: HistoryMetric

  init(_ plan: TrainPlan, _ examples: TrainExamples) throws(ModelError) {
    trainer = try Trainer(plan.model, plan.settings, on: TrainingData(examples.training))
    evaluator = try trainer.evaluator(on: TrainingData(examples.training))
    if let rest = examples.heldOut {
      heldOut = try trainer.evaluator(on: TrainingData(rest))
    } else {
      heldOut = nil
    }
    predictor = trainer.predictor()
    (self.examples, metric, layers, stack) = (examples, plan.metric, plan.layers, plan.stack)
  }

  /// Loss and metric, where they are wanted, and the numbers of some weights.
  func measured(_ isWanted: Bool, weightNames: [String]) -> TrainEngine.Measured {
    var result = TrainEngine.Measured(
      weights: weightNames.flatMap { trainer.weightValues($0) ?? [] })
    guard isWanted else { return result }
    result.training = measured(evaluator, examples.training)
    if let heldOut, let rest = examples.heldOut { result.heldOut = measured(heldOut, rest) }
    return result
  }

  private func measured(_ evaluator: Evaluator, _ data: Dataset) -> (Double, Double) {
    let (loss, outputs) = evaluator.lossAndOutputs()
    return (Double(loss), metric.value(outputs: outputs[0], targets: data.targets))
  }
}
