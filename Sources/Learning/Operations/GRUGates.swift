internal import Tensors

/// The update gate z, the reset gate r and the candidate n of one example in one step, for gated
/// recurrent units whose activations are not the usual ones, or whose reset gate comes early.
struct GRUGates {
  let update: Buffer
  let reset: Buffer
  let candidate: Buffer

  init(_ buffer: Buffer, _ row: Int, _ layout: RecurrentLayout) {
    update = layout.gate(buffer, row, 0)
    reset = layout.gate(buffer, row, 1)
    candidate = layout.gate(buffer, row, 2)
  }

  /// `h = z·h₀ + (1 − z)·n`
  func blend(_ before: Buffer, into state: Buffer) {
    for unit in 0..<state.count {
      let keep = update[unit]
      state[unit] = keep * before[unit] + (1 - keep) * candidate[unit]
    }
  }

  /// The way back through `blend`: to the results of z and n, and to `h₀`.
  func blendBackward(
    _ before: Buffer, _ stateGradient: Buffer, into slope: GRUGates, beforeGradient: Buffer,
    accumulates: Bool
  ) {
    for unit in 0..<before.count {
      let (keep, dh) = (update[unit], stateGradient[unit])
      slope.update[unit] = dh * (before[unit] - candidate[unit])
      slope.candidate[unit] = dh * (1 - keep)
      beforeGradient[unit] = dh * keep + (accumulates ? beforeGradient[unit] : 0)
    }
  }
}

/// The activations of gated recurrent units: one for the candidate, one for both gates.
struct GRUActivations {
  let activation: ActivationFunction
  let recurrentActivation: ActivationFunction

  /// Whether the fused loop has them.
  var areUsual: Bool { activation == .tanh && recurrentActivation == .sigmoid }

  private func apply(_ function: ActivationFunction, _ x: Buffer, into y: Buffer) {
    function.apply(to: x, rowsOf: x.count, into: y)
  }

  func updateAndReset(_ sums: GRUGates, into gates: GRUGates) {
    apply(recurrentActivation, sums.update, into: gates.update)
    apply(recurrentActivation, sums.reset, into: gates.reset)
  }

  func candidate(_ sums: GRUGates, into gates: GRUGates) {
    apply(activation, sums.candidate, into: gates.candidate)
  }

  /// The gradients by results become those by sums, in place.
  func updateBackward(_ sums: GRUGates, _ gates: GRUGates, _ slope: GRUGates) {
    recurrentActivation.applyBackward(
      sums.update, gates.update, slope.update, rowsOf: slope.update.count, into: slope.update)
  }

  func resetBackward(_ sums: GRUGates, _ gates: GRUGates, _ slope: GRUGates) {
    recurrentActivation.applyBackward(
      sums.reset, gates.reset, slope.reset, rowsOf: slope.reset.count, into: slope.reset)
  }

  func candidateBackward(_ sums: GRUGates, _ gates: GRUGates, _ slope: GRUGates) {
    activation.applyBackward(
      sums.candidate, gates.candidate, slope.candidate, rowsOf: slope.candidate.count,
      into: slope.candidate)
  }
}

/// What the way back through the steps writes.
struct GRUGradients {
  let stateGradient: Buffer
  /// By the sums of the inputs.
  let sumGradient: Buffer
  /// By the sums of the states before.
  let recurrentGradient: Buffer
  /// Whether the result gives every state a gradient, and not the last alone.
  let hasAllStates: Bool

  /// Whether a step adds to the gradient by the state that it begins with.
  func accumulates(_ step: Int) -> Bool { hasAllStates && step > 0 }
}
