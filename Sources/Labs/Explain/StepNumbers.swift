internal import Formulas
internal import Learning

/// All numbers of one training step as a value: what the batch made of the weights, what the loss made
/// of that, the gradients, and the weights after it.
struct StepNumbers: Sendable {
  /// The number of the step, from 1 on.
  let step: Int
  let layers: [StepLayer]
  /// How many examples the batch has.
  let batch: Int
  /// The examples of the batch by their places in the data.
  let rows: [Int]
  let input: PlainNumbers
  let target: PlainNumbers
  let loss: StepLoss
  /// The loss of the batch with all penalties, as the engine has it.
  let lossValue: Float
  let optimizer: any Optimizer
  /// The learning rate of the step, with its schedule.
  let rate: Float
  /// The one number that an optimizer keeps from step to step, before this one.
  let optimizerMemory: Double
  let names: NumberNames
  /// Whether it is the step to come: then the weights before it are the present ones.
  var isToCome = false
  /// What the model says of all examples after the step, and their targets; nil where there are too
  /// many.
  let after: (answers: PlainNumbers, targets: PlainNumbers, loss: Float)?

  /// Steps with more numbers are not looked at: they would not be worth their memory.
  static let mostNumbers = 2_000_000

  /// Takes the step that a state leads to, in a trainer, and keeps its numbers.
  ///
  /// - Parameters:
  ///   - layers: the names under which the trainer has its layers, a stack.
  ///   - evaluator: what the loss of all examples after the step is worked out with.
  /// - Returns: nil where there are too many numbers, or several losses.
  init?(
    _ trainer: Trainer, layers: [TrainLayer], optimizer: any Optimizer, from state: TrainingState,
    evaluator: Evaluator? = nil, targets: PlainNumbers? = nil
  ) {
    trainer.optimizer = optimizer
    trainer.restore(state)
    guard trainer.settings.losses.count == 1, let last = layers.last else { return nil }
    let count = layers.reduce(0) { count, layer in
      let nodes = [layer.sum, layer.output].compactMap { trainer.numbers(of: $0)?.values.count }
      return count + 2 * nodes.reduce(0, +)
    }
    guard count <= Self.mostNumbers, trainer.model.weightCount <= Self.mostNumbers else {
      return nil
    }
    let rate = trainer.rate
    let weights = layers.map { StepLayer.weights(of: $0, in: trainer) }
    trainer.advance()
    let made = zip(layers, weights).compactMap { StepLayer($0, weights: $1, in: trainer) }
    guard made.count == layers.count, let input = trainer.numbers(of: layers[0].input),
      let target = trainer.numbers(of: "target"),
      let output = trainer.numbers(of: last.output)
    else { return nil }
    step = trainer.step
    self.layers = made
    (self.input, self.target) = (input, target)
    batch = input.sizes[0]
    rows = trainer.lastRows
    loss = StepLoss(trainer.settings.losses[0].loss)
    lossValue = trainer.loss
    (self.optimizer, self.rate, optimizerMemory) = (optimizer, rate, state.optimizerMemory)
    let outputs = output.sizes.dropFirst().reduce(1, *)
    names = NumberNames(
      hasOneLayer: layers.count == 1, hasOneInput: input.sizes.dropFirst().reduce(1, *) == 1,
      hasOneOutput: outputs == 1,
      lastOutput: loss.takesScores ? "z" : last.activation == .linear ? "ŷ" : "a",
      lastLayer: layers.count - 1,
      normalizing: Set(
        made.indices.filter { if case .normalization = made[$0].kind { true } else { false } }),
      moments: Self.moments(of: optimizer))
    if let evaluator, let targets, targets.sizes[0] * outputs <= 20_000 {
      let (loss, answers) = evaluator.plainOutputs()
      after = (answers, targets, loss)
    } else {
      after = nil
    }
  }

  private static func moments(of optimizer: any Optimizer) -> [String] {
    switch optimizer {
    case let sgd as SGD: sgd.momentum == 0 ? [] : ["v"]
    case is Adagrad, is RMSProp: ["s"]
    case is Adadelta: ["s", "u"]
    default: ["m", "v"]
    }
  }

  /// The number of the last layer, from 0.
  var last: Int { layers.count - 1 }
  /// How many numbers the model puts out for an example.
  var outputCount: Int { layers[last].outputSizes.reduce(1, *) }

  // MARK: Addresses

  /// What goes into a layer, at a place.
  func input(of layer: Int, _ example: Int?, _ place: [Int]) -> NumberAddress {
    NumberAddress(layer == 0 ? .input : .output(layer - 1), example: example, at: place)
  }

  /// The sum of a layer; what comes out of it where there is no activation.
  func sum(of layer: Int, _ example: Int?, _ place: [Int]) -> NumberAddress {
    NumberAddress(
      layers[layer].hasSum ? .sum(layer) : .output(layer), example: example, at: place)
  }

  /// All places of numbers of some sizes, the last axis running fastest.
  static func places(_ sizes: [Int]) -> [[Int]] {
    var places: [[Int]] = [[]]
    for size in sizes { places = places.flatMap { place in (0..<size).map { place + [$0] } } }
    return places
  }

  /// The place in a flat list of numbers of some sizes; nil where it is none of them.
  static func index(_ place: [Int], _ sizes: [Int]) -> Int? {
    guard place.count == sizes.count else { return nil }
    var index = 0
    for (place, size) in zip(place, sizes) {
      guard (0..<size).contains(place) else { return nil }
      index = index * size + place
    }
    return index
  }

  /// The place with so many numbers before it.
  static func place(_ index: Int, _ sizes: [Int]) -> [Int] {
    var (place, rest) = ([Int](), index)
    for size in sizes.reversed() {
      place.insert(rest % max(1, size), at: 0)
      rest /= max(1, size)
    }
    return place
  }

  /// The sizes of a weight as students see it: outputs × inputs; filters × rows × columns × channels.
  static func shownSizes(_ weight: StepWeight) -> [Int] {
    switch weight.sizes.count {
    case 2: [weight.sizes[1], weight.sizes[0]]
    case 4: [weight.sizes[3]] + weight.sizes.prefix(3)
    default: weight.sizes
    }
  }

  /// The place of a weight as the engine stores it.
  static func storedPlace(_ place: [Int]) -> [Int] {
    place.count > 1 ? Array(place.dropFirst()) + [place[0]] : place
  }
}
