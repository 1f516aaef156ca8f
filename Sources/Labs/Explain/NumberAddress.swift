/// Where a number of an experiment stands: what it is a number of, in which example of the batch, and
/// at which place. Everything counts from 0; names count from 1, as books do.
public struct NumberAddress: Hashable, Sendable {
  /// What it is a number of; layers by their places in the stack.
  public enum Quantity: Hashable, Sendable {
    /// What goes into the model, and what it should say.
    case input, target
    /// The weighted sum of a layer before its activation, and what comes out of the layer.
    case sum(Int), output(Int)
    /// An entry of a matrix, outputs × inputs, or of a filter's kernel, with its bias.
    case weight(Int), bias(Int)
    /// What batch normalisation learns.
    case gamma(Int), beta(Int)
    /// What batch normalisation finds in the batch, and what it makes of each number.
    case mean(Int), variance(Int), normalized(Int)
    /// What batch normalisation keeps for later.
    case runningMean(Int), runningVariance(Int)
    /// The factor of a dropout.
    case mask(Int)
    /// The probability that the loss makes of a score.
    case probability
    /// The loss of an example, and of the batch with all penalties.
    case exampleLoss, loss
    /// What the size of a layer's weights adds to the loss.
    case penalty(Int)
    /// A point of the loss curve: the mean over all examples that are learned from, after the step.
    case curveLoss
    /// What the model says of an example after the step, and the loss of that.
    case answer, answerLoss
    /// A quantity of an experiment of formulas, by its place among them.
    case line(Int)
  }

  /// Which of the numbers that belong to a quantity.
  public enum Aspect: Hashable, Sendable {
    case value
    /// The derivative of the batch's loss by it.
    case gradient
    /// A weight after the step.
    case updated
    /// What the optimizer keeps for a weight, before and after the step.
    case firstBefore, first, secondBefore, second
  }

  public var quantity: Quantity
  public var aspect: Aspect
  /// The example, by its place in the batch; nil for what all examples share.
  public var example: Int?
  /// The place within the example's numbers or the weight: a unit; row, column and channel; output and
  /// input; filter, row, column and channel.
  public var place: [Int]
  /// How many of the largest terms of its sum are left out: the rest of a long sum is a number too.
  public var skipping: Int
  /// Which of the long sums in its arithmetic, where there are several.
  var part = 0

  public init(
    _ quantity: Quantity, _ aspect: Aspect = .value, example: Int? = nil, at place: [Int] = [],
    skipping: Int = 0
  ) {
    self.quantity = quantity
    self.aspect = aspect
    self.example = example
    self.place = place
    self.skipping = skipping
  }

  /// Another number that belongs to the same quantity at the same place.
  public func with(_ aspect: Aspect) -> NumberAddress {
    var other = self
    (other.aspect, other.skipping, other.part) = (aspect, 0, 0)
    return other
  }

  /// The layer that it belongs to; nil for what belongs to none.
  public var layer: Int? {
    switch quantity {
    case .sum(let layer), .output(let layer), .weight(let layer), .bias(let layer),
      .gamma(let layer), .beta(let layer), .mean(let layer), .variance(let layer),
      .normalized(let layer), .runningMean(let layer), .runningVariance(let layer),
      .mask(let layer), .penalty(let layer):
      layer
    default: nil
    }
  }
}
