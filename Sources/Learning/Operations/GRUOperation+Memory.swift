internal import Tensors

extension GRUOperation {
  /// What gated recurrent units keep of all steps, and how one step is done: by one fused loop
  /// where the activations are the usual ones, gate by gate otherwise.
  struct Memory {
    let layout: RecurrentLayout
    let activations: GRUActivations
    /// The sums of the inputs for z, r and n; the fused loop makes them activations in place.
    let sums: Buffer
    /// The sums of the states before for the same gates.
    let recurrent: Buffer
    let states: Buffer
    /// The activations of the gates, where they are done one by one.
    private let separate: Buffer?

    init(_ operation: GRUOperation, _ emitter: inout Emitter) {
      let work = operation.work
      layout = work.layout(emitter)
      activations = operation.activations
      sums = work.scratch("sums", width: work.width, &emitter)
      recurrent = work.scratch("recurrent", width: work.width, &emitter)
      states = work.states(&emitter)
      separate =
        activations.areUsual ? nil : work.scratch("gates", width: work.width, &emitter)
    }

    /// The states of a step from its sums.
    func advance(_ step: Int, _ piece: Int) {
      guard let separate else {
        Kernels.gruGates(
          layout.gates(sums, step, piece), recurrent: layout.gates(recurrent, step, piece),
          before: layout.state(states, step, piece),
          states: layout.state(states, step + 1, piece), units: layout.units)
        return
      }
      for row in layout.rowNumbers(step, piece) {
        let sum = GRUGates(sums, row, layout)
        let other = GRUGates(recurrent, row, layout)
        let gate = GRUGates(separate, row, layout)
        Kernels.scale(other.update, by: 1, into: sum.update, accumulates: true)
        Kernels.scale(other.reset, by: 1, into: sum.reset, accumulates: true)
        activations.updateAndReset(sum, into: gate)
        Kernels.multiply(gate.reset, other.candidate, into: sum.candidate, accumulates: true)
        activations.candidate(sum, into: gate)
        gate.blend(layout.row(states, row), into: layout.row(states, row + layout.batch))
      }
    }

    /// The gradients by the sums of a step, and by the states before, from the one by its states.
    func goBack(_ step: Int, _ piece: Int, _ gradients: GRUGradients) {
      guard let separate else {
        Kernels.gruGatesBackward(
          layout.gates(sums, step, piece), recurrent: layout.gates(recurrent, step, piece),
          before: layout.state(states, step, piece),
          stateGradient: layout.state(gradients.stateGradient, step + 1, piece),
          gateGradient: layout.gates(gradients.sumGradient, step, piece),
          recurrentGradient: layout.gates(gradients.recurrentGradient, step, piece),
          beforeGradient: layout.state(gradients.stateGradient, step, piece), units: layout.units,
          accumulates: gradients.accumulates(step))
        return
      }
      for row in layout.rowNumbers(step, piece) {
        let sum = GRUGates(sums, row, layout)
        let gate = GRUGates(separate, row, layout)
        let slope = GRUGates(gradients.sumGradient, row, layout)
        let otherSlope = GRUGates(gradients.recurrentGradient, row, layout)
        gate.blendBackward(
          layout.row(states, row), layout.row(gradients.stateGradient, row + layout.batch),
          into: slope, beforeGradient: layout.row(gradients.stateGradient, row),
          accumulates: gradients.accumulates(step))
        activations.candidateBackward(sum, gate, slope)
        Kernels.multiply(
          slope.candidate, GRUGates(recurrent, row, layout).candidate, into: slope.reset)
        Kernels.multiply(slope.candidate, gate.reset, into: otherSlope.candidate)
        activations.updateBackward(sum, gate, slope)
        activations.resetBackward(sum, gate, slope)
        otherSlope.update.copy(slope.update)
        otherSlope.reset.copy(slope.reset)
      }
    }
  }
}
