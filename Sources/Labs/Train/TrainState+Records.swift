internal import Learning

/// What is recorded of a step where the lesson wants it. What has to be worked out is so once, where the
/// rest of the step is measured.
extension TrainState {
  /// What was worked out of a step.
  struct Noted: Sendable {
    /// The norms of the gradient by each kernel, from the first layer to the output.
    var gradients: [Double] = []
    var penalty = 0.0
    var weightNorm = 0.0
    var lossInTraining = Double.nan
  }

  /// Works out what is wanted beside loss and metric, if that is not done yet.
  mutating func note() {
    guard noted == nil, !declaration.records.isEmpty else { return }
    var next = Noted()
    if declaration.records.contains(.gradients) {
      next.gradients = gradientNorms.map(\.norm)
    }
    if declaration.records.contains(.norms) {
      (next.penalty, next.weightNorm) = kernelNorms
    }
    if declaration.records.contains(.training), measured?.training != nil {
      let (seed, step) = (declaration.seed, step)
      next.lossInTraining =
        look { Double($0.trainingModeLoss.value(seed: seed, step: step)) } ?? .nan
    }
    noted = next
  }

  /// The columns that the lesson wants.
  var wantedEntries: [StepRecord.Entry] {
    let wanted = declaration.records
    var entries: [StepRecord.Entry] = []
    func add(_ name: String, _ value: Double?) {
      entries.append(StepRecord.Entry(name, value ?? .nan))
    }
    if wanted.contains(.gradients) {
      let norms = noted?.gradients ?? Array(repeating: .nan, count: engine.kernelCount)
      for (index, norm) in norms.enumerated() { add("gradient\(index + 1)", norm) }
      let last = norms.dropLast().last
      add("gradientShare", last.map { (norms.first ?? .nan) / $0 })
    }
    if wanted.contains(.norms) {
      add("penalty", noted?.penalty)
      add("weightNorm", noted?.weightNorm)
    }
    if wanted.contains(.stopping) {
      add("bestLoss", stopping.best)
      add("bestStep", stopping.bestStep.map { Double($0) })
      add("waited", Double(stopping.waited))
      add("stopped", stopped == nil ? 0 : 1)
    }
    if wanted.contains(.training) { add("lossInTraining", noted?.lossInTraining) }
    return entries
  }

  /// The penalty of the kernels as it stands in the cost, l1·Σ|w| + l2·Σw², and the root of the sum of
  /// squares of all kernels.
  private var kernelNorms: (penalty: Double, norm: Double) {
    look { work in
      var (sizes, squares) = (0.0, 0.0)
      for layer in work.layers {
        for value in work.trainer.weightNumbers("\(layer.name).kernel")?.values ?? [] {
          sizes += abs(Double(value))
          squares += Double(value) * Double(value)
        }
      }
      return (sizes, squares)
    }.map { sizes, squares in
      (declaration.l1 * sizes + declaration.l2 * squares, squares.squareRoot())
    } ?? (.nan, .nan)
  }

  /// The best look of early stopping so far, and the step at which it has ended the run; nil where nothing
  /// is looked at.
  public var stoppingLooks: (best: (step: Int, loss: Double)?, stopped: Int?)? {
    guard declaration.stop != nil else { return nil }
    let best = stopping.bestStep.flatMap { step in stopping.best.map { (step, $0) } }
    return (best, stopped?.step)
  }
}

extension TrainRecord {
  /// What keeps a training from recording what it wants.
  ///
  /// - Parameter held: the numbers that the layers hold for an example.
  static func check(
    _ declaration: TrainDeclaration, examples: Int, held: Int
  ) throws(LabError) {
    let wanted = declaration.records
    guard !wanted.contains(.stopping) || declaration.stop != nil else {
      throw LabError(
        "“records” has \"stopping\", and nothing stops this lab early. Write: stop = { patience = 20, "
          + "restore = true }", at: "records")
    }
    guard !wanted.contains(.training) || examples * held <= TrainDeclaration.mostHeld else {
      throw LabError(
        "\"training\" in “records” takes all \(examples) examples as one batch, which would hold "
          + "\(examples * held) numbers at once. Take at most "
          + "\(max(1, TrainDeclaration.mostHeld / max(1, held))) examples.", at: "records")
    }
  }
}
