internal import Labs

extension LabWork {
  /// While work is done beside the screen, what was done is kept so often.
  static let keeping = Duration.seconds(3)

  /// From here on a step takes too long for the screen to wait for it, in the units of `RunCost`.
  static let long = 3_000_000

  /// What a run wants worked out beside the screen: steps as fast as the engine goes or steps that take
  /// long, and the way to a step that is to be shown.
  static func wanted(by lab: LabRun, _ strip: ControlStrip) -> LabWork? {
    if lab.isCatchingUp {
      let (run, rest) = lab.waiting
      return LabWork([Part(run, rest: rest)])
    }
    guard strip.isRunning, !lab.isLookingBack else {
      guard !strip.isRunning, let left = lab.returning.first else { return nil }
      var work = LabWork([Part(left.run, rest: left.rest)])
      work.isOfEarlier = true
      return work
    }
    if strip.pace.isFlatOut { return LabWork([Part(lab.run, steps: .max)]) }
    guard lab.stepCost >= long else { return nil }
    return LabWork([Part(lab.run, steps: strip.pace.steps(ofCost: lab.stepCost))])
  }
}

extension LabRun {
  /// Does again what a pasted run says, and says whether it came to the same.
  mutating func open(_ line: RunLine, _ strip: inout ControlStrip) {
    strip.stop()
    open(line)
    if let verdict = verdict() { strip.say(verdict) }
  }

  /// Takes over what was worked out; a run that has come to its end stops.
  mutating func take(_ work: LabWork, _ strip: inout ControlStrip) {
    guard let part = work.parts.first else { return }
    if work.isOfEarlier { return takeReturning(part.run, rest: part.rest) }
    take(part.run, rest: part.rest)
    if rest.isEmpty, status.endsRun { strip.stop() }
    if let verdict = verdict() { strip.say(verdict) }
  }
}
