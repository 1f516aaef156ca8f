internal import Learning

/// What thinned networks say of some places, one of them and the mean of many, beside what the whole
/// network says at inference: probabilities of the second of two classes, or numbers.
public struct AveragedNets: Hashable, Sendable {
  /// How many networks the mean is of.
  public let nets: Int
  /// What the first of them says.
  public let one: [Double]
  public let mean: [Double]
  /// What the network says without masks.
  public let whole: [Double]

  /// The mean distance from what the whole network says, of one net and of the mean of all.
  public var differences: (one: Double, mean: Double) {
    (Self.difference(one, whole), Self.difference(mean, whole))
  }

  private static func difference(_ values: [Double], _ others: [Double]) -> Double {
    zip(values, others).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(max(1, others.count))
  }
}

extension TrainState {
  /// The most networks of a mean.
  static let mostNets = 1000

  /// Thinned networks over the plane of two inputs; nil where there are not two, or more than two classes.
  public func averagedNets(_ count: Int, over grid: PlaneGrid) -> AveragedNets? {
    guard plainInputNames.count == 2 else { return nil }
    return averagedNets(count, of: examples.plain.modelNumbers(of: grid.numbers, width: 2))
  }

  /// Thinned networks along the only input; nil where there is not one, or more than two classes.
  public func averagedNets(_ count: Int, along places: [Double]) -> AveragedNets? {
    guard plainInputNames.count == 1 else { return nil }
    return averagedNets(count, of: examples.plain.modelNumbers(of: places, width: 1))
  }

  /// The masks follow from the seed, the step and the number of the network.
  private func averagedNets(_ count: Int, of inputs: [Float]) -> AveragedNets? {
    guard classCount ?? 2 == 2 else { return nil }
    let (count, step) = (min(max(1, count), Self.mostNets), step)
    let seed = declaration.seed
    let outputs = look { work -> (one: [Float], mean: [Double], whole: [Float]) in
      let names = work.layers.suffix(1).map(\.output)
      let whole = work.predictor.nodeNumbers(names, of: inputs).first ?? []
      var (one, sums): ([Float], [Double]) = ([], [])
      for net in 0..<count {
        let values =
          work.thinned.nodeNumbers(
            names, of: inputs, seed: seed, step: step * Self.mostNets + net
          ).first ?? []
        // Probabilities are averaged, not what they are made of.
        let said = values.map { self.said($0) }
        if net == 0 { (one, sums) = (values, said) } else { sums = zip(sums, said).map(+) }
      }
      return (one, sums.map { $0 / Double(count) }, whole)
    }
    return outputs.map {
      AveragedNets(
        nets: count, one: $0.one.map { said($0) }, mean: $0.mean, whole: $0.whole.map { said($0) })
    }
  }

  private func said(_ output: Float) -> Double {
    classCount == nil ? Double(output) : probability(output)
  }
}
