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
      if function == .softmax { return Kernels.softmax(x, columns: columns, into: y) }
      let (x, y) = (x.chunk(piece), y.chunk(piece))
      switch function {
      case .linear, .softmax: y.copy(x)
      case .step: for index in 0..<x.count { y[index] = x[index] >= 0 ? 1 : 0 }
      case .sigmoid: Kernels.sigmoid(x, into: y)
      case .tanh: Kernels.tanh(x, into: y)
      case .relu: Kernels.relu(x, into: y)
      case .leakyReLU(let slope): Kernels.relu(x, slope: slope, into: y)
      case .elu(let scale): Kernels.elu(x, scale: scale, into: y)
      case .softplus: Kernels.softplus(x, into: y)
      }
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
      let adds = target.accumulates
      if function == .softmax {
        Kernels.softmaxBackward(y, dy, columns: columns, into: target.buffer, accumulates: adds)
        return
      }
      let (x, y, dy) = (x.chunk(piece), y.chunk(piece), dy.chunk(piece))
      let dx = target.buffer.chunk(piece)
      switch function {
      case .linear, .softmax: Kernels.scale(dy, by: 1, into: dx, accumulates: adds)
      case .step: if !adds { dx.fill(with: 0) }
      case .sigmoid: Kernels.sigmoidBackward(y, dy, into: dx, accumulates: adds)
      case .tanh: Kernels.tanhBackward(y, dy, into: dx, accumulates: adds)
      case .relu: Kernels.reluBackward(y, dy, into: dx, accumulates: adds)
      case .leakyReLU(let slope):
        Kernels.reluBackward(x, dy, slope: slope, into: dx, accumulates: adds)
      case .elu(let scale): Kernels.eluBackward(y, dy, scale: scale, into: dx, accumulates: adds)
      case .softplus: Kernels.softplusBackward(x, dy, into: dx, accumulates: adds)
      }
    }
  }
}
