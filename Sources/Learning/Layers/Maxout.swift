public import Tensors

/// Every output is the largest of several weighted sums, so that the layer learns its own
/// activation: `max over j of x·W[:, i, j] + b[i, j]` (Goodfellow and others, 2013).
///
/// Works on the last axis; other axes are so many examples more. The kernel is inputs ×
/// (units·pieces), and the sums of one unit stand side by side in it.
public struct Maxout: Layer {
  public static let kind = "Maxout"

  /// How many outputs.
  public var units: Int
  /// How many weighted sums each output is the largest of.
  public var pieces: Int
  public var usesBias: Bool
  public var kernelInitializer: Initializer
  public var biasInitializer: Initializer
  public var kernelRegularizer: Regularizer?
  public var biasRegularizer: Regularizer?

  public init(
    _ units: Int, pieces: Int, usesBias: Bool = true,
    kernelInitializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros,
    kernelRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil
  ) {
    self.units = units
    self.pieces = pieces
    self.usesBias = usesBias
    self.kernelInitializer = kernelInitializer
    self.biasInitializer = biasInitializer
    self.kernelRegularizer = kernelRegularizer
    self.biasRegularizer = biasRegularizer
  }

  public func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    try positive(units, "units")
    try positive(pieces, "pieces")
    var shape = try single(inputs)
    guard shape.rank > 0 else {
      throw LayerProblem(
        expected: "a list of numbers", got: "a single one", remedy: "Give the input a shape.")
    }
    shape.sizes[shape.rank - 1] = units
    return shape
  }

  public func weights(for inputs: [Shape]) -> [WeightSpecification] {
    let (count, sums) = (inputs[0].last, units * pieces)
    var result = [
      WeightSpecification(
        "kernel", [count, sums], initializer: kernelInitializer, fanIn: count, fanOut: sums,
        regularizer: kernelRegularizer)
    ]
    if usesBias {
      result.append(
        WeightSpecification(
          "bias", [sums], initializer: biasInitializer, fanIn: count, fanOut: sums,
          regularizer: biasRegularizer))
    }
    return result
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    var shape = recorder.shape(of: inputs[0])
    shape.sizes[shape.rank - 1] = units
    let affine = AffineOperation(
      input: inputs[0], kernel: recorder.requiredWeight("kernel"), bias: recorder.weight("bias"),
      units: units * pieces)
    let sums = recorder.add(affine, part: "pieces", shape: Shape(shape.sizes + [pieces]))
    return recorder.add(LargestOfRowOperation(input: sums), shape: shape)
  }
}
