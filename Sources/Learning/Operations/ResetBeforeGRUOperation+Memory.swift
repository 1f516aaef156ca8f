internal import Tensors

extension ResetBeforeGRUOperation {
  /// What gated recurrent units with an early reset gate keep of all steps, and the two halves of a
  /// step, with a product before each.
  struct Memory {
    let layout: RecurrentLayout
    let activations: GRUActivations
    /// The sums for z, r and n.
    let sums: Buffer
    /// Their activations.
    let gates: Buffer
    let states: Buffer
    /// What the reset gate lets through of the states before: `r·h₀`.
    let kept: Buffer

    init(_ operation: ResetBeforeGRUOperation, _ emitter: inout Emitter) {
      let work = operation.work
      layout = work.layout(emitter)
      activations = operation.activations
      sums = work.scratch("sums", width: work.width, &emitter)
      gates = work.scratch("gates", width: work.width, &emitter)
      states = work.states(&emitter)
      kept = work.scratch("kept", width: work.units, &emitter)
    }

    /// z and r, and `r·h₀`.
    func reset(_ step: Int, _ piece: Int) {
      for row in layout.rowNumbers(step, piece) {
        let gate = GRUGates(gates, row, layout)
        activations.updateAndReset(GRUGates(sums, row, layout), into: gate)
        Kernels.multiply(gate.reset, layout.row(states, row), into: layout.row(kept, row))
      }
    }

    /// n, and the states of the step.
    func blend(_ step: Int, _ piece: Int) {
      for row in layout.rowNumbers(step, piece) {
        let gate = GRUGates(gates, row, layout)
        activations.candidate(GRUGates(sums, row, layout), into: gate)
        gate.blend(layout.row(states, row), into: layout.row(states, row + layout.batch))
      }
    }

    /// The gradient by the sums of z and n.
    func blendBackward(_ step: Int, _ piece: Int, _ gradients: GRUGradients) {
      for row in layout.rowNumbers(step, piece) {
        let (sum, gate) = (GRUGates(sums, row, layout), GRUGates(gates, row, layout))
        let slope = GRUGates(gradients.sumGradient, row, layout)
        gate.blendBackward(
          layout.row(states, row), layout.row(gradients.stateGradient, row + layout.batch),
          into: slope, beforeGradient: layout.row(gradients.stateGradient, row),
          accumulates: gradients.accumulates(step))
        activations.updateBackward(sum, gate, slope)
        activations.candidateBackward(sum, gate, slope)
      }
    }

    /// The gradient by the sums of r, and what goes on to the states before, from the one by
    /// `r·h₀`, which stands in `gradients.recurrentGradient` for the step at hand.
    func resetBackward(_ step: Int, _ piece: Int, _ gradients: GRUGradients) {
      for row in layout.rowNumbers(step, piece) {
        let (sum, gate) = (GRUGates(sums, row, layout), GRUGates(gates, row, layout))
        let slope = GRUGates(gradients.sumGradient, row, layout)
        let keptGradient = layout.row(gradients.recurrentGradient, row - step * layout.batch)
        Kernels.multiply(keptGradient, layout.row(states, row), into: slope.reset)
        Kernels.multiply(
          keptGradient, gate.reset, into: layout.row(gradients.stateGradient, row),
          accumulates: true)
        activations.resetBackward(sum, gate, slope)
      }
    }
  }
}
