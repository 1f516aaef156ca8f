internal import Tensors

extension LSTMOperation {
  /// What long short-term memory keeps of all steps, and how one step is done: by one fused loop
  /// where the activations are the usual ones, gate by gate otherwise.
  struct Memory {
    let layout: RecurrentLayout
    let activation: ActivationFunction
    let recurrentActivation: ActivationFunction
    /// The sums of the gates i, f, g, o; the fused loop makes them activations in place.
    let sums: Buffer
    let cells: Buffer
    let states: Buffer
    /// The activations of the gates and of the cells, where they are done one by one.
    private let separate: (gates: Buffer, cells: Buffer)?

    init(_ operation: LSTMOperation, _ emitter: inout Emitter) {
      let work = operation.work
      layout = work.layout(emitter)
      activation = operation.activation
      recurrentActivation = operation.recurrentActivation
      sums = work.scratch("sums", width: work.width, &emitter)
      cells = work.scratch("cells", width: work.units, extraSteps: 1, &emitter)
      states = work.states(&emitter)
      separate =
        activation == .tanh && recurrentActivation == .sigmoid
        ? nil
        : (
          work.scratch("gates", width: work.width, &emitter),
          work.scratch("activatedCells", width: work.units, &emitter)
        )
    }

    /// Cells and states of a step from its sums.
    func advance(_ step: Int, _ piece: Int) {
      guard let separate else {
        Kernels.lstmGates(
          layout.gates(sums, step, piece), before: layout.state(cells, step, piece),
          cells: layout.state(cells, step + 1, piece),
          states: layout.state(states, step + 1, piece), units: layout.units)
        return
      }
      for row in layout.rowNumbers(step, piece) {
        activateGates(row, separate.gates)
        let gate = Gates(separate.gates, row, layout)
        let cell = layout.row(cells, row + layout.batch)
        let before = layout.row(cells, row)
        for unit in 0..<layout.units {
          cell[unit] = gate.forget[unit] * before[unit] + gate.input[unit] * gate.candidate[unit]
        }
        let activated = layout.row(separate.cells, row)
        activation.apply(to: cell, rowsOf: layout.units, into: activated)
        Kernels.multiply(
          gate.output, activated, into: layout.row(states, row + layout.batch))
      }
    }

    /// The gradient by the sums of a step, and by the cells before, from the one by its states.
    func goBack(_ step: Int, _ piece: Int, _ gradients: Gradients) {
      guard let separate else {
        Kernels.lstmGatesBackward(
          layout.gates(sums, step, piece), before: layout.state(cells, step, piece),
          cells: layout.state(cells, step + 1, piece),
          stateGradient: layout.state(gradients.stateGradient, step + 1, piece),
          cellGradient: layout.state(gradients.cellGradient, 0, piece),
          gateGradient: layout.gates(gradients.sumGradient, step, piece), units: layout.units)
        return
      }
      for row in layout.rowNumbers(step, piece) {
        let gate = Gates(separate.gates, row, layout)
        let slope = Gates(gradients.sumGradient, row, layout)
        let example = row - step * layout.batch
        let dh = layout.row(gradients.stateGradient, row + layout.batch)
        let dc = layout.row(gradients.cellGradient, example)
        let through = layout.row(gradients.cellSlope, example)
        let cell = layout.row(cells, row + layout.batch)
        let before = layout.row(cells, row)
        let activated = layout.row(separate.cells, row)
        Kernels.multiply(dh, activated, into: slope.output)
        Kernels.multiply(dh, gate.output, into: through)
        activation.applyBackward(cell, activated, through, rowsOf: layout.units, into: through)
        Kernels.scale(through, by: 1, into: dc, accumulates: true)
        Kernels.multiply(dc, gate.candidate, into: slope.input)
        Kernels.multiply(dc, before, into: slope.forget)
        Kernels.multiply(dc, gate.input, into: slope.candidate)
        Kernels.multiply(dc, gate.forget, into: dc)
        slopeOfGates(row, separate.gates, gradients.sumGradient)
      }
    }

    private func function(of gate: Int) -> ActivationFunction {
      gate == 2 ? activation : recurrentActivation
    }

    private func activateGates(_ row: Int, _ gates: Buffer) {
      for gate in 0..<4 {
        function(of: gate).apply(
          to: layout.gate(sums, row, gate), rowsOf: layout.units,
          into: layout.gate(gates, row, gate))
      }
    }

    private func slopeOfGates(_ row: Int, _ gates: Buffer, _ slopes: Buffer) {
      for gate in 0..<4 {
        let slope = layout.gate(slopes, row, gate)
        function(of: gate).applyBackward(
          layout.gate(sums, row, gate), layout.gate(gates, row, gate), slope,
          rowsOf: layout.units, into: slope)
      }
    }

    /// The gates of one example in one step.
    private struct Gates {
      let input: Buffer
      let forget: Buffer
      let candidate: Buffer
      let output: Buffer

      init(_ buffer: Buffer, _ row: Int, _ layout: RecurrentLayout) {
        input = layout.gate(buffer, row, 0)
        forget = layout.gate(buffer, row, 1)
        candidate = layout.gate(buffer, row, 2)
        output = layout.gate(buffer, row, 3)
      }
    }
  }

  /// What the way back through the steps writes.
  struct Gradients {
    let stateGradient: Buffer
    /// By the cells of one step.
    let cellGradient: Buffer
    /// Room for what goes through the cells' own activation.
    let cellSlope: Buffer
    let sumGradient: Buffer
  }
}
