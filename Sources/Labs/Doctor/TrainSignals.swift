internal import Learning

/// What the doctor sees of a training at a step: the numbers from which all causes are told.
public struct TrainSignals: Hashable, Sendable {
  public let step: Int
  /// The mean loss over the examples; nil where it was not measured at this step.
  public let loss: Double?
  public let heldOutLoss: Double?
  /// The accuracy, or R² where a number is learned.
  public let metric: Double?
  public let heldOutMetric: Double?
  /// The layers with weights, from the first to the output.
  public let layers: [LayerSignals]
  /// The norms of all weights before the step, of their gradient and of the step's change.
  public let weightNorm: Double
  public let gradientNorm: Double
  public let updateNorm: Double
  /// How often each class was predicted, and how often it is there, among the examples looked at.
  public let predicted: [Int]
  public let present: [Int]
  /// Where the next step would leave all numbers.
  public let overflow: Overflow?
  public let data: DataSignals
  /// The share of the examples that a step sees.
  public let batchShare: Double
  /// What may be changed.
  public let controls: [Control]

  /// The layers before the output.
  public var hidden: ArraySlice<LayerSignals> { layers.dropLast() }

  /// How much better than the best constant answer it is; nil where it was not measured.
  public var skill: Double? { metric.map(data.skill(of:)) }
}

// MARK: - Measuring

extension TrainSignals {
  /// The signals of a training where it stands, its last step taken once more; nil where it has no
  /// layers. It costs about a step and a look at 2,000 examples.
  ///
  /// - Parameter data: what was seen in the same examples before, so that it is not worked out anew.
  public init?(_ state: TrainState, data known: DataSignals? = nil) {
    let before = (state.origin?.state ?? state.training).weights
    guard let values = state.look({ Self.values($0) }),
      let steps = state.lookAtStep({ Self.steps($0, before: before) }),
      !values.layers.isEmpty, values.layers.count == steps.layers.count
    else { return nil }
    let hidden = values.layers.count - 1
    layers = zip(values.layers, steps.layers).enumerated().map { index, entry in
      let (value, step) = entry
      return LayerSignals(
        name: index == hidden ? "the output" : "hidden \(index + 1)", isOutput: index == hidden,
        activation: value.activation.description, units: value.units, deadUnits: value.dead,
        saturated: value.saturated, alikeUnits: value.alike, weightNorm: step.weight,
        gradientNorm: step.gradient, updateNorm: step.update, sumGradientNorm: step.sumGradient)
    }
    let data = known ?? DataSignals(state)
    let record = state.record
    let metricName = state.classCount == nil ? "r2" : "accuracy"
    step = state.step
    loss = record["loss"]
    heldOutLoss = record["heldOutLoss"]
    metric = record[metricName]
    heldOutMetric = record[metricName == "r2" ? "heldOutR2" : "heldOutAccuracy"]
    (weightNorm, gradientNorm, updateNorm) = steps.total
    let classes = state.classCount ?? 0
    var (predicted, present) = (
      Array(repeating: 0, count: classes), Array(repeating: 0, count: classes)
    )
    if classes > 0 {
      let targets = state.targets.training
      let chosen = Self.classes(
        values.output, classes: classes, threshold: state.givesProbability ? 0.5 : 0)
      for (place, example) in values.examples.enumerated() where place < chosen.count {
        predicted[chosen[place]] += 1
        present[Int(targets[example])] += 1
      }
    }
    (self.predicted, self.present, self.data) = (predicted, present, data)
    let names = Dictionary(
      zip(values.layers.map(\.name), layers.map(\.name)), uniquingKeysWith: { first, _ in first })
    overflow = state.divergence.map { Self.overflow($0, names) }
    let batch = state.declaration.batch ?? data.count
    batchShare = min(1, Double(batch) / Double(max(1, data.count)))
    controls = state.controls
  }

  private struct LayerValues: Sendable {
    let name: String
    let activation: ActivationFunction
    let units: Int
    let dead: Int?
    let saturated: Double?
    let alike: Int
  }

  private struct LayerStep: Sendable {
    let weight: Double
    let gradient: Double
    let update: Double
    let sumGradient: Double?
  }

  /// The layers that have a kernel.
  private static func weighted(_ work: TrainWork) -> [TrainLayer] {
    work.layers.filter { $0.weights.contains("\($0.name).kernel") }
  }

