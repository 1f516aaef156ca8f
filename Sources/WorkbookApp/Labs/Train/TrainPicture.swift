internal import Labs
internal import Plots

/// A picture of a training. A new one is a file that conforms, its test, a case of
/// `TrainPictureName`, and a line in `TrainPictures.all`.
protocol TrainPicture: Sendable {
  var name: TrainPictureName { get }
  /// What stands above it, in a few words.
  func title(of scene: TrainScene) -> String
  /// What is said in its place while there is nothing to draw.
  var awaits: String { get }
  /// Whether it says something of this kind of model and data, before a step or after it.
  func applies(to state: TrainState) -> Bool
  /// The picture; nil while there is nothing to draw.
  func plot(of scene: TrainScene) -> (any Plot)?
  /// Whether it needs what is seen of the last step's inside, step after step.
  var needsDistributions: Bool { get }
}

extension TrainPicture {
  var needsDistributions: Bool { false }
  var awaits: String { "There is nothing to show." }
}
