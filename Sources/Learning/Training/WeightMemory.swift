internal import Tensors

/// The weights of a model in one block, trained ones first; their gradients and what the optimizer
/// keeps of them in three more.
final class WeightMemory {
  let specifications: [(layer: String, weight: WeightSpecification)]
  /// All numbers, weight after weight.
  let values: Buffer
  /// The part of `values` that is trained.
  let trained: Buffer
  let gradient: Buffer
  let first: Buffer
  let second: Buffer
  /// The numbers of each weight.
  let buffers: [Buffer]
  /// The gradient of each weight that is trained.
  let gradients: [Buffer?]
  private let arena = Arena()

  init(_ model: Model) {
    specifications = model.weights
    var places = Array(repeating: 0, count: specifications.count)
    var count = 0
    var trainedCount = 0
    for pass in [true, false] {
      for (index, entry) in specifications.enumerated() where entry.weight.isTrainable == pass {
        places[index] = count
        count += entry.weight.shape.count
      }
      if pass { trainedCount = count }
    }
    values = arena.buffer(count)
    trained = values.part(from: 0, count: trainedCount)
    let gradient = arena.buffer(trainedCount)
    self.gradient = gradient
    first = arena.buffer(trainedCount)
    second = arena.buffer(trainedCount)
    let values = values
    buffers = specifications.enumerated().map {
      values.part(from: places[$0.offset], count: $0.element.weight.shape.count)
    }
    gradients = specifications.enumerated().map {
      $0.element.weight.isTrainable
        ? gradient.part(from: places[$0.offset], count: $0.element.weight.shape.count) : nil
    }
  }

  /// How many bytes all of it takes.
  var byteCount: Int { arena.byteCount }

  /// Draws every weight anew; each has random numbers of its own.
  func initialize(seed: UInt64) {
    for (entry, buffer) in zip(specifications, buffers) {
      var stream = RandomStream(seed: seed, name: "\(entry.layer).\(entry.weight.name)")
      buffer.copy(entry.weight.initializer.values(for: entry.weight, from: &stream))
    }
    gradient.fill(with: 0)
    first.fill(with: 0)
    second.fill(with: 0)
  }
}
