internal import Tensors

/// What recurrent layers have in common: everything before and after the loop over steps.
///
/// All steps' inputs are projected by one product, and all gradients by weights and inputs are one
/// product each; the loop in between has one product a step.
struct RecurrentWork {
  let input: NodeID
  let kernel: WeightID
  let recurrentKernel: WeightID
  let bias: WeightID?
  let units: Int
  /// How many sums a unit has in a step.
  let gates: Int
  let returnsSequences: Bool
  let goesBackwards: Bool

  var weights: [WeightID] { [kernel, recurrentKernel] + (bias.map { [$0] } ?? []) }

  /// How many numbers a row of gates has.
  var width: Int { gates * units }

  func layout(_ emitter: Emitter) -> RecurrentLayout {
    let shape = emitter.shape(of: input)
    return RecurrentLayout(batch: shape[0], steps: shape[1], units: units, gates: gates)
  }

  /// Memory for a row of `width` numbers of every example and step; zeros at first.
  func scratch(_ name: String, width: Int, extraSteps: Int = 0, _ emitter: inout Emitter) -> Buffer
  {
    let shape = emitter.shape(of: input)
    return emitter.scratch(name, (shape[1] + extraSteps) * shape[0] * width)
  }

  /// The states, `h` of slot 0 being zeros.
  func states(_ emitter: inout Emitter) -> Buffer {
    scratch("states", width: units, extraSteps: 1, &emitter)
  }

  /// The gradient by the states, slot by slot.
  func stateGradient(_ emitter: inout Emitter) -> Buffer {
    scratch("stateGradient", width: units, extraSteps: 1, &emitter)
  }

  private func inputs(_ emitter: inout Emitter) -> Buffer {
    scratch("inputs", width: emitter.shape(of: input).last, &emitter)
  }

  /// Records the sums of the inputs for all gates and steps: `x·W + b`.
  func recordSums(bias: Buffer?, into sums: Buffer, _ emitter: inout Emitter) {
    let shape = emitter.shape(of: input)
    let order = SequenceOrder(
      batch: shape[0], steps: shape[1], width: shape.last, isReversed: goesBackwards)
    let together = inputs(&emitter)
    emitter.append(
      StepsTogether(order: order, source: emitter.value(of: input), target: together),
      pieces: order.pieces, work: together.count)
    emitter.appendProduct(
      MatrixView(together, columns: shape.last),
      times: MatrixView(emitter.weight(kernel), columns: width),
      into: MatrixView(sums, columns: width), bias: bias)
  }

  /// Records how the states become the result: all of them, or the last.
  func recordResult(_ emitter: inout Emitter) {
    let (order, states) = result(states(&emitter), emitter)
    emitter.append(
      StepsApart(
        order: order, source: states,
        target: GradientTarget(buffer: emitter.output, accumulates: false)),
      pieces: order.pieces, work: states.count)
  }

  /// Records how the gradient by the result becomes the one by all states, or by the last.
  func recordResultGradient(_ emitter: inout Emitter) {
    let (order, slopes) = result(stateGradient(&emitter), emitter)
    emitter.append(
      StepsTogether(order: order, source: emitter.outputGradient, target: slopes),
      pieces: order.pieces, work: slopes.count)
  }

  /// The slots that are the result, and their order in it.
  private func result(_ slots: Buffer, _ emitter: Emitter) -> (SequenceOrder, Buffer) {
    let shape = emitter.shape(of: input)
    let size = shape[0] * units
    return returnsSequences
      ? (
        SequenceOrder(batch: shape[0], steps: shape[1], width: units),
        slots.part(from: size, count: shape[1] * size)
      )
      : (
        SequenceOrder(batch: shape[0], steps: 1, width: units),
        slots.part(from: shape[1] * size, count: size)
      )
  }

  /// Records the recurrent kernel turned, as the way back through the steps needs it.
  func recordTurnedKernel(columns: Range<Int>, _ emitter: inout Emitter) -> MatrixView {
    let turned = emitter.scratch("turned\(columns.lowerBound)", columns.count * units)
    emitter.append(
      TurnedColumns(
        source: emitter.weight(recurrentKernel), width: width, columns: columns, target: turned))
    return MatrixView(turned, columns: units)
  }

  /// Records the gradients by the kernel and by the inputs, from the one by the sums of the inputs.
  func recordInputGradients(_ sumGradient: Buffer, _ emitter: inout Emitter) {
    let shape = emitter.shape(of: input)
    let slopes = MatrixView(sumGradient, columns: width)
    if let target = emitter.gradientTarget(of: kernel) {
      emitter.appendProduct(
        MatrixView(inputs(&emitter), columns: shape.last).transposed, times: slopes,
        into: MatrixView(target.buffer, columns: width), accumulates: target.accumulates)
    }
    guard let target = emitter.gradientTarget(of: input) else { return }
    let together = scratch("inputGradient", width: shape.last, &emitter)
    emitter.appendProduct(
      slopes, times: MatrixView(emitter.weight(kernel), columns: width).transposed,
      into: MatrixView(together, columns: shape.last))
    let order = SequenceOrder(
      batch: shape[0], steps: shape[1], width: shape.last, isReversed: goesBackwards)
    emitter.append(
      StepsApart(order: order, source: together, target: target), pieces: order.pieces,
      work: together.count)
  }

  /// Records the gradient by some columns of the recurrent kernel: what was multiplied with them in
  /// every step, turned, times the gradient by the products.
  func recordRecurrentGradient(
    _ states: Buffer, _ slopes: MatrixView, columns: Range<Int>, _ target: GradientTarget?,
    _ emitter: inout Emitter
  ) {
    guard let target else { return }
    let count = slopes.rows * units
    emitter.appendProduct(
      MatrixView(states.part(from: 0, count: count), columns: units).transposed, times: slopes,
      into: MatrixView(target.buffer, columns: width).columns(columns),
      accumulates: target.accumulates)
  }
}

/// Some columns of a matrix, written as rows.
private struct TurnedColumns: Kernel {
  let source: Buffer
  let width: Int
  let columns: Range<Int>
  let target: Buffer

  func run(piece: Int) {
    if columns.count == width { return Kernels.transpose(source, columns: width, into: target) }
    let rows = source.count / width
    for (place, column) in columns.enumerated() {
      for row in 0..<rows { target[place * rows + row] = source[row * width + column] }
    }
  }
}
