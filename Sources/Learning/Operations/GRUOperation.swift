internal import Tensors

/// Gated recurrent units with the reset gate behind the product (Cho and others, 2014, as cuDNN and
/// Keras have it): `n = tanh(W·x + b + r·(U·h₀ + b′))`, `h = z·h₀ + (1 − z)·n`.
struct GRUOperation: Operation {
  let work: RecurrentWork
  let activations: GRUActivations

  var inputs: [NodeID] { [work.input] }
  var weights: [WeightID] { work.weights }

  func forward(_ emitter: inout Emitter) {
    let memory = Memory(self, &emitter)
    let layout = memory.layout
    let bias = work.bias.map { emitter.weight($0) }
    work.recordSums(
      bias: bias?.part(from: 0, count: work.width), into: memory.sums, &emitter)
    let products = layout.products(
      { MatrixView(layout.state(memory.states, $0, $1), columns: layout.units) },
      times: MatrixView(emitter.weight(work.recurrentKernel), columns: work.width),
      into: { MatrixView(layout.gates(memory.recurrent, $0, $1), columns: work.width) },
      bias: bias?.part(from: work.width, count: work.width))
    emitter.append(
      Forward(memory: memory, products: products), pieces: layout.pieces, work: layout.work)
    work.recordResult(&emitter)
  }

  func backward(_ emitter: inout Emitter) {
    let memory = Memory(self, &emitter)
    let layout = memory.layout
    let all = 0..<work.width
    let gradients = GRUGradients(
      stateGradient: work.stateGradient(&emitter),
      sumGradient: work.scratch("sumGradient", width: work.width, &emitter),
      recurrentGradient: work.scratch("recurrentGradient", width: work.width, &emitter),
      hasAllStates: work.returnsSequences)
    work.recordResultGradient(&emitter)
    let turned = work.recordTurnedKernel(columns: all, &emitter)
    let products = layout.products(
      { MatrixView(layout.gates(gradients.recurrentGradient, $0, $1), columns: work.width) },
      times: turned,
      into: { MatrixView(layout.state(gradients.stateGradient, $0, $1), columns: layout.units) },
      accumulates: true)
    emitter.append(
      Backward(memory: memory, gradients: gradients, products: products), pieces: layout.pieces,
      work: layout.work)
    if let bias = work.bias, let target = emitter.gradientTarget(of: bias) {
      for (index, source) in [gradients.sumGradient, gradients.recurrentGradient].enumerated() {
        let part = target.buffer.part(from: index * work.width, count: work.width)
        emitter.append(
          ColumnSums(
            source: source, target: GradientTarget(buffer: part, accumulates: target.accumulates)))
      }
    }
    work.recordRecurrentGradient(
      memory.states, MatrixView(gradients.recurrentGradient, columns: work.width), columns: all,
      emitter.gradientTarget(of: work.recurrentKernel), &emitter)
    work.recordInputGradients(gradients.sumGradient, &emitter)
  }

  private struct Forward: Kernel {
    let memory: Memory
    let products: RecurrentProducts

    func run(piece: Int) {
      for step in 0..<memory.layout.steps {
        products.run(step: step, piece: piece)
        memory.advance(step, piece)
      }
    }
  }

  private struct Backward: Kernel {
    let memory: Memory
    let gradients: GRUGradients
    let products: RecurrentProducts

    func run(piece: Int) {
      for step in (0..<memory.layout.steps).reversed() {
        memory.goBack(step, piece, gradients)
        if step > 0 { products.run(step: step, piece: piece) }
      }
    }
  }
}
