private import CKernels

/// One time step of recurrent layers: rows of examples, with the gates of all units of an example
/// side by side, in Keras' order.
extension Kernels {
  /// A step of long short-term memory with its usual activations: `c = f·c₀ + i·g`, `h = o·tanh c`
  /// (Hochreiter and Schmidhuber, 1997; Gers, Schmidhuber and Cummins, 2000).
  ///
  /// - Parameters:
  ///   - gates: the sums of the gates i, f, g, o, which become activations.
  ///   - before: the cells of the step before, `c₀`.
  ///   - cells: gets `c`.
  ///   - states: gets `h`.
  public static func lstmGates(
    _ gates: Buffer, before: Buffer, cells: Buffer, states: Buffer, units: Int
  ) {
    precondition(cells.count.isMultiple(of: units) && gates.count == 4 * cells.count)
    precondition(before.count == cells.count && states.count == cells.count)
    unsafe kernel_lstm_gates(
      gates.base, before.base, cells.base, states.base, cells.count / units, units)
  }

  /// The way back through `lstmGates`.
  ///
  /// - Parameters:
  ///   - gates: the activations i, f, g, o.
  ///   - stateGradient: the gradient by `h`.
  ///   - cellGradient: the gradient by `c` that comes from the next step; becomes the one by `c₀`.
  ///   - gateGradient: gets the gradient by the sums of the gates.
  public static func lstmGatesBackward(
    _ gates: Buffer, before: Buffer, cells: Buffer, stateGradient: Buffer, cellGradient: Buffer,
    gateGradient: Buffer, units: Int
  ) {
    precondition(cells.count.isMultiple(of: units) && gates.count == 4 * cells.count)
    precondition(before.count == cells.count && stateGradient.count == cells.count)
    precondition(cellGradient.count == cells.count && gateGradient.count == gates.count)
    unsafe kernel_lstm_gates_backward(
      gates.base, before.base, cells.base, stateGradient.base, cellGradient.base,
      gateGradient.base, cells.count / units, units)
  }

  /// A step of gated recurrent units with their usual activations, the reset gate behind the
  /// product: `h = z·h₀ + (1 − z)·n` (Cho and others, 2014).
  ///
  /// - Parameters:
  ///   - gates: the sums of the inputs for z, r and n, which become activations.
  ///   - recurrent: the sums of the states before for the same gates.
  ///   - before: the states of the step before, `h₀`.
  ///   - states: gets `h`.
  public static func gruGates(
    _ gates: Buffer, recurrent: Buffer, before: Buffer, states: Buffer, units: Int
  ) {
    precondition(states.count.isMultiple(of: units) && gates.count == 3 * states.count)
    precondition(before.count == states.count && recurrent.count == gates.count)
    unsafe kernel_gru_gates(
      gates.base, recurrent.base, before.base, states.base, states.count / units, units)
  }

  /// The way back through `gruGates`.
  ///
  /// - Parameters:
  ///   - gates: the activations z, r and n.
  ///   - stateGradient: the gradient by `h`.
  ///   - gateGradient: gets the gradient by the sums of the inputs.
  ///   - recurrentGradient: gets the gradient by the sums of the states before.
  ///   - beforeGradient: gets, or is added to, what goes to `h₀` past the gates.
  public static func gruGatesBackward(
    _ gates: Buffer, recurrent: Buffer, before: Buffer, stateGradient: Buffer,
    gateGradient: Buffer, recurrentGradient: Buffer, beforeGradient: Buffer, units: Int,
    accumulates: Bool
  ) {
    precondition(before.count.isMultiple(of: units) && gates.count == 3 * before.count)
    precondition(stateGradient.count == before.count && recurrent.count == gates.count)
    precondition(gateGradient.count == gates.count && recurrentGradient.count == gates.count)
    precondition(beforeGradient.count == before.count)
    unsafe kernel_gru_gates_backward(
      gates.base, recurrent.base, before.base, stateGradient.base, gateGradient.base,
      recurrentGradient.base, beforeGradient.base, before.count / units, units, accumulates)
  }
}
