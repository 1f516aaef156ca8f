internal import Formulas

extension PredictVariant: RunVariant {
  /// What lies over the run is named so.
  private static let you = "you"
  private static let theRun = "the run"

  func overlay(of answer: String) -> RunOverlay? {
    switch exercise.asked {
    case .value: numbers(answer, at: [steps])
    case .curve(let places): numbers(answer, at: places)
    case .direction: choice(answer).flatMap { PredictedDirection(rawValue: $0) }.flatMap(drawn)
    case .same(let curves): choice(answer).map { same(curves[$0], among: curves) }
    case .lowest(let curves): choice(answer).map { lowest(curves, chosen: $0) }
    }
  }

  /// A single number lies over the whole run as a level that the end meets or misses.
  private func numbers(_ answer: String, at places: [Int]) -> RunOverlay? {
    guard let predicted = try? NumbersAnswer.read(answer, count: places.count) else { return nil }
    let isLevel = places.count == 1
    let marks = zip(isLevel ? [0, steps] : places, isLevel ? predicted + predicted : predicted)
    return RunOverlay(
      quantity: exercise.quantity, steps: steps, runs: [RunOverlay.Run(Self.theRun, path: column)],
      line: RunOverlay.Line(Self.you, marks.map { RunOverlay.Mark(step: $0, value: $1) }),
      compared: places)
  }

  /// A direction has no height; it is drawn as high as the run goes.
  private func drawn(_ predicted: PredictedDirection) -> RunOverlay? {
    let numbers = column.compactMap { $0 }
    guard let first = numbers.first, let low = numbers.min(), let high = numbers.max(),
      let start = column.firstIndex(where: { $0 != nil })
    else { return nil }
    let height = high > low ? high - low : max(first.magnitude, 1) / 5
    let end =
      switch predicted {
      case .up: first + height
      case .down: first - height
      case .same: first
      }
    let line = RunOverlay.Line(
      "\(Self.you): \(predicted.word)",
      [RunOverlay.Mark(step: start, value: first), RunOverlay.Mark(step: steps, value: end)])
    return RunOverlay(
      quantity: exercise.quantity, steps: steps, runs: [RunOverlay.Run(Self.theRun, path: column)],
      line: line)
  }

  /// The run that is asked about, and the one that was chosen where it is another.
  private func same(
    _ chosen: PredictExercise.Curve, among curves: [PredictExercise.Curve]
  ) -> RunOverlay {
    let isRight = chosen.column == column
    let run = RunOverlay.Run(Self.theRun, path: column, isChosen: isRight)
    let other = RunOverlay.Run(chosen.text, path: chosen.column, isChosen: true)
    return RunOverlay(
      quantity: exercise.quantity, steps: steps, runs: isRight ? [run] : [run, other])
  }

  private func lowest(_ curves: [PredictExercise.Curve], chosen: Int) -> RunOverlay {
    RunOverlay(
      quantity: exercise.quantity, steps: steps,
      runs: curves.enumerated().map { index, curve in
        RunOverlay.Run(curve.text, path: curve.column, isChosen: index == chosen)
      })
  }

  private var column: [Double?] { exercise.column }
}
