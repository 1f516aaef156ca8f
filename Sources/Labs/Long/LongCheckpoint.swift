public import Learning

/// Where a long training stands, as a value that files can keep.
public struct LongCheckpoint: Hashable, Sendable {
  /// What is trained on what.
  public var plan: String
  /// The weights and what the optimizer keeps.
  public var training: TrainingState
  /// The epochs that are done.
  public var history: [EpochRecord]
  /// What the epoch under way has come to.
  public var sums: EpochSums

  init(
    plan: String, training: TrainingState, history: [EpochRecord], sums: EpochSums
  ) {
    (self.plan, self.training) = (plan, training)
    (self.history, self.sums) = (history, sums)
  }

  // MARK: As a file keeps it

  private static let version = "gradus-checkpoint 1"

  /// Everything but the three lists of numbers, as texts by name; a sum over all shows damage.
  public var notes: [String: String] {
    var notes = [
      "format": Self.version, "plan": plan, "step": "\(training.step)", "loss": "\(training.loss)",
      "memory": "\(training.optimizerMemory)",
      "sums": "\(sums.loss) \(sums.right) \(sums.images) \(sums.seconds)",
      "history": history.map(Self.line).joined(separator: "\n"),
    ]
    notes["check"] = Self.check(notes, training.weights, training.first, training.second)
    return notes
  }

  /// Reads what `notes` and the lists of numbers say.
  ///
  /// - Throws: where a note is missing or damaged.
  public init(
    notes: [String: String], weights: [Float], first: [Float], second: [Float]
  ) throws(LabError) {
    guard notes["format"] == Self.version else {
      throw LabError("The file is no checkpoint of a run of this version. Begin anew.")
    }
    let parts = (notes["sums"] ?? "").split(separator: " ")
    guard notes["check"] == Self.check(notes, weights, first, second),
      let plan = notes["plan"], let step = notes["step"].flatMap({ Int($0) }),
      let loss = notes["loss"].flatMap({ Float($0) }),
      let memory = notes["memory"].flatMap({ Double($0) }), parts.count == 4,
      let lossSum = Double(parts[0]), let right = Int(parts[1]), let images = Int(parts[2]),
      let seconds = Double(parts[3]),
      let history = Self.history(notes["history"] ?? "")
    else {
      throw LabError("The checkpoint is damaged: its numbers do not have their sum. Begin anew.")
    }
    var sums = EpochSums()
    (sums.loss, sums.right, sums.images, sums.seconds) = (lossSum, right, images, seconds)
    self.init(
      plan: plan,
      training: TrainingState(
        step: step, loss: loss, weights: weights, first: first, second: second,
        optimizerMemory: memory),
      history: history, sums: sums)
  }

  /// Why a run of one plan cannot be taken up by another; nil where they are the same.
  static func difference(of given: String, from own: String) -> String? {
    guard given != own else { return nil }
    let (theirs, ours) = (given.split(separator: ";"), own.split(separator: ";"))
    let pair = zip(theirs, ours).first { $0 != $1 }
    let (first, second) = pair.map { (text($0), text($1)) } ?? (given, own)
    return "The checkpoint is of another run: it has “\(first)”, and this run “\(second)”. Say the "
      + "same again, or begin anew without --resume."
  }

  private static func text(_ part: Substring) -> String { String(part.drop { $0 == " " }) }

  private static func line(_ record: EpochRecord) -> String {
    "\(record.epoch) \(record.loss) \(record.accuracy) \(record.testLoss) \(record.testAccuracy) "
      + "\(record.seconds)"
  }

  private static func history(_ text: String) -> [EpochRecord]? {
    var history: [EpochRecord] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      let numbers = words.dropFirst().compactMap { Double($0) }
      guard words.count == 6, numbers.count == 5, let epoch = Int(words[0]) else { return nil }
      history.append(
        EpochRecord(
          epoch: epoch, loss: numbers[0], accuracy: numbers[1], testLoss: numbers[2],
          testAccuracy: numbers[3], seconds: numbers[4]))
    }
    return history
  }

  /// A word for everything else that is kept.
  private static func check(_ notes: [String: String], _ numbers: [Float]...) -> String {
    let texts = notes.filter { $0.key != "check" }.sorted { $0.key < $1.key }
    let bytes = texts.flatMap { Array("\($0.key)=\($0.value)\n".utf8) }
    let words = [Fingerprint.of(bytes)] + numbers.map { Fingerprint.of($0) }
    return words.map { String($0, radix: 16) }.joined(separator: "-")
  }
}
