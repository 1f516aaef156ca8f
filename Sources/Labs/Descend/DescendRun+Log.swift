extension DescendRun {
  /// What was done to get here: the starting point where it differs from the lesson's, then steps
  /// with the rates they were taken at, then the rate that is set now.
  public var events: [RunEvent] {
    var events: [RunEvent] = []
    for (index, name) in declaration.unknowns.enumerated()
    where start[index] != declaration.start[index] {
      events.append(.set(name: name, value: start[index]))
    }
    var current = declaration.rate
    var steps = 0
    func setting(_ value: Double) -> [RunEvent] {
      guard value != current else { return [] }
      let before: [RunEvent] = steps > 0 ? [.steps(steps)] : []
      (current, steps) = (value, 0)
      return before + [.set(name: "rate", value: value)]
    }
    for place in path.dropFirst() {
      events += setting(place.rate ?? current)
      steps += 1
    }
    events += setting(rate)
    if steps > 0 { events.append(.steps(steps)) }
    return events
  }

  /// Does again what a log says, from the lesson's start. What does not fit this experiment (a log
  /// of an older lesson file) is left out.
  public mutating func replay(_ events: [RunEvent]) {
    resetToLesson()
    for event in events {
      switch event {
      case .steps(let count):
        for _ in 0..<min(count, Self.mostSteps) where status.canStep { advance() }
      case .set(let name, let value):
        try? set(name, to: value)
      }
    }
  }
}
