internal import Learning

/// A lesson's training, made ready for a whole data set.
struct LongPlan {
  let declaration: TrainDeclaration
  let examples: TrainExamples
  let plan: TrainPlan
  /// How many steps the whole run has.
  let steps: Int

  /// The examples of a step, where the lesson does not say it.
  static let usualBatch = 64

  init(_ lesson: TrainDeclaration, on data: LongData, epochs: Int) throws(LabError) {
    guard lesson.features.isEmpty else {
      throw LabError(
        "This experiment makes its inputs by formulas, and \(data.name) has images. Choose another "
          + "experiment.", at: "inputs")
    }
    guard lesson.task != .regression else {
      throw LabError(
        "This experiment learns numbers, and \(data.name) has classes. Choose another experiment.",
        at: "task")
    }
    var declaration = lesson
    declaration.image = lesson.pictureSizes == nil ? [] : data.sizes
    declaration.source = .table(data.name, inputs: [], target: "label")
    (declaration.stop, declaration.share, declaration.divisor) = (nil, 1, 1)
    declaration.weights = nil
    declaration.classes = data.training.classNames
    declaration.batch = min(lesson.batch ?? Self.usualBatch, data.training.count)
    let batch = max(1, declaration.batch ?? 1)
    let perEpoch = (data.training.count + batch - 1) / batch
    let (steps, isTooMany) = perEpoch.multipliedReportingOverflow(by: epochs)
    guard epochs > 0, !isTooMany, steps <= Self.mostSteps else {
      throw LabError("\(epochs) epochs are too many. Take fewer.")
    }
    declaration.schedule = lesson.schedule.lasting(steps)
    self.steps = steps
    self.declaration = declaration
    examples = try Self.examples(data, scales: lesson.scales)
    plan = try TrainPlan(declaration, examples)
  }

  private static let mostSteps = 100_000_000

  private static func examples(
    _ data: LongData, scales: Bool
  ) throws(LabError) -> TrainExamples {
    var (training, test) = (data.training, data.test)
    var scaling: Standardizer?
    if scales {
      do throws(DataError) {
        let scaler = try Standardizer.fit(training.inputs)
        training = try training.replacing(inputs: scaler.apply(training.inputs))
        test = try test.replacing(inputs: scaler.apply(test.inputs))
        scaling = scaler
      } catch {
        throw LabError("\(error).", at: "scale")
      }
    }
    return TrainExamples(
      training: training, heldOut: test, classes: training.classNames.count, names: [],
      plain: PlainInputs(names: [], training: [], heldOut: [], features: [], scaling: scaling))
  }

  /// What is trained on what, in a line: two runs with the same line are the same.
  func text(_ data: LongData, epochs: Int) -> String {
    let lab = declaration
    let word = String(data.fingerprint, radix: 16)
    return [
      "\(data.name) \(data.training.count) + \(data.test.count) (\(word))",
      "epochs \(epochs)", "layers \(lab.layersText)", "activation \(lab.activation)",
      "initializer \(lab.initializer)", "loss \(lab.loss ?? "usual")",
      "optimizer \(lab.optimizer) \(lab.rate)", "momentum \(lab.momentum)",
      "schedule \(lab.schedule)", "clip \(lab.clipping)", "batch \(plan.settings.batch)",
      "l1 \(lab.l1)", "l2 \(lab.l2)", "dropout \(lab.dropout ?? 0)",
      "batchnorm \(lab.normalizes == true)", "scale \(lab.scales)", "seed \(lab.seed)",
    ].joined(separator: "; ")
  }
}

extension ScheduleDeclaration {
  /// The same for a run of so many steps: a cosine ends with the run, and the warm-up takes a quarter
  /// of it at the most.
  func lasting(_ steps: Int) -> ScheduleDeclaration {
    var next = self
    next.warmup = min(warmup, steps / 4)
    if case .cosine(_, let share) = shape {
      next.shape = .cosine(steps: max(1, steps - next.warmup), lastShare: share)
    }
    return next
  }
}
