internal import Learning

/// Which numbers a dropout layer left out in a step, for some examples of the batch.
public struct DropoutMask: Hashable, Sendable {
  public let title: String
  /// The step that it belongs to.
  public let step: Int
  /// The share that is left out on average.
  public let rate: Double
  /// The numbers of the examples, as `TrainState.exampleNumbers` counts.
  public let examples: [Int]
  /// Whether each unit stays, a list an example.
  public let kept: [[Bool]]

  /// What the numbers that stay are multiplied by.
  public var factor: Double { 1 / (1 - rate) }
  /// How many units there are of all these examples, and how many of them are left out.
  public var count: Int { kept.reduce(0) { $0 + $1.count } }
  /// How many numbers are dropped, of all examples.
  public var dropped: Int { kept.reduce(0) { $0 + $1.count { !$0 } } }
}

extension TrainState {
  /// Whether there is a dropout, whatever its rate.
  public var hasDropout: Bool {
    look { work in work.stack.contains { $0 is Dropout } } ?? false
  }

  /// The masks of the last step, one a dropout layer whose rate is above 0; before the first step those of
  /// the step to come.
  ///
  /// - Parameter most: of how many examples at most.
  public func dropoutMasks(ofExamples most: Int) -> [DropoutMask] {
    lookAtStep { work in
      let outlines = LayerOutline.all(of: work.layers)
      let examples = Array(work.trainer.lastRows.prefix(max(0, most)))
      return zip(zip(outlines, work.layers), work.stack).compactMap { names, layer in
        guard let dropout = layer as? Dropout,
          let mask = work.trainer.numbers(of: "\(names.1.name).mask"),
          let batch = mask.sizes.first, batch > 0
        else { return nil }
        let units = mask.values.count / batch
        return DropoutMask(
          title: names.0.title, step: work.trainer.step, rate: Double(dropout.rate),
          examples: examples,
          kept: examples.indices.map { row in
            mask.values[row * units..<(row + 1) * units].map { $0 != 0 }
          })
      }
    } ?? []
  }
}
