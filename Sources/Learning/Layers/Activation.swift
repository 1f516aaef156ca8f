public import Tensors

/// An activation function as a layer of its own, as Keras' `Activation`.
///
/// Element by element; softmax goes along the last axis.
public struct Activation: Layer {
  public static let kind = "Activation"

  public var function: ActivationFunction

  public init(_ function: ActivationFunction) { self.function = function }

  public func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    let shape = try single(inputs)
    guard function != .softmax || shape.rank > 0 else {
      throw LayerProblem(
        expected: "a list of numbers for softmax", got: "a single one",
        remedy: "Give the input a shape, or use sigmoid.")
    }
    return shape
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    recorder.activate(inputs[0], function)
  }
}
