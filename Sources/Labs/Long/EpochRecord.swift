/// What an epoch of a long training gave.
public struct EpochRecord: Hashable, Codable, Sendable {
  /// Its number, from 1 on.
  public var epoch: Int
  /// The mean loss of its steps, each before its update and with dropout at work, penalties included.
  public var loss: Double
  /// The share of right answers in the same steps.
  public var accuracy: Double
  /// The mean loss over the images that it does not learn from, after the epoch.
  public var testLoss: Double
  /// The share of right answers among them.
  public var testAccuracy: Double
  /// How long it took, the test included.
  public var seconds: Double
}

/// What an epoch has come to so far.
public struct EpochSums: Hashable, Sendable {
  /// The losses of its steps, each times its number of images.
  public var loss = 0.0
  /// How many answers were right.
  public var right = 0
  /// How many images it has seen.
  public var images = 0
  public var seconds = 0.0

  /// The beginning of an epoch.
  public init() {}
}
