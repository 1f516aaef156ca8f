internal import Formulas

/// How near a predicted number must lie: `within = "10 %"` of the number, or `within = 0.05`.
enum Nearness: Hashable, Sendable {
  case share(Double)
  case distance(Double)

  /// What is taken where the author says nothing.
  static let standard = Nearness.share(0.1)

  /// What an author wrote; nil when it is neither.
  init?(_ value: BlockValue) {
    switch value {
    case .number(let number) where number > 0: self = .distance(number)
    case .text(let text):
      let digits = text.trimmingPercent
      guard digits.count < text.count, let number = try? NumberText.read(digits).value, number > 0,
        number <= 100
      else { return nil }
      self = .share(number / 100)
    default: return nil
    }
  }

  /// Whether a prediction is near enough. `size` stands in for a number that is 0.
  func accepts(_ predicted: Double, _ actual: Double, size: Double) -> Bool {
    switch self {
    case .share(let share):
      let whole = actual == 0 ? size : actual.magnitude
      return (predicted - actual).magnitude <= share * whole * (1 + 1e-9)
    case .distance(let distance):
      return (predicted - actual).magnitude <= distance * (1 + 1e-9)
    }
  }
}

extension String {
  /// The text without a per cent sign at its end and white space around it.
  var trimmingPercent: String {
    var text = self[...].trimmed
    if text.last == "%" { text = text.dropLast().trimmed }
    return String(text)
  }
}
