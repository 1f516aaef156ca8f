internal import Tensors

/// `Y = f(X)`, element by element, for a function that is given as code.
struct ElementwiseFunctionOperation: Operation {
  let input: NodeID
  let value: ElementwiseFunction.Body
  let derivative: ElementwiseFunction.Body

  var inputs: [NodeID] { [input] }

  func forward(_ emitter: inout Emitter) {
    let x = emitter.value(of: input)
    emitter.append(
      Apply(function: value, x: x, result: emitter.output), pieces: Chunks.count(x.count),
      work: x.count * 16)
  }

  func backward(_ emitter: inout Emitter) {
    guard let target = emitter.gradientTarget(of: input) else { return }
    let x = emitter.value(of: input)
    let kernel = Backward(
      derivative: Apply(
        function: derivative, x: x, result: emitter.scratch("derivative", x.count)),
      dy: emitter.outputGradient, target: target)
    emitter.append(kernel, pieces: Chunks.count(x.count), work: x.count * 16)
  }

  private struct Apply: Kernel {
    let function: ElementwiseFunction.Body
    let x: Buffer
    let result: Buffer

    func run(piece: Int) {
      let (x, result) = (x.chunk(piece), result.chunk(piece))
      x.withSpan { x in result.withMutableSpan { function(x, &$0) } }
    }
  }

  private struct Backward: Kernel {
    let derivative: Apply
    let dy: Buffer
    let target: GradientTarget

    func run(piece: Int) {
      derivative.run(piece: piece)
      Kernels.multiply(
        derivative.result.chunk(piece), dy.chunk(piece), into: target.buffer.chunk(piece),
        accumulates: target.accumulates)
    }
  }
}
