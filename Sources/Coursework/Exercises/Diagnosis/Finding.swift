internal import Formulas

/// A way in which a wrong answer comes about.
struct Finding: Hashable {
  /// The stable name: of a rule, of a slip, or of two rules joined by "+".
  let name: String
  /// What was done, in a sentence.
  let sentence: String
  /// The calculation that gives the answer, where there is one: "5 + 0.1·2·5".
  var arithmetic: String?
}

/// A verdict, and all the mistakes it names.
struct Diagnosis {
  let verdict: Verdict
  var named: [String] = []
}

/// A step that was not answered, or not asked, on the way to one that was.
struct SkippedStep {
  let rule: StepRule
  /// Its number among the questions; nil for one that is not asked.
  let number: Int?

  /// "In step 2 (dw): ".
  var place: String {
    number.map { "In step \($0) (\(rule.shownName)): " } ?? "On the way, for \(rule.shownName): "
  }
}
