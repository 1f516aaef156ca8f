internal import Tensors

/// `Y = X·W + b`: rows of examples times a kernel of inputs × outputs.
struct AffineOperation: Operation {
  let input: NodeID
  let kernel: WeightID
  let bias: WeightID?
  let units: Int

  var inputs: [NodeID] { [input] }
  var weights: [WeightID] { [kernel] + (bias.map { [$0] } ?? []) }

  func forward(_ emitter: inout Emitter) {
    let x = MatrixView(emitter.value(of: input), columns: emitter.shape(of: input).last)
    let w = MatrixView(emitter.weight(kernel), columns: units)
    let y = MatrixView(emitter.output, columns: units)
    emitter.appendProduct(x, times: w, into: y, bias: bias.map { emitter.weight($0) })
  }

  func backward(_ emitter: inout Emitter) {
    let x = MatrixView(emitter.value(of: input), columns: emitter.shape(of: input).last)
    let w = MatrixView(emitter.weight(kernel), columns: units)
    let dy = MatrixView(emitter.outputGradient, columns: units)
    if let target = emitter.gradientTarget(of: kernel) {
      emitter.appendProduct(
        x.transposed, times: dy, into: MatrixView(target.buffer, columns: units),
        accumulates: target.accumulates)
    }
    if let bias, let target = emitter.gradientTarget(of: bias) {
      emitter.append(ColumnSums(source: dy.buffer, target: target))
    }
    if let target = emitter.gradientTarget(of: input) {
      emitter.appendProduct(
        dy, times: w.transposed, into: MatrixView(target.buffer, columns: x.columns),
        accumulates: target.accumulates)
    }
  }
}

/// The sums of a matrix's columns, as the gradient of a bias needs them.
struct ColumnSums: Kernel {
  let source: Buffer
  let target: GradientTarget

  func run(piece: Int) {
    Kernels.columnSums(source, into: target.buffer, accumulates: target.accumulates)
  }
}
