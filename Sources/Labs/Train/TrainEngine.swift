internal import Learning
internal import Synchronization

/// The recorded graph of a training, shared by all states of it. A state is put in, worked on and
/// taken out again; what is left inside means nothing.
final class TrainEngine: Sendable {
  /// What is measured where a training stands.
  struct Measured: Sendable {
    /// The mean loss and the metric over the training examples; nil where they were not measured.
    var training: (loss: Double, metric: Double)?
    var heldOut: (loss: Double, metric: Double)?
    /// The numbers of all weights, layer after layer, where there are few.
    var weights: [Float]
  }

  /// What some steps led to.
  struct Course: Sendable {
    /// Where they led.
    var state: TrainingState
    /// Where the last of them began; nil when none was taken.
    var origin: TrainingState?
    /// How many were asked for, one that led out of bounds included.
    var asked: Int
    var divergence: Divergence?
  }

  /// What steps are taken with.
  private let training: Mutex<TrainWork>
  /// What is looked at with, so that who looks does not wait for who trains; made when it is needed.
  private let reading = Mutex<TrainWork?>(nil)
  private let plan: TrainPlan
  private let examples: TrainExamples
  /// Where training begins.
  let start: TrainingState
  let stepsPerEpoch: Int
  /// Whether loss and metric are measured after every step rather than every epoch.
  let measuresEveryStep: Bool
  let weightCount: Int
  /// The multiplications of an example, forward.
  let work: Int
  /// The names of the weights whose numbers are told: those of models that have few.
  private let toldWeights: [String]
  let columns: [String]
  /// How many layers have a kernel.
  let kernelCount: Int

  /// - Parameter weights: what training begins with instead of random numbers.
  init(
    _ plan: TrainPlan, _ examples: TrainExamples, from weights: TrainedWeights? = nil
  ) throws(LabError) {
    let made: TrainWork
    do throws(ModelError) {
      made = try TrainWork(plan, examples)
    } catch {
      throw LabError("\(error)", at: "data")
    }
    try weights?.set(on: made.trainer)
    start = made.trainer.state
    stepsPerEpoch = made.trainer.stepsPerEpoch
    let isSmall = plan.model.weightCount <= 12 && made.trainer.weightNames.count == 2
    toldWeights = isSmall ? made.trainer.weightNames : []
    training = Mutex(made)
    (self.plan, self.examples) = (plan, examples)
    weightCount = plan.model.weightCount
    kernelCount = plan.layers.count { $0.weights.first == "\($0.name).kernel" }
    work = plan.work
    measuresEveryStep = weightCount * (examples.training.count) <= 2_000_000
    let inputs = examples.training.inputSize
    let isSingle = plan.model.weightCount == inputs + 1
    columns =
      toldWeights.isEmpty || !isSingle
      ? [] : (inputs == 1 ? ["w"] : (1...inputs).map { "w\($0)" }) + ["b"]
  }

  /// Some steps from a state; fewer where one leads out of bounds.
  func steps(
    _ count: Int, from state: TrainingState, optimizer: any Optimizer
  ) -> Course {
    training.withLock { work in
      let trainer = work.trainer
      trainer.optimizer = optimizer
      trainer.restore(state)
      if count > 1 { trainer.advance(steps: count - 1) }
      if !trainer.isFinite {
        // The step that was too much cannot be taken back, so those before it are taken again.
        let good = trainer.step - state.step - 1
        let divergence = trainer.divergence
        trainer.restore(state)
        if good > 1 { trainer.advance(steps: good - 1) }
        let origin = good > 0 ? trainer.state : nil
        if good > 0 { trainer.advance() }
        return Course(
          state: trainer.state, origin: origin, asked: good + 1, divergence: divergence)
      }
      let origin = trainer.state
      trainer.advance()
      if let divergence = trainer.divergence {
        trainer.restore(state)
        if count > 2 { trainer.advance(steps: count - 2) }
        let before = count > 1 ? trainer.state : nil
        return Course(state: origin, origin: before, asked: count, divergence: divergence)
      }
      return Course(state: trainer.state, origin: origin, asked: count, divergence: nil)
    }
  }

  /// What is told of a state: loss and metric where they are wanted.
  func measured(_ state: TrainingState, isWanted: Bool) -> Measured {
    return training.withLock { [columns, toldWeights] work in
      work.trainer.restore(state)
      return work.measured(isWanted, weightNames: columns.isEmpty ? [] : toldWeights)
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

  /// Works out the step that a state leads to without taking it, and looks at it: gradients of weights are
  /// not clipped.
  func look<Result: Sendable>(
    atGradientsOf state: TrainingState, _ look: @Sendable (TrainWork) -> Result
  ) -> Result? {
    withReading { work in
      work.trainer.restore(state)
      work.trainer.differentiate()
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

  /// The weights of the dense layers, outputs × inputs, with their biases.
  func layerWeights(in state: TrainingState) -> [(weights: [[Double]], biases: [Double])] {
    look(at: state) { work in
      work.layers.filter { $0.kind == Dense.kind }.map { layer in
        let all = layer.weights.map { work.trainer.weightValues($0) ?? [] }
        let (numbers, biases) = (all[0], all[1])
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
