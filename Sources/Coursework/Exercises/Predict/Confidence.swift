internal import Formulas

/// How sure a student was of a prediction. Every number is right; together with what came of it, it
/// shows over time how well somebody knows what they know.
enum Confidence {
  /// The question that follows a prediction. It is asked before the verdict, or it would measure
  /// nothing.
  static func question(in prediction: String) -> Question {
    Question(
      name: "confidence", label: "How sure are you, in percent?", form: .percent,
      confidenceIn: prediction)
  }

  /// The part of 1 that an answer says; nil when it is none.
  static func share(_ answer: String) -> Double? {
    let text = answer.trimmingPercent
    guard let number = try? NumberText.read(text).value, (0...100).contains(number) else {
      return nil
    }
    return number / 100
  }

  /// What is said of a prediction until the student has said how sure they are.
  static let noted = Verdict(.noted, ["Noted. How sure are you of it?"])

  /// - Parameter prediction: whether the prediction was right; nil where there is none.
  static func judge(_ answer: String, prediction: Bool?) -> Verdict {
    guard let share = share(answer) else {
      return Verdict(.unreadable, ["Write a number from 0 to 100, like 80. 50 is a coin's toss."])
    }
    let shown = "\(NumberText.written(share * 100)) %"
    switch prediction {
    case true?: return Verdict(.right, ["You were \(shown) sure and right."])
    case false?: return Verdict(.right, ["You were \(shown) sure, and the prediction was off."])
    case nil:
      return Verdict(.unreadable, ["Make your prediction first, then say how sure you are."])
    }
  }
}
