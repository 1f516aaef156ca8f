internal import Tensors

/// What the recurrent layers have in common: their weights and shapes.
protocol RecurrentLayer: Layer {
  /// How many sums a unit has in a step.
  static var gates: Int { get }
  var units: Int { get }
  var usesBias: Bool { get }
  var returnsSequences: Bool { get }
  var goesBackwards: Bool { get }
  var kernelInitializer: Initializer { get }
  var recurrentInitializer: Initializer { get }
  var kernelRegularizer: Regularizer? { get }
  var recurrentRegularizer: Regularizer? { get }
  var biasRegularizer: Regularizer? { get }
}

extension RecurrentLayer {
  /// The shape of the result: all states, or the last.
  func stateShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    try positive(units, "units")
    let input = try sequence(inputs)
    return returnsSequences ? [input[0], units] : [units]
  }

  /// The weights, gate after gate in each row: `kernel` is inputs × gates·units, `recurrentKernel`
  /// units × gates·units.
  func recurrentWeights(
    for inputs: [Shape], biasShape: Shape, biasInitializer: Initializer
  ) -> [WeightSpecification] {
    let (features, width) = (inputs[0].last, Self.gates * units)
    var result = [
      WeightSpecification(
        "kernel", [features, width], initializer: kernelInitializer, fanIn: features,
        fanOut: width, regularizer: kernelRegularizer),
      WeightSpecification(
        "recurrentKernel", [units, width], initializer: recurrentInitializer, fanIn: units,
        fanOut: width, regularizer: recurrentRegularizer),
    ]
    if usesBias {
      result.append(
        WeightSpecification(
          "bias", biasShape, initializer: biasInitializer, fanIn: features, fanOut: width,
          regularizer: biasRegularizer))
    }
    return result
  }

  /// The work on a sequence.
  func work(on input: NodeID, in recorder: LayerRecorder) -> RecurrentWork {
    RecurrentWork(
      input: input, kernel: recorder.requiredWeight("kernel"),
      recurrentKernel: recorder.requiredWeight("recurrentKernel"), bias: recorder.weight("bias"),
      units: units, gates: Self.gates, returnsSequences: returnsSequences,
      goesBackwards: goesBackwards)
  }

  /// The shape of the result, with the batch.
  func recordedShape(of input: NodeID, in recorder: LayerRecorder) -> Shape {
    let shape = recorder.shape(of: input)
    return returnsSequences ? [shape[0], shape[1], units] : [shape[0], units]
  }
}
