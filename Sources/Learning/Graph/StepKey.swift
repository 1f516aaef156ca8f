private import Tensors

/// The key of an operation's random numbers: it follows from seed, node and step, so that any step
/// can be done again with the same numbers.
public final class StepKey {
  /// What belongs to the node alone.
  private let name: String
  /// The key of the step that runs.
  public private(set) var value: UInt64 = 0

  init(name: String) { self.name = name }

  func set(seed: UInt64, step: Int) {
    var stream = RandomStream(seed: seed, name: name, step: step)
    value = stream.next()
  }
}
