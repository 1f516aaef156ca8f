internal import Tensors

/// One number of a node, by its place among all of them.
struct SelectionOperation: Operation {
  let input: NodeID
  let place: Int

  var inputs: [NodeID] { [input] }

  func forward(_ emitter: inout Emitter) {
    emitter.append(Forward(x: emitter.value(of: input), place: place, y: emitter.output))
  }

  func backward(_ emitter: inout Emitter) {
    guard let target = emitter.gradientTarget(of: input) else { return }
    emitter.append(Backward(place: place, dy: emitter.outputGradient, target: target))
  }

  private struct Forward: Kernel {
    let x: Buffer
    let place: Int
    let y: Buffer

    func run(piece: Int) { y[0] = x[place] }
  }

  private struct Backward: Kernel {
    let place: Int
    let dy: Buffer
    let target: GradientTarget

    func run(piece: Int) {
      if !target.accumulates { target.buffer.fill(with: 0) }
      target.buffer[place] += dy[0]
    }
  }
}
