public import Tensors

/// The same numbers of an example in another shape, in place: the last axis runs fastest.
public struct Reshape: Layer {
  public static let kind = "Reshape"

  /// The new shape, without the batch; one size may be −1 and follows from the others.
  public var shape: Shape

  public init(_ shape: Shape) { self.shape = shape }

  public func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    let input = try single(inputs)
    var known = 1
    var isOpen = false
    for size in shape.sizes {
      if size == -1, !isOpen {
        isOpen = true
        continue
      }
      let product = known.multipliedReportingOverflow(by: size)
      guard size > 0, !product.overflow else {
        throw LayerProblem(
          expected: "sizes of 1 or more, and −1 once at most,", got: "\(shape)",
          remedy: "Change the shape.")
      }
      known = product.partialValue
    }
    let count = input.count
    guard isOpen ? count.isMultiple(of: known) : count == known else {
      let numbers = known == 1 ? "1 number" : "\(known) numbers"
      throw LayerProblem(
        expected: "\(isOpen ? "a multiple of " : "")\(numbers) for \(shape)",
        got: "\(count), as \(input)", remedy: "Choose sizes whose product is \(count).")
    }
    return filled(count)
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    let count = recorder.shape(of: inputs[0]).count / recorder.batch
    return recorder.view(inputs[0], as: filled(count).batch(of: recorder.batch))
  }

  /// The shape for as many numbers, with the open size put in.
  private func filled(_ count: Int) -> Shape {
    let known = shape.sizes.reduce(1) { $1 == -1 ? $0 : $0 * $1 }
    return Shape(shape.sizes.map { $0 == -1 ? count / known : $0 })
  }
}
