/// Steps that go too far: the loss grows, leaps up and down without getting lower, or leaves all numbers.
enum RateTooHighCause: Cause {
  static let name = CauseName.rateTooHigh
  /// So many times the loss of the start is too high, once steps have been taken.
  static let grown = 1.25
  /// The steps for which it must be so, and those for an optimizer that scales its steps.
  static let stays = (steps: 5, scaled: 12)
  /// So many times that of the start need not stay to be too high.
  static let leapt = 5.0
  /// The steps of a stretch that leaps.
  static let stretch = 30
  /// A leap is a rise of the loss by this share.
  static let leap = 0.15
  /// A loss that leaps below this share of that of the start has settled well enough.
  static let high = 0.5
  /// The share of steps that are leaps where the run does not settle.
  static let leaps = 0.35

  static func diagnosis(_ history: DoctorHistory) -> Diagnosis? {
    guard let evidence = overflow(history) ?? growth(history) ?? leaping(history) else {
      return nil
    }
    return Diagnosis(
      since: evidence.since, evidence: evidence.text,
      remedy: Remedy.rate(times: 0.1, in: history.controls))
  }

  private static func overflow(_ history: DoctorHistory) -> (since: Int, text: String)? {
    guard let overflow = history.overflow else { return nil }
    let losses = history.curve.points(max(0, overflow.step - 10)...overflow.step)
    guard let first = losses.first, let last = losses.last, last.loss > first.loss else {
      return (overflow.step, "a step leads out of all numbers.")
    }
    return (
      leastStep(history),
      "the loss grew from \(DoctorWords.number(first.loss)) at step \(first.step) to "
        + "\(DoctorWords.number(last.loss)) at step \(last.step)."
    )
  }

  private static func growth(_ history: DoctorHistory) -> (since: Int, text: String)? {
    guard history.taken >= 3, let start = history.startLoss, let level = history.level else {
      return nil
    }
    let last = history.curve.points((history.now.step - 9)...history.now.step).map(\.loss)
    let patience = history.scalesSteps ? stays.scaled : stays.steps
    let stays =
      history.taken >= patience && last.suffix(DoctorHistory.level).allSatisfy { $0 > start }
    guard level > grown * start && stays || last.last ?? 0 > leapt * start else { return nil }
    return (
      leastStep(history),
      "the loss was \(DoctorWords.number(start)) at the start and is \(DoctorWords.number(level)) now; "
        + moved(history)
    )
  }

  private static func leaping(_ history: DoctorHistory) -> (since: Int, text: String)? {
    guard history.taken >= stretch, let fall = history.fall(over: stretch), fall < 0.1 else {
      return nil
    }
    let losses = history.curve.points((history.now.step - stretch)...history.now.step).map(\.loss)
    guard losses.count > stretch / 2, let start = history.startLoss, let level = history.level,
      level > high * start
    else { return nil }
    let rises = zip(losses.dropFirst(), losses).count {
      $0 > $1 * (1 + leap) && $0 - $1 > 0.02 * start
    }
    guard Double(rises) >= leaps * Double(losses.count - 1) else { return nil }
    return (
      history.now.step - stretch,
      "in the last \(losses.count - 1) steps the loss rose \(rises) times by more than "
        + "\(DoctorWords.percent(leap)), and it is no lower than before; " + moved(history)
    )
  }

  private static func moved(_ history: DoctorHistory) -> String {
    let now = history.now
    guard now.weightNorm > 0 else { return "the steps go too far." }
    return
      "the last step moved the weights by \(DoctorWords.percent(now.updateNorm / now.weightNorm)) "
      + "of their size."
  }

  /// The step with the least loss so far, after which it rose.
  private static func leastStep(_ history: DoctorHistory) -> Int {
    history.curve.points.min { $0.loss < $1.loss }?.step ?? history.start.step
  }
}
