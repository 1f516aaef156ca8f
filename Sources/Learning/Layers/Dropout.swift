public import Tensors

/// Leaves out each number with probability `rate` while training, and scales the others by
/// `1 / (1 − rate)`, so that their expectation stays; afterwards it does nothing (Srivastava and
/// others, 2014, in the inverted form). As Keras' `Dropout`.
///
/// The factors of the last step are the node `mask` of the layer. In a thinned network all examples
/// lose the same units.
public struct Dropout: Layer {
  public static let kind = "Dropout"

  /// The share of the numbers that is left out, from 0 up to, but not, 1.
  public var rate: Float

  public init(_ rate: Float) { self.rate = rate }

  public func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    guard (0..<1).contains(rate) else {
      throw LayerProblem(
        expected: "a rate from 0 up to, but not, 1", got: "\(rate)",
        remedy: "Set rate to the share of numbers to leave out, like 0.5.")
    }
    return try single(inputs)
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    let shape = recorder.shape(of: inputs[0])
    guard recorder.mode != .inference, rate > 0 else {
      return recorder.view(inputs[0], as: shape)
    }
    guard recorder.mode == .training else {
      return recorder.add(ThinningOperation(input: inputs[0], rate: rate), shape: shape)
    }
    let mask = recorder.add(DropoutMask(), part: "mask", shape: shape)
    return recorder.add(DropoutOperation(input: inputs[0], mask: mask, rate: rate), shape: shape)
  }
}
