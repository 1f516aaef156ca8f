internal import Tensors

/// Gated recurrent units with the reset gate before the product, as first published (Cho and
/// others, 2014): `n = tanh(W·x + U·(r·h₀) + b)`, `h = z·h₀ + (1 − z)·n`.
struct ResetBeforeGRUOperation: Operation {
  let work: RecurrentWork
  let activations: GRUActivations

  var inputs: [NodeID] { [work.input] }
  var weights: [WeightID] { work.weights }

  private var gateColumns: Range<Int> { 0..<2 * work.units }
  private var candidateColumns: Range<Int> { 2 * work.units..<3 * work.units }

  func forward(_ emitter: inout Emitter) {
    let memory = Memory(self, &emitter)
    let layout = memory.layout
    work.recordSums(bias: work.bias.map { emitter.weight($0) }, into: memory.sums, &emitter)
    let kernel = MatrixView(emitter.weight(work.recurrentKernel), columns: work.width)
    let gates = layout.products(
      { MatrixView(layout.state(memory.states, $0, $1), columns: layout.units) },
      times: kernel.columns(gateColumns),
      into: {
        MatrixView(layout.gates(memory.sums, $0, $1), columns: work.width).columns(gateColumns)
      }, accumulates: true)
    let candidates = layout.products(
      { MatrixView(layout.state(memory.kept, $0, $1), columns: layout.units) },
      times: kernel.columns(candidateColumns),
      into: {
        MatrixView(layout.gates(memory.sums, $0, $1), columns: work.width)
          .columns(candidateColumns)
      }, accumulates: true)
    emitter.append(
      Forward(memory: memory, gates: gates, candidates: candidates), pieces: layout.pieces,
      work: layout.work)
    work.recordResult(&emitter)
  }

  func backward(_ emitter: inout Emitter) {
    let memory = Memory(self, &emitter)
    let layout = memory.layout
    let stateGradient = work.stateGradient(&emitter)
    let sumGradient = work.scratch("sumGradient", width: work.width, &emitter)
    let keptGradient = emitter.scratch("keptGradient", layout.batch * layout.units)
    work.recordResultGradient(&emitter)
    let turnedGates = work.recordTurnedKernel(columns: gateColumns, &emitter)
    let turnedCandidate = work.recordTurnedKernel(columns: candidateColumns, &emitter)
    let slopes = MatrixView(sumGradient, columns: work.width)
    let gates = layout.products(
      {
        MatrixView(layout.gates(sumGradient, $0, $1), columns: work.width).columns(gateColumns)
      }, times: turnedGates,
      into: { MatrixView(layout.state(stateGradient, $0, $1), columns: layout.units) },
      accumulates: true)
    let candidates = layout.products(
      {
        MatrixView(layout.gates(sumGradient, $0, $1), columns: work.width)
          .columns(candidateColumns)
      }, times: turnedCandidate,
      into: { MatrixView(layout.state(keptGradient, 0, $1), columns: layout.units) })
    let gradients = GRUGradients(
      stateGradient: stateGradient, sumGradient: sumGradient, recurrentGradient: keptGradient,
      hasAllStates: work.returnsSequences)
    emitter.append(
      Backward(memory: memory, gradients: gradients, gates: gates, candidates: candidates),
      pieces: layout.pieces, work: layout.work)
    if let bias = work.bias, let target = emitter.gradientTarget(of: bias) {
      emitter.append(ColumnSums(source: sumGradient, target: target))
    }
    let target = emitter.gradientTarget(of: work.recurrentKernel)
    work.recordRecurrentGradient(
      memory.states, slopes.columns(gateColumns), columns: gateColumns, target, &emitter)
    work.recordRecurrentGradient(
      memory.kept, slopes.columns(candidateColumns), columns: candidateColumns, target, &emitter)
    work.recordInputGradients(sumGradient, &emitter)
  }

  private struct Forward: Kernel {
    let memory: Memory
    let gates: RecurrentProducts
    let candidates: RecurrentProducts

    func run(piece: Int) {
      for step in 0..<memory.layout.steps {
        gates.run(step: step, piece: piece)
        memory.reset(step, piece)
        candidates.run(step: step, piece: piece)
        memory.blend(step, piece)
      }
    }
  }

  private struct Backward: Kernel {
    let memory: Memory
    let gradients: GRUGradients
    let gates: RecurrentProducts
    let candidates: RecurrentProducts

    func run(piece: Int) {
      for step in (0..<memory.layout.steps).reversed() {
        memory.blendBackward(step, piece, gradients)
        candidates.run(step: step, piece: piece)
        memory.resetBackward(step, piece, gradients)
        if step > 0 { gates.run(step: step, piece: piece) }
      }
    }
  }
}
