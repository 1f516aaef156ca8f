internal import Tensors

/// `Y = X ∗ W + b`: pictures with a kernel laid on every window.
struct ConvolutionOperation: Operation {
  let input: NodeID
  let kernel: WeightID
  let bias: WeightID?
  let shape: ConvolutionShape

  var inputs: [NodeID] { [input] }
  var weights: [WeightID] { [kernel] + (bias.map { [$0] } ?? []) }

  func forward(_ emitter: inout Emitter) {
    let (x, w, y) = (emitter.value(of: input), emitter.weight(kernel), emitter.output)
    let b = bias.map { emitter.weight($0) }
    switch shape.method {
    case .product:
      emitter.appendProduct(
        MatrixView(x, columns: productInputs), times: MatrixView(w, columns: shape.filters),
        into: MatrixView(y, columns: shape.filters), bias: b)
    case .winograd:
      let transformed = self.transformed(&emitter)
      emitter.append(WinogradKernel(shape, w, into: transformed))
      let work = WinogradConvolution(shape, x, transformed: transformed, bias: b, into: y) {
        emitter.scratch($0, $1)
      }
      emitter.append(work, pieces: work.pieces, work: shape.work)
    case .direct:
      let work = DirectConvolution(shape, x, kernel: w, bias: b, into: y) {
        emitter.scratch($0, $1)
      }
      emitter.append(work, pieces: work.pieces, work: shape.work)
    }
  }

  func backward(_ emitter: inout Emitter) {
    let kernelTarget = emitter.gradientTarget(of: kernel)
    let biasTarget = bias.flatMap { emitter.gradientTarget(of: $0) }
    let inputTarget = emitter.gradientTarget(of: input)
    switch shape.method {
    case .product: products(&emitter, kernelTarget, biasTarget, inputTarget)
    case .winograd: winograd(&emitter, kernelTarget, biasTarget, inputTarget)
    case .direct: direct(&emitter, kernelTarget, biasTarget, inputTarget)
    }
  }

  private func products(
    _ emitter: inout Emitter, _ kernelTarget: GradientTarget?, _ biasTarget: GradientTarget?,
    _ inputTarget: GradientTarget?
  ) {
    let x = MatrixView(emitter.value(of: input), columns: productInputs)
    let w = MatrixView(emitter.weight(kernel), columns: shape.filters)
    let dy = MatrixView(emitter.outputGradient, columns: shape.filters)
    if let kernelTarget {
      emitter.appendProduct(
        x.transposed, times: dy, into: MatrixView(kernelTarget.buffer, columns: shape.filters),
        accumulates: kernelTarget.accumulates)
    }
    if let biasTarget { emitter.append(ColumnSums(source: dy.buffer, target: biasTarget)) }
    if let inputTarget {
      emitter.appendProduct(
        dy, times: w.transposed, into: MatrixView(inputTarget.buffer, columns: productInputs),
        accumulates: inputTarget.accumulates)
    }
  }

  private func winograd(
    _ emitter: inout Emitter, _ kernelTarget: GradientTarget?, _ biasTarget: GradientTarget?,
    _ inputTarget: GradientTarget?
  ) {
    let (x, dy) = (emitter.value(of: input), emitter.outputGradient)
    var turned: Buffer?
    if inputTarget != nil {
      let transformed = self.transformed(&emitter)
      let buffer = emitter.scratch("turned", transformed.count)
      emitter.append(TurnedWinogradKernel(shape, transformed, into: buffer))
      turned = buffer
    }
    let work = WinogradGradients(
      shape, x, gradient: dy, turned: turned, into: inputTarget?.buffer,
      accumulates: inputTarget?.accumulates ?? false, forKernel: kernelTarget != nil
    ) { emitter.scratch($0, $1) }
    emitter.append(work, pieces: work.pieces, work: 2 * shape.work)
    if let kernelTarget,
      let total = work.kernelTotal(
        into: kernelTarget.buffer, accumulates: kernelTarget.accumulates)
    {
      emitter.append(total)
    }
    if let biasTarget { emitter.append(work.biasSums, into: biasTarget) }
  }

  private func direct(
    _ emitter: inout Emitter, _ kernelTarget: GradientTarget?, _ biasTarget: GradientTarget?,
    _ inputTarget: GradientTarget?
  ) {
    let (x, dy) = (emitter.value(of: input), emitter.outputGradient)
    if kernelTarget != nil || biasTarget != nil {
      let work = DirectKernelGradient(shape, x, gradient: dy) { emitter.scratch($0, $1) }
      emitter.append(work, pieces: work.pieces, work: shape.work)
      if let kernelTarget { emitter.append(work.kernelSums, into: kernelTarget) }
      if let biasTarget { emitter.append(work.biasSums, into: biasTarget) }
    }
    guard let inputTarget else { return }
    let turned = emitter.scratch("turned", shape.kernelCount)
    emitter.append(TurnedKernel(shape, emitter.weight(kernel), into: turned))
    let work = DirectInputGradient(
      shape, gradient: dy, turned: turned, into: inputTarget.buffer,
      accumulates: inputTarget.accumulates
    ) { emitter.scratch($0, $1) }
    emitter.append(work, pieces: work.pieces, work: shape.work)
  }

  /// Numbers of a window where all of it is one row of a matrix.
  private var productInputs: Int { shape.taps * shape.channels }

  private func transformed(_ emitter: inout Emitter) -> Buffer {
    emitter.scratch("transformed", WinogradConvolution.transformedCount(shape))
  }
}

extension Emitter {
  /// Adds the total of what all pieces of a kernel have left.
  mutating func append(_ sums: PieceSums, into target: GradientTarget) {
    append(PieceSumTotal(sums, into: target.buffer, accumulates: target.accumulates))
  }
}
