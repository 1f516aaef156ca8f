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

  /// What steps are taken with.
  private let training: Mutex<TrainWork>
  /// What is looked at with, so that who looks does not wait for who trains; made when it is needed.
  private let reading = Mutex<TrainWork?>(nil)
  private let plan: TrainPlan
  private let examples: TrainExamples
  let stepsPerEpoch: Int
  /// Whether loss and metric are measured after every step rather than every epoch.
  let measuresEveryStep: Bool
  let weightCount: Int
  /// The names of the weights whose numbers are told: those of models that have few.
  private let toldWeights: [String]
  let columns: [String]

  init(_ plan: TrainPlan, _ examples: TrainExamples) throws(LabError) {
    do throws(ModelError) {
      let work = try TrainWork(plan, examples)
      stepsPerEpoch = work.trainer.stepsPerEpoch
      let isSmall = plan.model.weightCount <= 12 && work.trainer.weightNames.count == 2
      toldWeights = isSmall ? work.trainer.weightNames : []
      training = Mutex(work)
    } catch {
      throw LabError("\(error)", at: "data")
    }
    (self.plan, self.examples) = (plan, examples)
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
    training.withLock { [columns, toldWeights] work in
      work.outcome(measures: true, weightNames: columns.isEmpty ? [] : toldWeights)
    }
  }

  /// What is measured at a state, without a step.
  func measured(_ state: TrainingState) -> Outcome {
    training.withLock { [columns, toldWeights] work in
      work.trainer.restore(state)
      return work.outcome(measures: true, weightNames: columns.isEmpty ? [] : toldWeights)
    }
  }

  /// A step from a state; nil and the reason where it leads out of bounds.
  func step(from state: TrainingState, optimizer: any Optimizer) -> (Outcome?, Divergence?) {
    let measures = measuresEveryStep || (state.step + 1).isMultiple(of: stepsPerEpoch)
    return training.withLock { [columns, toldWeights] work in
      work.trainer.optimizer = optimizer
      work.trainer.restore(state)
      work.trainer.advance()
      if let divergence = work.trainer.divergence { return (nil, divergence) }
      return (
        work.outcome(measures: measures, weightNames: columns.isEmpty ? [] : toldWeights), nil
      )
    }
  }

  // MARK: Looking

  /// Looks at a state: its weights, and what the model makes of inputs. Nothing of a step is there.
  func look<Result: Sendable>(
    at state: TrainingState, _ look: @Sendable (TrainWork) -> Result
  ) -> Result? {
    withReading { work in
      work.trainer.restore(state)
      return look(work)
    }
  }

  /// Takes the step that a state leads to and looks at what it worked out: values and gradients of all
  /// nodes, gradients of weights, and the weights after it. It is the same step, bit for bit, as often
  /// as it is taken.
  func look<Result: Sendable>(
    atStepFrom state: TrainingState, optimizer: any Optimizer,
    _ look: @Sendable (TrainWork) -> Result
  ) -> Result? {
    withReading { work in
      work.trainer.optimizer = optimizer
      work.trainer.restore(state)
      work.trainer.advance()
      return look(work)
    }
  }

  private func withReading<Result: Sendable>(
    _ body: @Sendable (TrainWork) -> Result
  ) -> Result? {
    reading.withLock { [plan, examples] work in
      // The same was made once already, so that it can be made again.
      if work == nil { work = try? TrainWork(plan, examples) }
      return work.map(body)
    }
  }

  /// The weights of the layers, outputs × inputs, with their biases.
  func layerWeights(in state: TrainingState) -> [(weights: [[Double]], biases: [Double])] {
    look(at: state) { work in
      let all = work.trainer.weightNames.map { work.trainer.weightValues($0) ?? [] }
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
    } ?? []
  }

  /// What the model says of some inputs.
  func outputs(of rows: [[Float]], in state: TrainingState) -> [[Float]] {
    look(at: state) { work in (try? work.predictor.predict(rows: rows)) ?? [] } ?? []
  }
}
