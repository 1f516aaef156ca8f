public import Tensors

/// `−ln p` of the true class, the mean over all examples, where `p` is the softmax of the logits.
///
/// Targets are class numbers from 0 on. Outputs with more axes, such as pictures of logits, count
/// every place as an example.
public struct SparseCategoricalCrossEntropy: Loss {
  public static let kind = "SparseCategoricalCrossEntropy"

  public init() {}

  public func targetShape(for output: Shape) throws(LayerProblem) -> Shape {
    guard output.rank > 0, output.last > 1 else {
      throw LayerProblem(
        expected: "two classes or more", got: "\(output.last)",
        remedy: "Give the last layer an output a class, or use BinaryCrossEntropy.")
    }
    return output.rank == 1 ? [1] : Shape(Array(output.sizes.dropLast()))
  }

  public func check(_ targets: Tensor, for output: Shape) throws(ModelError) {
    let classes = output.last
    for (index, value) in targets.values.enumerated() {
      guard value >= 0, value < Float(classes), value == value.rounded() else {
        throw ModelError(
          "Target \(index + 1) is \(value), and the classes are 0 to \(classes - 1). "
            + "Give class numbers, or outputs for more classes.")
      }
    }
  }

  public func record(
    _ output: NodeID, against target: NodeID, weight: Float, name: String,
    in recorder: inout Recorder
  ) -> NodeID {
    let operation = SparseCategoricalCrossEntropyOperation(
      output: output, target: target, weight: weight)
    return recorder.add(operation, name: name, shape: [1])
  }
}

struct SparseCategoricalCrossEntropyOperation: Operation {
  let output: NodeID
  let target: NodeID
  let weight: Float

  var inputs: [NodeID] { [output] }

  func forward(_ emitter: inout Emitter) {
    let x = emitter.value(of: output)
    let columns = emitter.shape(of: output).last
    emitter.append(
      Forward(
        x: x, target: emitter.value(of: target), columns: columns,
        slope: emitter.scratch("slope", x.count), scale: weight / Float(x.count / columns),
        y: emitter.output))
  }

  func backward(_ emitter: inout Emitter) {
    guard let target = emitter.gradientTarget(of: output) else { return }
    let rows = target.buffer.count / emitter.shape(of: output).last
    emitter.append(
      SlopeKernel(
        slope: emitter.scratch("slope", target.buffer.count), scale: weight / Float(rows),
        target: target))
  }

  private struct Forward: Kernel {
    let x: Buffer
    let target: Buffer
    let columns: Int
    let slope: Buffer
    let scale: Float
    let y: Buffer

    func run(piece: Int) {
      y[0] =
        scale
        * Kernels.sparseCrossEntropy(logits: x, targets: target, columns: columns, slope: slope)
    }
  }
}
