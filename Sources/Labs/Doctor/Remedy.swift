private import Formulas

/// One experiment that the doctor offers: a sentence and, where a control does it, its event.
public struct Remedy: Hashable, Sendable {
  public let sentence: String
  /// What the screen's key does; nil where no control can do it.
  public let event: RunEvent?

  /// Something that no control does.
  init(_ sentence: String) {
    self.sentence = sentence
    event = nil
  }

  /// A control set to a number within its range; the sentence alone where there is no such control.
  init(_ sentence: String, _ name: String, _ value: Double, in controls: [Control]) {
    self.sentence = sentence
    guard let control = controls.first(where: { $0.name == name }), control.choices.isEmpty,
      control.range.contains(value), value != control.value
    else {
      event = nil
      return
    }
    event = .set(name: name, value: value)
  }

  /// A control set to one of its words; the sentence alone where it has no such word.
  init(_ sentence: String, _ name: String, word: String, in controls: [Control]) {
    self.sentence = sentence
    let control = controls.first { $0.name == name }
    let index = control?.choices.firstIndex { $0.lowercased() == word.lowercased() }
    guard let index, Double(index) != control?.value else {
      event = nil
      return
    }
    event = .set(name: name, value: Double(index))
  }

  /// A rate of one digit, 1 or 3 times a power of ten, nearest to this many times the present one.
  static func rate(times factor: Double, in controls: [Control]) -> Remedy {
    guard let control = controls.first(where: { $0.name == "rate" }), control.value > 0 else {
      return Remedy("Try another rate.")
    }
    let wanted = control.value * factor
    var best = 1.0
    var power = 1e-9
    while power < 1e3 {
      for digit in [1.0, 3.0] {
        // Powers are written as numbers are, so that 0.03 is the number that a student types.
        let text = NumberText.written(digit * power, digits: 3, notation: .ascii)
        let stop = Double(text) ?? digit * power
        let distance = { (rate: Double) in max(rate / wanted, wanted / rate) }
        if distance(stop) < distance(best) { best = stop }
      }
      power *= 10
    }
    return Remedy("Try the rate \(NumberText.written(best)).", "rate", best, in: controls)
  }
}
