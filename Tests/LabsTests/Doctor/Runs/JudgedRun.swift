import Learning

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

  /// The last step at which each class was predicted, as far as it was looked at.
  var lastPredicted: [Int: Int] = [:]
  /// The accuracy above that of the commonest class, in what is left to 1; R² for numbers.
  let skill: Double

  /// The greatest share of a hidden layer's ReLUs that are 0 for every example.
  let deadShare: Double

  init(_ run: ExperimentRun) {
    losses = run.records.map { $0["loss"] ?? .infinity }
    heldOut = run.records.compactMap { $0["heldOutLoss"] }
    overflowed = run.status.kind == .overflowed
    let state = run.state as! TrainState
    deadShare = state.declaration.activation == "relu" ? Self.deadShare(state) : 0
    guard state.classCount != nil else {
      (predicted, classes) = ([], [])
      skill = run.record["r2"] ?? -1
      return
    }
    predicted = Set(state.answers(to: state.plainInputs.training).compactMap(\.chosenClass))
    let targets = state.targets.training.map { Int($0) }
    classes = Set(targets)
    let most = classes.map { name in targets.count { $0 == name } }.max() ?? 0
    let majority = Double(most) / Double(targets.count)
    skill = majority < 1 ? ((run.record["accuracy"] ?? 0) - majority) / (1 - majority) : 0
  }

  /// Forward by plain loops, layer after layer.
  private static func deadShare(_ state: TrainState) -> Double {
    let examples = state.trainingExamples
    var values = (0..<examples.count).map { examples.inputRow($0).map { Double($0) } }
    var most = 0.0
    for (weights, biases) in state.layerWeights.dropLast() {
      values = values.map { row in
        zip(weights, biases).map { weights, bias in
          max(0, zip(weights, row).reduce(bias) { $0 + $1.0 * $1.1 })
        }
      }
      let dead = biases.indices.count { unit in values.allSatisfy { $0[unit] == 0 } }
      most = max(most, Double(dead) / Double(biases.count))
    }
    return most
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
