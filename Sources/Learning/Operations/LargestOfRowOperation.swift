internal import Tensors

/// The largest number of every row along the last axis; NaN where there is one.
///
/// The gradient goes to the number that was largest, the first of several equal ones.
struct LargestOfRowOperation: Operation {
  let input: NodeID

  var inputs: [NodeID] { [input] }

  func forward(_ emitter: inout Emitter) {
    let x = emitter.value(of: input)
    emitter.append(
      Forward(
        x: x, columns: emitter.shape(of: input).last, y: emitter.output,
        places: emitter.scratch("places", emitter.shape.count)))
  }

  func backward(_ emitter: inout Emitter) {
    guard let target = emitter.gradientTarget(of: input) else { return }
    emitter.append(
      Backward(
        dy: emitter.outputGradient, places: emitter.scratch("places", emitter.shape.count),
        columns: emitter.shape(of: input).last, target: target))
  }

  private struct Forward: Kernel {
    let x: Buffer
    let columns: Int
    let y: Buffer
    /// Where in its row the largest number stands.
    let places: Buffer

    func run(piece: Int) {
      for row in 0..<y.count {
        let start = row * columns
        var (best, place) = (x[start], 0)
        for column in 1..<columns {
          let value = x[start + column]
          // A comparison with NaN is false, so that NaN comes in and stays.
          if !(value <= best), !best.isNaN { (best, place) = (value, column) }
        }
        y[row] = best
        places[row] = Float(place)
      }
    }
  }

  private struct Backward: Kernel {
    let dy: Buffer
    let places: Buffer
    let columns: Int
    let target: GradientTarget

    func run(piece: Int) {
      if !target.accumulates { target.buffer.fill(with: 0) }
      for row in 0..<dy.count {
        target.buffer[row * columns + Int(places[row])] += dy[row]
      }
    }
  }
}
