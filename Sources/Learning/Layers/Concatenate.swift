public import Tensors

/// Several inputs side by side along one axis, as Keras' `Concatenate`.
public struct Concatenate: Layer {
  public static let kind = "Concatenate"

  /// The axis, counted from 0 without the batch, or from −1 backwards; the last one by default.
  public var axis: Int

  public init(axis: Int = -1) { self.axis = axis }

  public func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    guard inputs.count > 1, var result = inputs.first else {
      throw LayerProblem(
        expected: "two inputs or more", got: "\(inputs.count)", remedy: "Leave the layer out.")
    }
    let place = axis < 0 ? result.rank + axis : axis
    guard result.sizes.indices.contains(place) else {
      throw LayerProblem(
        expected: "inputs with an axis \(axis)", got: "\(result)",
        remedy: "Axes are counted from 0, without the batch, or from -1 backwards.")
    }
    for input in inputs.dropFirst() {
      var fitting = input
      if fitting.rank == result.rank { fitting.sizes[place] = result[place] }
      guard fitting == result else {
        throw LayerProblem(
          expected: "inputs that differ along axis \(place) alone",
          got: inputs.map(\.description).joined(separator: " and "),
          remedy: "Change the layers before it, or the axis.")
      }
      result.sizes[place] += input[place]
    }
    return result
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    var shape = recorder.shape(of: inputs[0])
    let place = axis < 0 ? shape.rank + axis : axis + 1
    shape.sizes[place] = inputs.reduce(0) { $0 + recorder.shape(of: $1)[place] }
    return recorder.add(ConcatenateOperation(inputs: inputs, axis: place), shape: shape)
  }
}
