internal import Learning
internal import Synchronization

/// The recorded graph of a training, shared by all states of it. A state is put in, worked on and
/// taken out again; what is left inside means nothing.
final class TrainEngine: Sendable {
  /// What a step leaves behind.
  struct Outcome: Sendable {
    var state: TrainingState
    /// The mean loss and the metric over the training examples; nil where they were not measured.
    var training: (loss: Double, metric: Double)?
    var heldOut: (loss: Double, metric: Double)?
    /// The numbers of all weights, layer after layer, where there are few.
    var weights: [Float]
  }

  private final class Inside {
    let trainer: Trainer
    let evaluator: Evaluator
    let heldOut: Evaluator?
    let predictor: Predictor
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
      (self.examples, metric) = (examples, plan.metric)
    }

    func outcome(measures: Bool, weightNames: [String]) -> Outcome {
      var outcome = Outcome(
        state: trainer.state, weights: weightNames.flatMap { trainer.weightValues($0) ?? [] })
      guard measures else { return outcome }
      outcome.training = measured(evaluator, examples.training)
      if let heldOut, let rest = examples.heldOut { outcome.heldOut = measured(heldOut, rest) }
      return outcome
    }

    private func measured(_ evaluator: Evaluator, _ data: Dataset) -> (Double, Double) {
      let (loss, outputs) = evaluator.lossAndOutputs()
      return (Double(loss), metric.value(outputs: outputs[0], targets: data.targets))
    }
  }

  private let inside: Mutex<Inside>
  let stepsPerEpoch: Int
  /// Whether loss and metric are measured after every step rather than every epoch.
  let measuresEveryStep: Bool
  let weightCount: Int
  /// The names of the weights whose numbers are told: those of models that have few.
  private let toldWeights: [String]
  let columns: [String]

  init(_ plan: TrainPlan, _ examples: TrainExamples) throws(LabError) {
    do throws(ModelError) {
      let inside = try Inside(plan, examples)
      stepsPerEpoch = inside.trainer.stepsPerEpoch
      let isSmall = plan.model.weightCount <= 12 && inside.trainer.weightNames.count == 2
      toldWeights = isSmall ? inside.trainer.weightNames : []
      self.inside = Mutex(inside)
    } catch {
      throw LabError("\(error)", at: "data")
    }
    weightCount = plan.model.weightCount
    measuresEveryStep = weightCount * (examples.training.count) <= 2_000_000
    let inputs = examples.training.inputSize
    let isSingle = plan.model.weightCount == inputs + 1
    columns =
      toldWeights.isEmpty || !isSingle
      ? [] : (inputs == 1 ? ["w"] : (1...inputs).map { "w\($0)" }) + ["b"]
  }

  /// Where training begins.
  func start() -> Outcome {
    inside.withLock { [columns, toldWeights] inside in
      inside.outcome(measures: true, weightNames: columns.isEmpty ? [] : toldWeights)
    }
  }

  /// A step from a state; nil and the reason where it leads out of bounds.
  func step(from state: TrainingState, optimizer: any Optimizer) -> (Outcome?, Divergence?) {
    let measures = measuresEveryStep || (state.step + 1).isMultiple(of: stepsPerEpoch)
    return inside.withLock { [columns, toldWeights] inside in
      inside.trainer.optimizer = optimizer
      inside.trainer.restore(state)
      inside.trainer.advance()
      if let divergence = inside.trainer.divergence { return (nil, divergence) }
      return (
        inside.outcome(measures: measures, weightNames: columns.isEmpty ? [] : toldWeights), nil
      )
    }
  }

  /// The weights of the layers, outputs × inputs, with their biases.
  func layerWeights(in state: TrainingState) -> [(weights: [[Double]], biases: [Double])] {
    inside.withLock { inside in
      inside.trainer.restore(state)
      let all = inside.trainer.weightNames.map { inside.trainer.weightValues($0) ?? [] }
      return stride(from: 0, to: all.count - 1, by: 2).map { place in
        let (numbers, biases) = (all[place], all[place + 1])
        let outputs = biases.count
        let inputs = numbers.count / max(1, outputs)
        // The engine keeps a dense kernel as inputs × outputs.
        let rows = (0..<outputs).map { output in
          (0..<inputs).map { Double(numbers[$0 * outputs + output]) }
        }
        return (rows, biases.map { Double($0) })
      }
    }
  }

  /// What the model says of some inputs.
  func outputs(of rows: [[Float]], in state: TrainingState) -> [[Float]] {
    inside.withLock { inside in
      inside.trainer.restore(state)
      return (try? inside.predictor.predict(rows: rows)) ?? []
    }
  }
}
