extension DescendRun {
  /// What was done to get here: the starting point where it differs from the lesson's, then steps
  /// with the rates they were taken at, then the rate that is set now. A step that was refused counts.
  public var events: [RunEvent] {
    var events: [RunEvent] = []
    for (index, name) in declaration.unknowns.enumerated()
    where start[index].bitPattern != declaration.start[index].bitPattern {
      events.append(.set(name: name, value: start[index]))
    }
    var current = declaration.rate
    var steps = 0
    func setting(_ value: Double) -> [RunEvent] {
      guard value.bitPattern != current.bitPattern else { return [] }
      let before: [RunEvent] = steps > 0 ? [.steps(steps)] : []
      (current, steps) = (value, 0)
      return before + [.set(name: Self.rateName, value: value)]
    }
    for place in path.dropFirst() {
      events += setting(place.rate ?? current)
      steps += 1
    }
    events += setting(rate)
    if refusal != nil { steps += 1 }
    if steps > 0 { events.append(.steps(steps)) }
    return events
  }

  /// Does again what a log says, from the lesson's start. What does not fit this experiment (a log
  /// of an older lesson file) is left out.
  public mutating func replay(_ events: [RunEvent]) {
    resetToLesson()
    // The last starting point that is set is where the run begins: steps before it do not count,
    // and of its coordinates only the point that they make together needs to be one of f's.
    var point = start
    var first = 0
    for (index, event) in events.enumerated() {
      guard case .set(let name, let value) = event, Self.coordinates.contains(value),
        let coordinate = declaration.unknowns.firstIndex(of: name)
      else { continue }
      point[coordinate] = value
      first = index
    }
    restart(from: point)
    for (index, event) in events.enumerated() {
      switch event {
      case .steps(let count) where index >= first:
        var left = count
        while left > 0, !isOver {
          advance()
          left -= 1
        }
      case .set(Self.rateName, let value): try? set(Self.rateName, to: value)
      case .reset where index >= first: reset()
      // A descent has no weights and no points that could be edited.
      case .steps, .set, .edit, .reset: break
      }
    }
  }
}
