/// When a training stops early, as a lesson writes it: `stop = { patience = 20, restore = true }`.
///
/// The loss of the held-out examples is looked at after every epoch, or every so many steps.
public struct StopDeclaration: Hashable, Sendable {
  /// How many looks in a row may bring no better loss; 0 for never stopping.
  public var patience: Int
  /// Whether the weights of the best look come back.
  public var restores: Bool
  /// How many steps lie between two looks; nil for an epoch.
  public var every: Int?
  /// By how much a loss must be lower to count as better.
  public var change: Double

  public init(patience: Int, restores: Bool = true, every: Int? = nil, change: Double = 0) {
    self.patience = patience
    self.restores = restores
    self.every = every
    self.change = change
  }

  static let patiences = 0...100_000
  static let intervals = 1...100_000
}