  /// What the layers give for the examples, with the weights as they are.
  private static func values(
    _ work: TrainWork
  ) -> (examples: [Int], layers: [LayerValues], output: PlainNumbers?) {
    let layers = weighted(work)
    let kernels = layers.map { work.trainer.weightNumbers("\($0.name).kernel") }
    let last = work.layers.last?.output
    var tallies = zip(layers, kernels).map { Tally($0.activation, units: $1?.sizes.last ?? 0) }
    var (examples, outputs) = ([Int](), [Float]())
    let isSeen = work.evaluator.show(layers.map(\.output) + [last].compactMap(\.self)) {
      piece, nodes in
      examples += piece
      outputs += nodes.last?.values ?? []
      for index in tallies.indices { tallies[index].take(nodes[index].values) }
    }
    guard isSeen, !examples.isEmpty else { return ([], [], nil) }
    let found = zip(zip(layers, kernels), tallies).map { entry, tally in
      let (layer, kernel) = entry
      return LayerValues(
        name: layer.name, activation: layer.activation, units: tally.lives.count,
        dead: layer.activation == .relu ? tally.lives.count { !$0 } : nil,
        saturated: tally.flattens ? Double(tally.flat) / Double(max(1, tally.count)) : nil,
        alike: LayerSignals.alikeUnits(
          kernel: kernel?.values ?? [],
          bias: work.trainer.weightNumbers("\(layer.name).bias")?.values ?? [],
          units: tally.lives.count))
    }
    return (
      examples, found,
      PlainNumbers(sizes: [examples.count, outputs.count / examples.count], values: outputs)
    )
  }

  /// What the numbers of a layer come to, piece after piece.
  private struct Tally {
    let activation: ActivationFunction
    /// Whether its slope is almost 0 far out.
    let flattens: Bool
    var lives: [Bool]
    var flat = 0
    var count = 0

    init(_ activation: ActivationFunction, units: Int) {
      self.activation = activation
      flattens = LayerSignals.isFlat(activation, at: 0) != nil
      lives = Array(repeating: false, count: units)
    }

    mutating func take(_ numbers: [Float]) {
      count += numbers.count
      if activation == .relu { LayerSignals.noteLives(numbers, in: &lives) }
      guard flattens else { return }
      for number in numbers where LayerSignals.isFlat(activation, at: number) == true { flat += 1 }
    }
  }

  /// What the step did to the weights.
  private static func steps(
    _ work: TrainWork, before: [Float]
  ) -> (layers: [LayerStep], total: (weight: Double, gradient: Double, update: Double)) {
    let after = work.trainer.state.weights
    var places: [String: Range<Int>] = [:]
    var (start, squares) = (0, 0.0)
    // Trained weights stand first, in the order of the model.
    for name in work.trainer.weightNames {
      guard let gradient = work.trainer.weightGradientNumbers(name)?.values else { continue }
      places[name] = start..<(start + gradient.count)
      start += gradient.count
      for value in gradient { squares += Double(value) * Double(value) }
    }
    func change(_ places: Range<Int>) -> Double {
      var sum = 0.0
      for place in places where before.indices.contains(place) && after.indices.contains(place) {
        let difference = Double(after[place]) - Double(before[place])
        sum += difference * difference
      }
      return sum.squareRoot()
    }
    let layers = weighted(work).map { layer in
      let name = "\(layer.name).kernel"
      let place = places[name] ?? 0..<0
      return LayerStep(
        weight: LayerSignals.norm(before[place.clamped(to: before.indices)]),
        gradient: LayerSignals.norm(work.trainer.weightGradientNumbers(name)?.values ?? []),
        update: change(place),
        sumGradient: work.trainer.gradientNumbers(of: layer.sum).map {
          LayerSignals.norm($0.values)
        })
    }
    let trained = 0..<min(start, before.count)
    return (layers, (LayerSignals.norm(before[trained]), squares.squareRoot(), change(trained)))
  }

  private static func classes(_ output: PlainNumbers?, classes: Int, threshold: Float) -> [Int] {
    guard let output else { return [] }
    if classes == 2 { return output.values.map { $0 >= threshold ? 1 : 0 } }
    return stride(from: 0, to: output.values.count - classes + 1, by: classes).map { start in
      (0..<classes).max { output.values[start + $0] < output.values[start + $1] } ?? 0
    }
  }

  /// Where a run leaves all numbers, in words instead of the engine's names.
  private static func overflow(_ divergence: Divergence, _ names: [String: String]) -> Overflow {
    let parts = divergence.place.split(separator: ".")
    let layer = parts.first.flatMap { names[String($0)] }
    let place =
      switch (divergence.kind, layer) {
      case (.value, let layer?): "a value of \(layer)"
      case (.value, nil): "the \(divergence.place)"
      case (.gradient, let layer?): "a gradient of \(layer)"
      case (.gradient, nil): "the gradient of \(divergence.place)"
      case (.weight, let layer?):
        "a \(parts.last == "bias" ? "bias" : "weight") of \(layer)"
      case (.weight, nil): "the weight \(divergence.place)"
      }
    return Overflow(step: divergence.step, place: place)
  }
}
