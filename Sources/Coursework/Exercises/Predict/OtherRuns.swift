internal import Formulas
internal import Labs

/// Finds what would have led to a predicted number: another step, a straight line, another setting.
struct OtherRuns {
  let request: LabRequest
  let quantity: String
  /// What the run gave at each step.
  let column: [Double?]

  /// How near a number counts as predicted, as a part of it.
  private static let near = 0.02
  /// The most of all other runs together, in the units of `RunCost`.
  private static let most = 40_000_000

  /// The stable name of what was found, and a sentence.
  func explanation(of predicted: Double) -> (rule: String, sentence: String)? {
    otherStep(predicted) ?? straight(predicted) ?? otherSetting(predicted)
  }

  private func isNear(_ value: Double?, _ predicted: Double) -> Bool {
    guard let value, value.isFinite else { return false }
    return (value - predicted).magnitude <= Self.near * predicted.magnitude
  }

  private var name: String { VariableName.printed(quantity) }

  private func otherStep(_ predicted: Double) -> (rule: String, sentence: String)? {
    let steps = request.steps
    let inside = column.indices.filter { $0 != steps && isNear(column[$0], predicted) }
    let shown = NumberText.written(predicted, digits: 3)
    if let step = inside.min(by: { abs($0 - steps) < abs($1 - steps) }) {
      return (
        "other-step",
        step == 0
          ? "\(shown) is \(name) at the start, before any step."
          : "\(shown) is \(name) after \(step) \(step == 1 ? "step" : "steps")."
      )
    }
    // A little further on.
    let cost = RunCost.ofStep(request.start)
    guard steps <= Self.most / 3 / max(1, cost) else { return nil }
    var run = request.finished(request.start)
    for step in (steps + 1)...(3 * steps + 1) {
      guard run.advance() else { return nil }
      if isNear(run.record[quantity], predicted) {
        return ("other-step", "\(shown) is \(name) only after \(step) steps.")
      }
    }
    return nil
  }

  private func straight(_ predicted: Double) -> (rule: String, sentence: String)? {
    guard column.count > 2, let start = column[0], let next = column[1], next != start,
      isNear(start + Double(request.steps) * (next - start), predicted)
    else { return nil }
    let word = next < start ? "fell" : "rose"
    return (
      "as-the-first-step",
      "It would be that if \(name) \(word) in every step as much as in the first, from "
        + "\(NumberText.written(start, digits: 3)) to \(NumberText.written(next, digits: 3))."
    )
  }

  private func otherSetting(_ predicted: Double) -> (rule: String, sentence: String)? {
    let cost = max(1, RunCost.ofStep(request.start) * request.steps)
    var left = Self.most / cost
    func gives(_ run: ExperimentRun) -> Bool {
      left -= 1
      guard left >= 0 else { return false }
      let end = request.finished(run)
      return end.step == request.steps && isNear(end.record[quantity], predicted)
    }
    if let plain = try? ExperimentRun(request.start.experiment), !request.start.events.isEmpty,
      gives(plain)
    {
      return ("other-settings", "With the lesson's own settings it would be that.")
    }
    let numbers = request.start.controls.filter { control in
      control.choices.isEmpty && control.name != "seed"
        && (control.name == "rate"
          || request.start.events.contains {
            if case .set(control.name, _) = $0 { true } else { false }
          })
    }
    for control in numbers {
      for factor in [2, 0.5, 10, 0.1] where control.value != 0 {
        let value = control.value * factor
        var run = request.start
        guard (try? run.set(control.name, to: value)) != nil, gives(run) else { continue }
        return (
          "other-settings",
          "With \(control.label) \(NumberText.written(value)) instead of "
            + "\(NumberText.written(control.value)) it would be that."
        )
      }
    }
    return nil
  }
}
