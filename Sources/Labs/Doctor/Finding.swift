/// What the doctor says of a run: why it goes wrong, since when, what shows it, and what to try.
public struct Finding: Hashable, Sendable {
  public let cause: CauseName
  /// The first step at which it showed.
  public let since: Int
  /// What shows it, with its numbers, in a sentence.
  public let evidence: String
  /// One experiment to try.
  public let remedy: Remedy
  /// Where the run left all numbers; nil while everything is finite.
  public let overflow: Overflow?

  /// The cause, what shows it and what to try, in one text.
  public var sentence: String {
    [overflow?.sentence, "\(cause.title): \(evidence)", remedy.sentence].compactMap(\.self)
      .joined(separator: " ")
  }
}

/// A number that is no longer finite: at which step, and where it came up first.
public struct Overflow: Hashable, Sendable {
  /// The step that would have given it.
  public let step: Int
  /// What is not finite, in words: “the weights of hidden 1”.
  public let place: String

  /// What happened, and the key that goes back before it.
  public var sentence: String {
    "Step \(step) cannot be taken: \(place) would no longer be finite. Key b goes back before it."
  }
}

/// The causes that the doctor knows.
public enum CauseName: String, Hashable, Sendable, CaseIterable, Codable {
  case symmetry
  case labelsWrong = "labels-wrong"
  case inputsNotScaled = "inputs-not-scaled"
  case explodingGradients = "exploding-gradients"
  case rateTooHigh = "rate-too-high"
  case deadReLUs = "dead-relus"
  case saturation
  case vanishingGradients = "vanishing-gradients"
  case rateTooLow = "rate-too-low"
  case overfitting
  case classNeverPredicted = "class-never-predicted"
  case plateau

  /// The cause in a few words, as a sentence begins.
  public var title: String {
    switch self {
    case .symmetry: "Units that are all the same"
    case .labelsWrong: "The targets look wrong"
    case .inputsNotScaled: "The inputs are not scaled"
    case .explodingGradients: "The gradients explode"
    case .rateTooHigh: "The rate is too high"
    case .deadReLUs: "Dead ReLUs"
    case .saturation: "Saturated units"
    case .vanishingGradients: "The gradients vanish"
    case .rateTooLow: "The rate is too low"
    case .overfitting: "Overfitting begins"
    case .classNeverPredicted: "A class is never predicted"
    case .plateau: "A plateau"
    }
  }
}
