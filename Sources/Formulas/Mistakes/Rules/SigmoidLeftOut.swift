/// A logit used for the probability that the sigmoid or softmax makes of it.
struct SigmoidLeftOut: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    let logit: Expression
    switch part {
    case .call(.sigmoid, let inner): logit = inner
    case .apply(.softmax, let parts): logit = parts[0]
    default: return []
    }
    return [
      Slip(
        logit, "logit-for-probability",
        "You used the logit \(context.shown(logit)) where the rule has the probability "
          + "\(context.shown(part)).")
    ]
  }
}
