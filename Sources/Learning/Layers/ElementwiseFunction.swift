public import Tensors

/// Any function of one number, applied to every number: given as a name, its value and its
/// derivative over buffers.
///
/// `Learning` does not know where the function comes from; a lesson's formula reaches it like this,
/// as it does `Objective`. Two are equal when their names are. No file can hold one, so that it is
/// not among `LayerKinds`, and encoding it throws.
public struct ElementwiseFunction: Layer {
  public static let kind = "ElementwiseFunction"

  /// Writes one result for each number; it may be asked for any part of a buffer, and by two
  /// threads at once.
  public typealias Body =
    @Sendable (_ x: borrowing Span<Float>, _ result: inout MutableSpan<Float>) -> Void

  /// What the function is called: `x*sigmoid(x)`.
  public let name: String
  public let value: Body
  public let derivative: Body

  public init(_ name: String, value: @escaping Body, derivative: @escaping Body) {
    self.name = name
    self.value = value
    self.derivative = derivative
  }

  public func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    try single(inputs)
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    recorder.add(
      ElementwiseFunctionOperation(input: inputs[0], value: value, derivative: derivative),
      shape: recorder.shape(of: inputs[0]))
  }
}

extension ElementwiseFunction {
  public static func == (left: ElementwiseFunction, right: ElementwiseFunction) -> Bool {
    left.name == right.name
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  public init(from decoder: any Decoder) throws {
    throw ModelError("A function that was given as code is in no file. Use an Activation.")
  }

  public func encode(to encoder: any Encoder) throws {
    throw ModelError(
      "The function “\(name)” was given as code, and a file cannot hold that. "
        + "Use an Activation, or keep the model without writing it.")
  }
}
