import Tensors

@testable import Learning

/// `Σ y·r`: makes one number of a result, such that the gradient by the result is `r`.
struct Projection: Learning.Operation {
  let result: NodeID
  let projection: NodeID

  var inputs: [NodeID] { [result] }

  func forward(_ emitter: inout Emitter) {
    emitter.append(
      Sum(
        result: emitter.value(of: result), projection: emitter.value(of: projection),
        sum: emitter.output))
  }

  func backward(_ emitter: inout Emitter) {
    guard let target = emitter.gradientTarget(of: result) else { return }
    emitter.append(Gradient(projection: emitter.value(of: projection), target: target))
  }

  private struct Sum: Kernel {
    let result: Buffer
    let projection: Buffer
    let sum: Buffer

    func run(piece: Int) {
      var total: Float = 0
      for place in 0..<result.count { total += result[place] * projection[place] }
      sum[0] = total
    }
  }

  private struct Gradient: Kernel {
    let projection: Buffer
    let target: GradientTarget

    func run(piece: Int) {
      Kernels.scale(projection, by: 1, into: target.buffer, accumulates: target.accumulates)
    }
  }
}
