internal import Tensors

/// Examples as they are made, one after the other, before they are mixed.
struct ExampleBuilder {
  private let inputShape: Shape
  private var inputs: [Float] = []
  private var targets: [Float] = []

  /// Examples with inputs of this shape and one target each.
  init(inputShape: Shape) { self.inputShape = inputShape }

  /// Adds an example.
  ///
  /// - Precondition: the input fills its shape.
  mutating func add(_ input: [Double], target: Double) {
    add(input.map { Float($0) }, target: Float(target))
  }

  /// Adds an example.
  ///
  /// - Precondition: the input fills its shape.
  mutating func add(_ input: [Float], target: Float) {
    precondition(input.count == inputShape.count, "an input of another shape")
    inputs += input
    targets.append(target)
  }

  /// All examples, in random order.
  func shuffled(seed: UInt64, classNames: [String] = []) -> Dataset {
    var random = RandomStream(seed: seed, name: "order of generated examples")
    let dataset = Dataset(
      checkedInputs: Tensor(inputShape.batch(of: targets.count), inputs),
      targets: Tensor([targets.count, 1], targets), classNames: classNames)
    return dataset.rows(random.permutation(of: targets.count))
  }
}

extension RandomStream {
  /// Normal noise in double precision.
  mutating func noise(_ standardDeviation: Double) -> Double {
    standardDeviation == 0 ? 0 : standardDeviation * Double(normal())
  }

  /// A number from a range in double precision, its upper end excluded but for rounding.
  mutating func number(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + Double(uniform()) * (range.upperBound - range.lowerBound)
  }
}
