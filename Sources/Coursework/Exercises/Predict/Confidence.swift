internal import Formulas

/// How sure a student was of a prediction. Every number is right; together with what came of it, it
/// shows over time how well somebody knows what they know.
enum Confidence {
  static let question = Question(
    name: "confidence", label: "How sure were you, in percent?", form: .percent)

  /// - Parameter prediction: whether the prediction was right; nil where there is none.
  static func judge(_ answer: String, prediction: Bool?) -> Verdict {
    let text = answer.trimmingPercent
    guard let number = try? NumberText.read(text).value, (0...100).contains(number) else {
      return Verdict(.unreadable, ["Write a number from 0 to 100, like 80. 50 is a coin's toss."])
    }
    let shown = "\(NumberText.written(number)) %"
    let sentence =
      switch prediction {
      case true?: "You were \(shown) sure and right."
      case false?: "You were \(shown) sure, and the prediction was off."
      case nil: "Kept: you are \(shown) sure."
      }
    return Verdict(.right, [sentence])
  }
}
