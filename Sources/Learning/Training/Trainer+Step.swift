internal import Tensors

extension Trainer {
  /// The examples of the last step by their places in the data, in the order of the batch; empty
  /// before the first.
  public var lastRows: [Int] {
    guard step > 0 else { return [] }
    let place = (step - 1) % stepsPerEpoch
    let start = place * batch
    let count = min(batch, data.count - start)
    return settings.shuffles
      ? Array(order[start..<start + count]) : Array(start..<start + count)
  }

  /// What the optimizer keeps for every number of a weight now: none, one or two lists, as long as the
  /// weight and stored as it is; nil where there is no such weight or it is not trained.
  public func optimizerNumbers(of name: String) -> [[Float]]? {
    guard let place = weightNames.firstIndex(of: name),
      memory.specifications[place].weight.isTrainable
    else { return nil }
    // Trained weights stand before the others, in the order of the model.
    let start = memory.specifications[..<place].filter(\.weight.isTrainable)
      .reduce(0) { $0 + $1.weight.shape.count }
    let count = memory.specifications[place].weight.shape.count
    return [memory.first, memory.second].prefix(settings.optimizer.rule.slots).map {
      $0.part(from: start, count: count).values
    }
  }

  /// The declaration of a layer by the engine's name for it, `dense1`; nil if there is none.
  public func layer(named name: String) -> (any Layer)? {
    model.layers.first { $0.name == name }?.layer
  }

  /// The penalty on a weight, if there is one.
  public func regularizer(of name: String) -> Regularizer? {
    guard let place = weightNames.firstIndex(of: name) else { return nil }
    return memory.specifications[place].weight.regularizer
  }
}
