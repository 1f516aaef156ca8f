/// A control of a training: what the screen shows, what a value changes in the declaration, and what
/// has to be made anew for it.
struct TrainControl: Sendable {
  /// What a change asks for.
  enum Effect: Hashable, Sendable {
    /// Nothing: the next step has another rate.
    case rate
    /// Another optimizer; its memory stays where it means the same.
    case optimizer
    /// Early stopping begins to look anew.
    case stopping
    /// Another recording around the same weights.
    case recording
    /// Other weights or other data: the training begins anew.
    case anew
  }

  var control: Control
  let effect: Effect
  /// Whether its values are whole numbers.
  var isWhole = false
  /// Whether it is one of several inputs of which one at least stays.
  var keepsOne = false
  let change: @Sendable (inout TrainDeclaration, Double) -> Void

  /// A control that is a number.
  static func number(
    _ name: String, _ label: String, _ symbol: String, _ value: Double,
    _ range: ClosedRange<Double>,
    _ stops: Control.Stops, _ effect: Effect, isShown: Bool = true, isWhole: Bool = false,
    change: @escaping @Sendable (inout TrainDeclaration, Double) -> Void
  ) -> TrainControl {
    var control = Control(
      name: name, label: label, symbol: symbol, value: value, range: range, stops: stops,
      restarts: effect == .anew)
    control.isShown = isShown
    return TrainControl(control: control, effect: effect, isWhole: isWhole, change: change)
  }

  /// A control that is one of some words; words that are neither usual nor the lesson's cannot be chosen.
  static func choice(
    _ name: String, _ label: String, _ symbol: String, usual: [String], lesson: String,
    now: String, _ effect: Effect, isShown: Bool = true,
    change: @escaping @Sendable (inout TrainDeclaration, String) -> Void
  ) -> TrainControl {
    func place(_ word: String, in words: [String]) -> Int? {
      words.firstIndex { $0.lowercased() == word.lowercased() }
    }
    // The lesson's own word goes behind the others, so that their numbers in logs stay.
    let words = place(lesson, in: usual) == nil ? usual + [lesson] : usual
    var control = Control(
      name: name, label: label, symbol: symbol, choices: words, chosen: place(now, in: words) ?? 0,
      restarts: effect == .anew)
    control.isShown = isShown
    return TrainControl(control: control, effect: effect) { declaration, value in
      guard let index = Int(exactly: value), words.indices.contains(index) else { return }
      change(&declaration, words[index])
    }
  }
}
