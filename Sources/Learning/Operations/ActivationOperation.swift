internal import Tensors

/// `Y = g(X)`, element by element, or row by row for softmax.
struct ActivationOperation: Operation {
  let input: NodeID
  let function: ActivationFunction

  var inputs: [NodeID] { [input] }

  func forward(_ emitter: inout Emitter) {
    let x = emitter.value(of: input)
    let kernel = Forward(
      function: function, columns: emitter.shape.last, x: x, y: emitter.output)
    emitter.append(kernel, pieces: kernel.pieces, work: x.count * 16)
  }

  func backward(_ emitter: inout Emitter) {
    guard let target = emitter.gradientTarget(of: input) else { return }
    let kernel = Backward(
      function: function, columns: emitter.shape.last, x: emitter.value(of: input),
      y: emitter.output, dy: emitter.outputGradient, target: target)
    emitter.append(kernel, pieces: kernel.pieces, work: kernel.y.count * 4)
  }

  private struct Forward: Kernel {
    let function: ActivationFunction
    let columns: Int
    let x: Buffer
    let y: Buffer

    var pieces: Int { function == .softmax ? 1 : Chunks.count(x.count) }

    func run(piece: Int) {
      if function == .softmax { return function.apply(to: x, rowsOf: columns, into: y) }
      function.apply(to: x.chunk(piece), rowsOf: columns, into: y.chunk(piece))
    }
  }

  private struct Backward: Kernel {
    let function: ActivationFunction
    let columns: Int
    let x: Buffer
    let y: Buffer
    let dy: Buffer
    let target: GradientTarget

    var pieces: Int { function == .softmax ? 1 : Chunks.count(x.count) }

    func run(piece: Int) {
      let (dx, adds) = (target.buffer, target.accumulates)
      if function == .softmax {
        return function.applyBackward(x, y, dy, rowsOf: columns, into: dx, accumulates: adds)
      }
      function.applyBackward(
        x.chunk(piece), y.chunk(piece), dy.chunk(piece), rowsOf: columns, into: dx.chunk(piece),
        accumulates: adds)
    }
  }
}
