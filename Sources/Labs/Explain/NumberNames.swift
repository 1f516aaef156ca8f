internal import Formulas

/// The names of numbers as books write them: w⁽¹⁾₂₃, a⁽²⁾₁, ∂L/∂z⁽¹⁾₂; in ASCII w(1)_23, a(2)_1,
/// dL/dz(1)_2. The 3 in x₁[3] is the example, by its place in the batch.
struct NumberNames: Sendable {
  /// Whether there is one layer alone, which needs no number.
  let hasOneLayer: Bool
  /// Whether there is one input, one output of the last layer.
  let hasOneInput: Bool
  let hasOneOutput: Bool
  /// What comes out of the last layer: a, ŷ or z.
  let lastOutput: String
  let lastLayer: Int
  /// The layers that normalise: what comes out of them is y.
  let normalizing: Set<Int>
  /// What the optimizer keeps: `v`, or `m` and `v`.
  let moments: [String]

  /// The name of a number; its example is told unless it is `context`.
  func name(
    of address: NumberAddress, in context: Int? = nil, _ notation: Notation
  ) -> String {
    if address.skipping > 0 { return notation == .unicode ? "…" : "..." }
    let isUnicode = notation == .unicode
    let own =
      symbol(address, isUnicode) + layer(address, isUnicode)
      + Self.indices(shownPlace(address), isUnicode) + example(address, context)
    switch address.aspect {
    case .value: return own
    case .gradient: return (isUnicode ? "∂L/∂" : "dL/d") + own
    case .updated: return own + (isUnicode ? "′" : "'")
    case .firstBefore: return "\(moment(0))(\(own))"
    case .first: return "\(moment(0))\(isUnicode ? "′" : "'")(\(own))"
    case .secondBefore: return "\(moment(1))(\(own))"
    case .second: return "\(moment(1))\(isUnicode ? "′" : "'")(\(own))"
    }
  }

  private func moment(_ place: Int) -> String {
    moments.indices.contains(place) ? moments[place] : "s"
  }

  private func symbol(_ address: NumberAddress, _ isUnicode: Bool) -> String {
    switch address.quantity {
    case .input: return "x"
    case .target: return "t"
    case .sum: return "z"
    case .output(let layer):
      if layer == lastLayer { return isUnicode || lastOutput != "ŷ" ? lastOutput : "yhat" }
      return normalizing.contains(layer) ? "y" : "a"
    case .weight: return "w"
    case .bias: return "b"
    case .gamma: return isUnicode ? "γ" : "gamma"
    case .beta: return isUnicode ? "β" : "beta"
    case .mean: return isUnicode ? "μ" : "mu"
    case .variance: return isUnicode ? "σ²" : "var"
    case .normalized: return isUnicode ? "x̂" : "xhat"
    case .runningMean: return isUnicode ? "μᵣ" : "mu_run"
    case .runningVariance: return isUnicode ? "σ²ᵣ" : "var_run"
    case .mask: return "d"
    case .probability: return "p"
    case .exampleLoss: return isUnicode ? "ℓ" : "l"
    case .loss: return "L"
    case .penalty: return "R"
    case .curveLoss: return isUnicode ? "L′" : "L'"
    case .answer:
      let name = lastOutput == "ŷ" && !isUnicode ? "yhat" : lastOutput
      return name + (isUnicode ? "′" : "'")
    case .answerLoss: return isUnicode ? "ℓ′" : "l'"
    case .line: return "line"
    }
  }

  private func layer(_ address: NumberAddress, _ isUnicode: Bool) -> String {
    guard let layer = address.layer, !hasOneLayer else { return "" }
    // The last output is named by itself.
    if case .output(lastLayer) = address.quantity, lastOutput != "a" { return "" }
    return isUnicode ? "⁽\(Self.superscript("\(layer + 1)"))⁾" : "(\(layer + 1))"
  }

  /// The place as names have it: no index where there is one number alone.
  private func shownPlace(_ address: NumberAddress) -> [Int] {
    switch address.quantity {
    case .input: return hasOneInput ? [] : address.place
    case .output(lastLayer), .sum(lastLayer), .target, .probability, .bias(lastLayer), .answer:
      return hasOneOutput ? [] : address.place
    case .weight(lastLayer) where hasOneOutput && hasOneLayer:
      return hasOneInput ? [] : Array(address.place.dropFirst())
    default: return address.place
    }
  }

  private func example(_ address: NumberAddress, _ context: Int?) -> String {
    guard let example = address.example, example != context else { return "" }
    return "[\(example + 1)]"
  }

  /// Indices that count from 1: ₂₃, with commas where one has two digits.
  private static func indices(_ place: [Int], _ isUnicode: Bool) -> String {
    guard !place.isEmpty else { return "" }
    let texts = place.map { String($0 + 1) }
    let joined = texts.joined(separator: texts.contains { $0.count > 1 } ? "," : "")
    return isUnicode ? String(joined.map { subscripts[$0] ?? $0 }) : "_\(joined)"
  }

  /// Digits raised.
  static func superscript(_ text: String) -> String {
    String(text.map { superscripts[$0] ?? $0 })
  }

  /// A rule of a book with what every keyboard has: `w(1)_23`, `e^-z`, `beta1^4`.
  static func spelled(_ text: String, _ notation: Notation) -> String {
    guard notation == .ascii else { return text }
    var result = ""
    // Raised digits are an exponent, but the number of a layer stands in brackets.
    var (isInBrackets, isRaised) = (false, false)
    for character in text {
      let raised = raisedSpellings[character]
      if let raised {
        result += isInBrackets || isRaised ? raised : "^" + raised
      } else {
        result += spellings[character] ?? String(character)
      }
      if character == "⁽" { isInBrackets = true }
      if character == "⁾" { isInBrackets = false }
      isRaised = raised != nil
    }
    return result
  }

  private static let raisedSpellings: [Character: String] = {
    var table: [Character: String] = ["⁻": "-", "ᶻ": "z", "ᵗ": "t", "ᵀ": "T", "²": "2"]
    for (digit, raised) in superscripts where raised != "⁻" { table[raised] = String(digit) }
    return table
  }()

  private static let spellings: [Character: String] = {
    var table: [Character: String] = [
      "∂": "d", "·": "*", "−": "-", "Σ": "sum", "√": "sqrt", "′": "'", "½": "1/2", "≤": "<=",
      "≥": ">=", "±": "+-", "…": "...", "⁽": "(", "⁾": ")",
      "ŷ": "yhat", "x̂": "xhat", "m̂": "mhat", "v̂": "vhat", "ℓ": "l", "ᵣ": "_run",
      "ᵢ": "_i", "ⱼ": "_j", "ₖ": "_k", "ₜ": "_t", "×": "x", "→": "->", "“": "\"", "”": "\"",
      "’": "'",
    ]
    for (letter, name) in [
      "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "eps", "η": "eta", "λ": "lambda",
      "μ": "mu", "ρ": "rho", "σ": "sigma",
    ] as [Character: String] {
      table[letter] = name
    }
    for (digit, lowered) in subscripts { table[lowered] = String(digit) }
    return table
  }()

  private static let subscripts = Dictionary(uniqueKeysWithValues: zip("0123456789", "₀₁₂₃₄₅₆₇₈₉"))
  private static let superscripts = Dictionary(
    uniqueKeysWithValues: zip("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"))
}
