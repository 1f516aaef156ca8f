public import Tensors

/// Rosenblatt's perceptron (1958): class 1 where `w·x + b ≥ 0`, else class 0, learned from mistakes.
///
/// After a mistake `w ← w + η·(t − y)·x` and `b ← b + η·(t − y)`, where t is the true class and y
/// the predicted one; otherwise nothing changes. If a plane separates the classes with margin γ and
/// all examples, with 1 for the bias, lie within R of the origin, then it makes at most (R/γ)²
/// mistakes (Novikoff, 1962).
public struct Perceptron: Hashable, Sendable {
  /// What one example did.
  public struct Step: Hashable, Sendable {
    /// Whether the predicted class was wrong.
    public let erred: Bool
    /// The class that was predicted before the update.
    public let predicted: Int
    /// The weights after the update, one an input.
    public let weights: [Float]
    /// The bias after the update.
    public let bias: Float
  }

  /// One weight an input.
  public private(set) var weights: [Float]
  /// What is added to the weighted sum.
  public private(set) var bias: Float
  /// The learning rate η.
  public let rate: Float
  /// How many mistakes it has made so far while learning.
  public private(set) var mistakes: Int

  /// A perceptron with these weights.
  ///
  /// - Throws: `ClassicalError.setting` where the rate is not positive and finite.
  public init(weights: [Float], bias: Float = 0, rate: Float = 1) throws(ClassicalError) {
    guard rate > 0, rate.isFinite else {
      throw .setting("rate", value: Double(rate), allowed: "a number above 0")
    }
    self.weights = weights
    self.bias = bias
    self.rate = rate
    mistakes = 0
  }

  /// A perceptron with all weights 0.
  ///
  /// - Throws: `ClassicalError.setting` where the rate is not positive and finite.
  public init(inputs: Int, rate: Float = 1) throws(ClassicalError) {
    try self.init(weights: Array(repeating: 0, count: max(inputs, 0)), rate: rate)
  }

  /// `w·x + b`, summed in double precision.
  ///
  /// - Throws: `ClassicalError.inputs` where there is not one number a weight.
  public func activation(_ example: [Float]) throws(ClassicalError) -> Double {
    guard example.count == weights.count else {
      throw .inputs(expected: weights.count, got: example.count)
    }
    return zip(weights, example).reduce(Double(bias)) { $0 + Double($1.0) * Double($1.1) }
  }

  /// The class of an example, 0 or 1.
  ///
  /// - Throws: `ClassicalError.inputs` where there is not one number a weight.
  public func predict(_ example: [Float]) throws(ClassicalError) -> Int {
    try activation(example) >= 0 ? 1 : 0
  }

  /// Learns from one example.
  ///
  /// - Parameter target: the true class, 0 or 1.
  /// - Throws: `ClassicalError` where there is not one finite number a weight, or the class is
  ///   another.
  public mutating func step(_ example: [Float], target: Int) throws(ClassicalError) -> Step {
    guard target == 0 || target == 1 else { throw .notBinary(row: 0, value: Float(target)) }
    guard example.allSatisfy(\.isFinite) else { throw .notFinite(row: 0) }
    let predicted = try predict(example)
    let change = rate * Float(target - predicted)
    if change != 0 {
      for index in weights.indices { weights[index] += change * example[index] }
      bias += change
      mistakes += 1
    }
    return Step(erred: change != 0, predicted: predicted, weights: weights, bias: bias)
  }

  /// Goes through the examples in their order, epoch after epoch, until one passes without a mistake
  /// or there were `epochs` of them.
  ///
  /// - Parameters:
  ///   - inputs: examples × inputs.
  ///   - targets: examples × 1, classes 0 and 1.
  /// - Returns: the mistakes of each epoch; the last is 0 where the classes were separated.
  /// - Throws: `ClassicalError` where shapes do not match, a number is not finite or a class is not 0
  ///   or 1.
  public mutating func train(inputs: Tensor, targets: Tensor, epochs: Int)
    throws(ClassicalError) -> [Int]
  {
    let classes = try check(inputs, targets)
    var history: [Int] = []
    while history.count < epochs, history.last != 0 {
      let before = mistakes
      for (row, target) in classes.enumerated() {
        _ = try step(Array(inputs.row(row)), target: target)
      }
      history.append(mistakes - before)
    }
    return history
  }

  private func check(_ inputs: Tensor, _ targets: Tensor) throws(ClassicalError) -> [Int] {
    guard inputs.shape.rank == 2 else {
      throw .axes(of: "Inputs", expected: "examples × features", got: inputs.shape)
    }
    guard inputs.shape[1] == weights.count else {
      throw .inputs(expected: weights.count, got: inputs.shape[1])
    }
    guard targets.shape.rank == 2, targets.shape[1] == 1 else {
      throw .axes(of: "Targets", expected: "examples × 1", got: targets.shape)
    }
    guard inputs.rowCount == targets.rowCount else {
      throw .rowCounts(inputs: inputs.rowCount, targets: targets.rowCount)
    }
    if let index = inputs.values.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(row: index / weights.count)
    }
    if let row = targets.values.firstIndex(where: { $0 != 0 && $0 != 1 }) {
      throw .notBinary(row: row, value: targets.values[row])
    }
    return targets.values.map { $0 == 1 ? 1 : 0 }
  }
}
