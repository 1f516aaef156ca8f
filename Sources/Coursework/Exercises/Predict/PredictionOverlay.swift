/// A prediction and what the run gave, to be laid over each other in one picture.
public struct PredictionOverlay: Hashable, Sendable {
  /// What is predicted, by its name in the records: `f`.
  public let quantity: String
  /// The steps that were asked for.
  public let times: [Double]
  /// What was predicted, a number a time.
  public let predicted: [Double]
  /// What the run gave, a number a time.
  public let actual: [Double]
  /// What the run gave at every step from 0 on; nil where it had no number.
  public let path: [Double?]
}

/// A variant whose answers can be shown over its run.
public protocol PredictionVariant: ExerciseVariant {
  /// The picture for the present answers; nil while there is no readable prediction of numbers.
  func overlay(of answers: [String?]) -> PredictionOverlay?
}
