internal import Learning

/// How weights begin, as a lesson writes it: `"glorot"`, `"he normal"`, `"normal 0.01"`, `"zero"`.
///
/// Biases always begin with 0.
public enum InitializerDeclaration: Hashable, Sendable {
  /// A rule that looks at how many numbers a unit reads, and read it.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    case glorot, he, lecun
  }

  /// Uniform numbers unless they are to be normal.
  case rule(Rule, isNormal: Bool)
  case zero
  /// Around 0, with this standard deviation.
  case normal(Double)
  /// From minus this to this.
  case uniform(Double)
  case orthogonal

  static let spreads = 0.0...1000.0
  /// The words that a control offers.
  static let usual: [InitializerDeclaration] = [
    .rule(.glorot, isNormal: false), .rule(.glorot, isNormal: true), .rule(.he, isNormal: false),
    .rule(.he, isNormal: true), .rule(.lecun, isNormal: false), .rule(.lecun, isNormal: true),
    .orthogonal, .zero, .normal(0.01), .normal(1), .normal(5),
  ]

  /// What a text of a lesson says.
  ///
  /// - Throws: what to write instead, at the key `initializer`.
  public init(reading text: String) throws(LabError) {
    guard let words = DeclaredNumber.words(text), let first = words.first, words.count <= 2 else {
      throw Self.unknown(text)
    }
    let second = words.dropFirst().first
    switch (first.lowercased(), second) {
    case ("zero", nil): self = .zero
    case ("orthogonal", nil): self = .orthogonal
    case ("normal", let second?), ("uniform", let second?):
      guard let spread = DeclaredNumber.read(second, in: Self.spreads) else {
        throw LabError(
          "“\(text.prefix(40))” needs a number from 0 to 1000: initializer = \"\(first) 0.1\"",
          at: "initializer")
      }
      self = first.lowercased() == "normal" ? .normal(spread) : .uniform(spread)
    case (let name, nil), (let name, "uniform"?):
      guard let rule = Rule(rawValue: name) else { throw Self.unknown(text) }
      self = .rule(rule, isNormal: false)
    case (let name, "normal"?):
      guard let rule = Rule(rawValue: name) else { throw Self.unknown(text) }
      self = .rule(rule, isNormal: true)
    default: throw Self.unknown(text)
    }
  }

  private static func unknown(_ text: String) -> LabError {
    LabError(
      "There is no initializer “\(text.prefix(40))”. Write \"glorot\", \"he\", \"lecun\" (or \"he "
        + "normal\"), \"orthogonal\", \"zero\", \"normal 0.01\" or \"uniform 0.1\".",
      at: "initializer")
  }

  /// The same for the engine.
  var engine: Initializer {
    switch self {
    case .rule(.glorot, let isNormal): isNormal ? .glorotNormal : .glorotUniform
    case .rule(.he, let isNormal): isNormal ? .heNormal : .heUniform
    case .rule(.lecun, let isNormal): isNormal ? .lecunNormal : .lecunUniform
    case .zero: .zeros
    case .normal(let spread): .normal(mean: 0, standardDeviation: Float(spread))
    case .uniform(let spread): .uniform(-Float(spread)...Float(spread))
    case .orthogonal: .orthogonal
    }
  }
}

extension InitializerDeclaration: CustomStringConvertible {
  /// As a lesson writes it, without the quotes.
  public var description: String {
    switch self {
    case .rule(let rule, let isNormal): rule.rawValue + (isNormal ? " normal" : "")
    case .zero: "zero"
    case .normal(let spread): "normal \(DeclaredNumber.text(spread))"
    case .uniform(let spread): "uniform \(DeclaredNumber.text(spread))"
    case .orthogonal: "orthogonal"
    }
  }
}
