internal import Learning

/// How the rate changes from step to step, as a lesson writes it: `"cosine 200"`, `"step 100 0.5"`,
/// `"exponential 100 0.5"`, `"warmup 20"`, `"warmup 20 cosine 200"`.
public struct ScheduleDeclaration: Hashable, Sendable {
  /// What comes after the warm-up.
  public enum Shape: Hashable, Sendable {
    case constant
    /// Along half a wave, to a last share in so many steps.
    case cosine(steps: Int, lastShare: Double)
    /// Times a factor every so many steps.
    case step(steps: Int, factor: Double)
    /// Times a factor in so many steps, a little with each.
    case exponential(steps: Int, factor: Double)
  }

  /// In how many steps the rate grows to its whole size; 0 for none.
  public var warmup: Int
  public var shape: Shape

  public init(_ shape: Shape, warmup: Int = 0) {
    self.shape = shape
    self.warmup = warmup
  }

  static let steps = 1...1_000_000
  /// The words that a control offers.
  static let usual = [
    ScheduleDeclaration(.constant), ScheduleDeclaration(.cosine(steps: 200, lastShare: 0)),
    ScheduleDeclaration(.cosine(steps: 1000, lastShare: 0)),
    ScheduleDeclaration(.step(steps: 100, factor: 0.5)),
    ScheduleDeclaration(.exponential(steps: 100, factor: 0.5)),
    ScheduleDeclaration(.constant, warmup: 20),
    ScheduleDeclaration(.cosine(steps: 200, lastShare: 0), warmup: 20),
  ]

  /// What a text of a lesson says.
  ///
  /// - Throws: what to write instead, at the key `schedule`.
  public init(reading text: String) throws(LabError) {
    guard var words = DeclaredNumber.words(text), !words.isEmpty else { throw Self.unknown(text) }
    var warmup = 0
    if words[0].lowercased() == "warmup" {
      guard words.count > 1, let steps = DeclaredNumber.whole(words[1], in: Self.steps) else {
        throw Self.steps(text, "warmup 20")
      }
      warmup = steps
      words.removeFirst(2)
    }
    self.init(try Self.shape(text, words), warmup: warmup)
  }

  private static func shape(
    _ text: String, _ words: [Substring]
  ) throws(LabError) -> Shape {
    guard let name = words.first?.lowercased() else { return .constant }
    guard ["constant", "cosine", "step", "exponential"].contains(name), words.count <= 3 else {
      throw unknown(text)
    }
    guard name != "constant" else {
      guard words.count == 1 else { throw unknown(text) }
      return .constant
    }
    guard words.count > 1, let steps = DeclaredNumber.whole(words[1], in: steps) else {
      throw Self.steps(text, "\(name) 100")
    }
    let share = words.count < 3 ? nil : DeclaredNumber.read(words[2], in: 0...1)
    guard words.count < 3 || share != nil else {
      throw LabError(
        "“\(text.prefix(40))” ends with a share of the rate, from 0 to 1: schedule = \"\(name) "
          + "\(steps) 0.5\"", at: "schedule")
    }
    switch name {
    case "cosine": return .cosine(steps: steps, lastShare: share ?? 0)
    case "step": return .step(steps: steps, factor: share ?? 0.5)
    default: return .exponential(steps: steps, factor: share ?? 0.5)
    }
  }

  private static func steps(_ text: String, _ example: String) -> LabError {
    LabError(
      "“\(text.prefix(40))” needs a number of steps, 1 or more: schedule = \"\(example)\"",
      at: "schedule")
  }

  private static func unknown(_ text: String) -> LabError {
    LabError(
      "There is no schedule “\(text.prefix(40))”. Write \"constant\", \"cosine 200\", \"step 100 "
        + "0.5\", \"exponential 100 0.5\" or \"warmup 20 cosine 200\".", at: "schedule")
  }

  /// The same for the engine.
  var engine: any Schedule {
    let schedule: any Schedule =
      switch shape {
      case .constant: ConstantRate()
      case .cosine(let steps, let share): CosineDecay(steps: steps, lastShare: Float(share))
      case .step(let steps, let factor): StepDecay(every: steps, by: Float(factor))
      case .exponential(let steps, let factor):
        ExponentialDecay(steps: steps, factor: Float(factor))
      }
    return warmup == 0 ? schedule : Warmup(steps: warmup, then: schedule)
  }
}

extension ScheduleDeclaration: CustomStringConvertible {
  /// As a lesson writes it, without the quotes.
  public var description: String {
    var words = warmup == 0 ? [] : ["warmup \(warmup)"]
    switch shape {
    case .constant: if warmup == 0 { words = ["constant"] }
    case .cosine(let steps, let share):
      words.append("cosine \(steps)" + (share == 0 ? "" : " \(DeclaredNumber.text(share))"))
    case .step(let steps, let factor):
      words.append("step \(steps) \(DeclaredNumber.text(factor))")
    case .exponential(let steps, let factor):
      words.append("exponential \(steps) \(DeclaredNumber.text(factor))")
    }
    return words.joined(separator: " ")
  }
}
