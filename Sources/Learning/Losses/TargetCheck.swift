internal import Tensors

/// What targets must be before a loss uses them; the example at fault is counted from 1.
enum TargetCheck {
  /// Every target is a finite number.
  static func finite(_ targets: Tensor) throws(ModelError) {
    guard let place = targets.values.firstIndex(where: { !$0.isFinite }) else { return }
    throw ModelError(
      "Target \(example(place, targets)) is \(targets.values[place]). "
        + "Leave out the rows that have no number.")
  }

  /// Every target is a probability.
  static func probabilities(_ targets: Tensor) throws(ModelError) {
    try finite(targets)
    guard let place = targets.values.firstIndex(where: { !(0...1).contains($0) }) else { return }
    throw ModelError(
      "Target \(example(place, targets)) is \(targets.values[place]), and a probability lies "
        + "between 0 and 1. Scale the targets, or use another loss.")
  }

  /// Every row along the last axis has the probabilities of all classes.
  static func distributions(_ targets: Tensor, classes: Int) throws(ModelError) {
    try probabilities(targets)
    for start in stride(from: 0, to: targets.count, by: max(1, classes)) {
      let sum = targets.values[start..<start + classes].reduce(0) { $0 + Double($1) }
      guard abs(sum - 1) > 1e-3 else { continue }
      throw ModelError(
        "The probabilities of target \(example(start, targets)) sum to \(Float(sum)) and not to 1. "
          + "Give every class its share.")
    }
  }

  /// No target is negative.
  static func notNegative(_ targets: Tensor) throws(ModelError) {
    try finite(targets)
    guard let place = targets.values.firstIndex(where: { $0 < 0 }) else { return }
    throw ModelError(
      "Target \(example(place, targets)) is \(targets.values[place]), and the logarithm of 1 + x "
        + "wants numbers from 0 on. Use MeanSquaredError.")
  }

  /// Every target is a side: −1 and 1, or 0 and 1.
  static func sides(_ targets: Tensor) throws(ModelError) {
    try finite(targets)
    if let place = targets.values.firstIndex(where: { ![-1, 0, 1].contains($0) }) {
      throw ModelError(
        "Target \(example(place, targets)) is \(targets.values[place]), and a hinge takes −1 and 1, "
          + "or 0 and 1. Change the targets.")
    }
    guard targets.values.contains(-1), let zero = targets.values.firstIndex(of: 0) else { return }
    throw ModelError(
      "Target \(example(zero, targets)) is 0, and others are −1. "
        + "Use −1 and 1, or 0 and 1, for the two sides.")
  }

  /// Every target is the number of a class.
  static func classNumbers(_ targets: Tensor, classes: Int) throws(ModelError) {
    for (place, value) in targets.values.enumerated() {
      guard value >= 0, value < Float(classes), value == value.rounded() else {
        throw ModelError(
          "Target \(example(place, targets)) is \(value), and the classes are 0 to \(classes - 1). "
            + "Give class numbers, or outputs for more classes.")
      }
    }
  }

  /// The shape of class numbers for outputs of one number a class: without the last axis.
  static func classNumberShape(for output: Shape) throws(LayerProblem) -> Shape {
    try checkClasses(output)
    return output.rank == 1 ? [1] : Shape(Array(output.sizes.dropLast()))
  }

  /// Outputs have two classes or more along the last axis.
  static func checkClasses(_ output: Shape) throws(LayerProblem) {
    guard output.rank > 0, output.last > 1 else {
      throw LayerProblem(
        expected: "two classes or more", got: "\(output.last)",
        remedy: "Give the last layer an output a class, or use BinaryCrossEntropy.")
    }
  }

  private static func example(_ place: Int, _ targets: Tensor) -> Int {
    place / max(1, targets.rowShape.count) + 1
  }
}
