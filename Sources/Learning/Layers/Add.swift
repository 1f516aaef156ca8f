public import Tensors

/// The sum of several inputs of one shape, element by element, as Keras' `Add`.
public struct Add: Layer {
  public static let kind = "Add"

  public init() {}

  public func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    guard inputs.count > 1, let first = inputs.first else {
      throw LayerProblem(
        expected: "two inputs or more", got: "\(inputs.count)", remedy: "Leave the layer out.")
    }
    guard inputs.allSatisfy({ $0 == first }) else {
      throw LayerProblem(
        expected: "inputs of one shape",
        got: inputs.map(\.description).joined(separator: " and "),
        remedy: "Give the layers before it as many outputs.")
    }
    return first
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    recorder.add(AddOperation(inputs: inputs), shape: recorder.shape(of: inputs[0]))
  }
}
