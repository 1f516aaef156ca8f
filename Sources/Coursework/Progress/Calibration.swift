/// How well a student knows what they know: what came of predictions that they were more or less
/// sure of.
///
/// Of each exercise the first prediction counts, with what the student had said before the run was
/// shown: whoever has seen the run predicts nothing any more.
public struct Calibration: Hashable, Sendable {
  /// A prediction and how sure the student was of it.
  public struct Prediction: Hashable, Sendable {
    /// The exercise, `lin-05/ten-steps`.
    public let exercise: String
    /// From 0 to 1.
    public let confidence: Double
    public let isRight: Bool

    public init(exercise: String, confidence: Double, isRight: Bool) {
      self.exercise = exercise
      self.confidence = confidence
      self.isRight = isRight
    }
  }

  public let predictions: [Prediction]

  public init(_ predictions: [Prediction]) { self.predictions = predictions }

  /// The predictions of a log, in its order. Starting over forgets them.
  public init(_ events: some Sequence<ProgressEvent>) {
    var found: [Prediction] = []
    var seen: Set<String> = []
    /// The verdict on the last answer to each question.
    var verdicts: [String: String] = [:]
    for event in events {
      if event.kind == .startedOver {
        let isGone = { (name: String) in event.lesson.map { name.hasPrefix($0 + "/") } ?? true }
        found.removeAll { isGone($0.exercise) }
        seen = seen.filter { !isGone($0) }
        verdicts = verdicts.filter { !isGone($0.key) }
      }
      guard event.kind == .answered, let lesson = event.lesson, let exercise = event.exercise
      else { continue }
      let name = "\(lesson)/\(exercise)"
      guard let confidence = event.confidence else {
        verdicts[name] = event.verdict
        continue
      }
      guard let outcome = verdicts[name].flatMap(Verdict.Outcome.init(rawValue:)),
        outcome == .right || outcome == .wrong, seen.insert(name).inserted
      else { continue }
      found.append(
        Prediction(exercise: name, confidence: confidence, isRight: outcome == .right))
    }
    predictions = found
  }

  /// How many came true.
  public var rightCount: Int { predictions.count { $0.isRight } }

  /// The part of the predictions that was right; nil where there are none.
  public var rightShare: Double? {
    predictions.isEmpty ? nil : Double(rightCount) / Double(predictions.count)
  }

  /// How sure the student was on average, from 0 to 1; nil where there are no predictions.
  public var averageConfidence: Double? {
    predictions.isEmpty
      ? nil : predictions.reduce(0) { $0 + $1.confidence } / Double(predictions.count)
  }

  /// Fewer predictions than these say nothing of how well somebody knows what they know.
  private static let leastJudged = 5
  /// Shares that are less apart than this are the same.
  private static let slack = 0.1

  /// “Predictions: 12, right 8 (67 %); you were 80 % sure on average.”, and what follows from it; none
  /// where there are no predictions.
  public var sentences: [String] {
    guard let right = rightShare, let sure = averageConfidence else { return [] }
    let tally =
      "Predictions: \(predictions.count), right \(rightCount) (\(Self.percent(right)) %); you were "
      + "\(Self.percent(sure)) % sure\(predictions.count == 1 ? "." : " on average.")"
    guard predictions.count >= Self.leastJudged else { return [tally] }
    if (sure - right).magnitude <= Self.slack {
      return [tally, "You were about as sure as you were right."]
    }
    return [
      tally,
      sure > right
        ? "You were surer than you were right: take a second look before you commit."
        : "You were right more often than you thought.",
    ]
  }

  private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
