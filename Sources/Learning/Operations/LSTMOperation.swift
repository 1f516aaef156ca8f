internal import Tensors

/// Long short-term memory (Hochreiter and Schmidhuber, 1997; Gers, Schmidhuber and Cummins, 2000):
/// `cₜ = f·cₜ₋₁ + i·g`, `hₜ = o·tanh cₜ`, where the gates i, f, o are sigmoids, and the candidate g
/// a tanh, of sums of the inputs and the states before.
struct LSTMOperation: Operation {
  let work: RecurrentWork
  let activation: ActivationFunction
  let recurrentActivation: ActivationFunction

  var inputs: [NodeID] { [work.input] }
  var weights: [WeightID] { work.weights }

  func forward(_ emitter: inout Emitter) {
    let memory = Memory(self, &emitter)
    let layout = memory.layout
    work.recordSums(bias: work.bias.map { emitter.weight($0) }, into: memory.sums, &emitter)
    let products = layout.products(
      { MatrixView(layout.state(memory.states, $0, $1), columns: layout.units) },
      times: MatrixView(emitter.weight(work.recurrentKernel), columns: work.width),
      into: { MatrixView(layout.gates(memory.sums, $0, $1), columns: work.width) },
      accumulates: true)
    emitter.append(
      Forward(memory: memory, products: products), pieces: layout.pieces, work: layout.work)
    work.recordResult(&emitter)
  }

  func backward(_ emitter: inout Emitter) {
    let memory = Memory(self, &emitter)
    let layout = memory.layout
    let all = 0..<work.width
    let gradients = Gradients(
      stateGradient: work.stateGradient(&emitter),
      cellGradient: emitter.scratch("cellGradient", layout.batch * layout.units),
      cellSlope: emitter.scratch("cellSlope", layout.batch * layout.units),
      sumGradient: work.scratch("sumGradient", width: work.width, &emitter))
    work.recordResultGradient(&emitter)
    let turned = work.recordTurnedKernel(columns: all, &emitter)
    let products = layout.products(
      { MatrixView(layout.gates(gradients.sumGradient, $0, $1), columns: work.width) },
      times: turned,
      into: { MatrixView(layout.state(gradients.stateGradient, $0, $1), columns: layout.units) },
      accumulates: work.returnsSequences)
    emitter.append(
      Backward(memory: memory, gradients: gradients, products: products), pieces: layout.pieces,
      work: layout.work)
    if let bias = work.bias, let target = emitter.gradientTarget(of: bias) {
      emitter.append(ColumnSums(source: gradients.sumGradient, target: target))
    }
    work.recordRecurrentGradient(
      memory.states, MatrixView(gradients.sumGradient, columns: work.width), columns: all,
      emitter.gradientTarget(of: work.recurrentKernel), &emitter)
    work.recordInputGradients(gradients.sumGradient, &emitter)
  }

  private struct Forward: Kernel {
    let memory: Memory
    let products: RecurrentProducts

    func run(piece: Int) {
      for step in 0..<memory.layout.steps {
        if step > 0 { products.run(step: step, piece: piece) }
        memory.advance(step, piece)
      }
    }
  }

  private struct Backward: Kernel {
    let memory: Memory
    let gradients: Gradients
    let products: RecurrentProducts

    func run(piece: Int) {
      memory.layout.state(gradients.cellGradient, 0, piece).fill(with: 0)
      for step in (0..<memory.layout.steps).reversed() {
        memory.goBack(step, piece, gradients)
        if step > 0 { products.run(step: step, piece: piece) }
      }
    }
  }
}
