/// What was done differently, so that it can be said to the person who did it.
public struct Mistake: Hashable, Sendable {
  /// The stable id of the rule it comes from, such as "plus-for-minus".
  public let rule: String
  /// What was done, in words, naming the part of the formula: "You added η·dx instead of
  /// subtracting it."
  public let sentence: String

  /// A mistake of a rule.
  public init(rule: String, sentence: String) {
    self.rule = rule
    self.sentence = sentence
  }
}
