/// A function left out: z for tanh(z), relu(z), exp(z), a logarithm or the absolute value.
struct FunctionLeftOut: MistakeRule {
  var isHabit: Bool { true }

  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .call(let function, let inner) = part else { return [] }
    switch function {
    case .tanh, .relu, .exp, .abs, .ln, .log2, .log10, .step, .sign:
      return [
        Slip(
          inner, "function-left-out",
          "You used \(context.shown(inner)) where the rule has \(context.shown(part)).")
      ]
    // These have rules of their own; angles are nobody's slip.
    case .sigmoid, .sqrt, .sin, .cos: return []
    }
  }
}
