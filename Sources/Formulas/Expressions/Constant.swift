/// A number that has a name of its own. Euler's number is not here: `e` names the error, and
/// `exp(1)` is at hand.
public enum Constant: String, Hashable, Sendable, CaseIterable {
  /// The circumference of a circle over its diameter, 3.14159…
  case pi

  /// Its value.
  public var value: Double {
    switch self {
    case .pi: .pi
    }
  }
}
