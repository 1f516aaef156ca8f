internal import Tensors

/// `hₜ = g(W·xₜ + U·hₜ₋₁ + b)` (Elman, 1990).
struct SimpleRNNOperation: Operation {
  let work: RecurrentWork
  let activation: ActivationFunction

  var inputs: [NodeID] { [work.input] }
  var weights: [WeightID] { work.weights }

  func forward(_ emitter: inout Emitter) {
    let layout = work.layout(emitter)
    let sums = work.scratch("sums", width: work.units, &emitter)
    let states = work.states(&emitter)
    work.recordSums(bias: work.bias.map { emitter.weight($0) }, into: sums, &emitter)
    let products = layout.products(
      { MatrixView(layout.state(states, $0, $1), columns: layout.units) },
      times: MatrixView(emitter.weight(work.recurrentKernel), columns: layout.units),
      into: { MatrixView(layout.gates(sums, $0, $1), columns: layout.units) }, accumulates: true)
    emitter.append(
      Forward(
        layout: layout, activation: activation, products: products, sums: sums, states: states),
      pieces: layout.pieces, work: layout.work)
    work.recordResult(&emitter)
  }

  func backward(_ emitter: inout Emitter) {
    let layout = work.layout(emitter)
    let all = 0..<work.units
    let sumGradient = work.scratch("sumGradient", width: work.units, &emitter)
    let stateGradient = work.stateGradient(&emitter)
    let states = work.states(&emitter)
    work.recordResultGradient(&emitter)
    let turned = work.recordTurnedKernel(columns: all, &emitter)
    let products = layout.products(
      { MatrixView(layout.gates(sumGradient, $0, $1), columns: layout.units) }, times: turned,
      into: { MatrixView(layout.state(stateGradient, $0, $1), columns: layout.units) },
      accumulates: work.returnsSequences)
    emitter.append(
      Backward(
        layout: layout, activation: activation, products: products,
        sums: work.scratch("sums", width: work.units, &emitter), states: states,
        stateGradient: stateGradient, sumGradient: sumGradient),
      pieces: layout.pieces, work: layout.work)
    if let bias = work.bias, let target = emitter.gradientTarget(of: bias) {
      emitter.append(ColumnSums(source: sumGradient, target: target))
    }
    work.recordRecurrentGradient(
      states, MatrixView(sumGradient, columns: work.units), columns: all,
      emitter.gradientTarget(of: work.recurrentKernel), &emitter)
    work.recordInputGradients(sumGradient, &emitter)
  }

  private struct Forward: Kernel {
    let layout: RecurrentLayout
    let activation: ActivationFunction
    let products: RecurrentProducts
    let sums: Buffer
    let states: Buffer

    func run(piece: Int) {
      for step in 0..<layout.steps {
        if step > 0 { products.run(step: step, piece: piece) }
        activation.apply(
          to: layout.gates(sums, step, piece), rowsOf: layout.units,
          into: layout.state(states, step + 1, piece))
      }
    }
  }

  private struct Backward: Kernel {
    let layout: RecurrentLayout
    let activation: ActivationFunction
    let products: RecurrentProducts
    let sums: Buffer
    let states: Buffer
    let stateGradient: Buffer
    let sumGradient: Buffer

    func run(piece: Int) {
      for step in (0..<layout.steps).reversed() {
        activation.applyBackward(
          layout.gates(sums, step, piece), layout.state(states, step + 1, piece),
          layout.state(stateGradient, step + 1, piece), rowsOf: layout.units,
          into: layout.gates(sumGradient, step, piece))
        if step > 0 { products.run(step: step, piece: piece) }
      }
    }
  }
}
