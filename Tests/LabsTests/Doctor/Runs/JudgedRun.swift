@testable import Labs

/// A run that the doctor is judged on.
struct JudgedRun {
  /// Its number, which is the seed of everything in it.
  let number: Int
  /// What is wrong with it, by how it was made; nil for a healthy run.
  let cause: CauseName?
  let experiment: any Experiment
  /// The same without the cause; nil where nothing is to be compared.
  var twin: (any Experiment)?
  var steps = 200

  var isOdd: Bool { !number.isMultiple(of: 2) }
}

/// What every step of a run gave, without the doctor.
struct RunTrace {
  let losses: [Double]
  let heldOut: [Double]
  let overflowed: Bool
  /// The classes that the present model predicts for its examples.
  let predicted: Set<Int>
  let classes: Set<Int>

  init(_ run: ExperimentRun) {
    losses = run.records.map { $0["loss"] ?? .infinity }
    heldOut = run.records.compactMap { $0["heldOutLoss"] }
    overflowed = run.status.kind == .overflowed
    let state = run.state as! TrainState
    guard state.classCount != nil else {
      (predicted, classes) = ([], [])
      return
    }
    predicted = Set(state.answers(to: state.plainInputs.training).compactMap(\.chosenClass))
    classes = Set(state.targets.training.map { Int($0) })
  }

  var first: Double { losses[0] }

  /// The mean loss of the last steps.
  var last: Double { Self.mean(losses.suffix(10)) }

  /// The share of the loss by which it has fallen.
  var fall: Double { 1 - last / first }

  static func mean(_ values: some Collection<Double>) -> Double {
    values.reduce(0, +) / Double(max(1, values.count))
  }

  /// Means of `width` values that follow each other; entry i ends at value i + width − 1.
  static func means(_ values: [Double], _ width: Int) -> [Double] {
    guard values.count >= width else { return [] }
    return (0...(values.count - width)).map { mean(values[$0..<($0 + width)]) }
  }

  /// How far a series of means is above its least before, at most; 0.05 for 5 %.
  static func rise(_ values: [Double]) -> Double {
    var (least, rise) = (Double.infinity, 0.0)
    for value in values {
      least = min(least, value)
      rise = max(rise, value / least - 1)
    }
    return rise
  }
}
