internal import Learning

extension StepNumbers {
  /// The number at an address: the engine's, or worked out of the engine's where it keeps none; not a
  /// number where there is none.
  func value(of address: NumberAddress) -> Double {
    guard address.skipping == 0 else { return restValue(of: address) }
    return stored(address) ?? derivation(of: address)?.arithmetic.value(value) ?? .nan
  }

  /// Whether there is a number at an address.
  func has(_ address: NumberAddress) -> Bool {
    if let example = address.example {
      let count =
        [.answer, .answerLoss].contains(address.quantity) ? after?.answers.sizes[0] ?? 0 : batch
      guard (0..<count).contains(example) else { return false }
    }
    if let layer = address.layer, !layers.indices.contains(layer) { return false }
    return stored(address) != nil || derivation(of: address) != nil
  }

  /// A number that the engine keeps, or that was worked out with the step.
  func stored(_ address: NumberAddress) -> Double? {
    guard address.skipping == 0 else { return nil }
    let (place, aspect) = (address.place, address.aspect)
    switch address.quantity {
    case .input:
      return aspect == .value ? Self.number(input, address) : nil
    case .target:
      return aspect == .value ? Self.number(target, address, anySize: true) : nil
    case .sum(let layer), .output(let layer):
      guard layers.indices.contains(layer) else { return nil }
      let own = layers[layer]
      let isSum = address.quantity == .sum(layer)
      if isSum, !own.hasSum { return nil }
      switch aspect {
      case .value: return Self.number(isSum ? own.sum : own.output, address)
      case .gradient:
        return (isSum ? own.sumGradient : own.outputGradient).flatMap { Self.number($0, address) }
      default: return nil
      }
    case .mean(let layer):
      if aspect == .gradient { return statistic(layer, \.meanGradient, place) }
      return aspect == .value ? statistic(layer, \.mean, place) : nil
    case .variance(let layer):
      if aspect == .gradient { return statistic(layer, \.varianceGradient, place) }
      return aspect == .value ? statistic(layer, \.variance, place) : nil
    case .mask(let layer) where aspect == .value:
      return layers[layer].mask.flatMap { Self.number($0, address) }
    case .loss: return aspect == .value ? Double(lossValue) : nil
    case .curveLoss where aspect == .value: return after.map { Double($0.loss) }
    case .answer where aspect == .value: return after.flatMap { Self.number($0.answers, address) }
    default: return weightNumber(address)
    }
  }

  private func statistic(
    _ layer: Int, _ list: KeyPath<StepStatistics, [Double]>, _ place: [Int]
  ) -> Double? {
    guard let list = layers[layer].statistics?[keyPath: list], place.count == 1,
      list.indices.contains(place[0])
    else { return nil }
    return list[place[0]]
  }

  /// The number of an example at a place of a node.
  private static func number(
    _ numbers: PlainNumbers, _ address: NumberAddress, anySize: Bool = false
  ) -> Double? {
    guard let example = address.example, let count = numbers.sizes.first,
      (0..<count).contains(example)
    else { return nil }
    let sizes = Array(numbers.sizes.dropFirst())
    // A target of one number has no place.
    let place = anySize && address.place.isEmpty ? sizes.map { _ in 0 } : address.place
    return index(place, sizes).map {
      Double(numbers.values[example * sizes.reduce(1, *) + $0])
    }
  }

  /// The weight that an address is about, with the place of its number in what the engine stores.
  func weight(at address: NumberAddress) -> (weight: StepWeight, index: Int)? {
    guard let layer = address.layer, layers.indices.contains(layer) else { return nil }
    let name: String
    switch address.quantity {
    case .weight: name = "kernel"
    case .bias: name = "bias"
    case .gamma: name = "gamma"
    case .beta: name = "beta"
    case .runningMean: name = "movingMean"
    case .runningVariance: name = "movingVariance"
    default: return nil
    }
    guard let weight = layers[layer].weights[name],
      let index = Self.index(Self.storedPlace(address.place), weight.sizes)
    else { return nil }
    return (weight, index)
  }

  private func weightNumber(_ address: NumberAddress) -> Double? {
    guard let (weight, index) = weight(at: address) else { return nil }
    func moment(_ lists: [[Float]], _ place: Int) -> Double? {
      lists.indices.contains(place) ? Double(lists[place][index]) : nil
    }
    switch address.aspect {
    case .value: return Double(weight.before[index])
    case .updated: return Double(weight.after[index])
    case .gradient: return weight.gradient.map { Double($0[index]) }
    case .firstBefore: return moment(weight.momentsBefore, 0)
    case .first: return moment(weight.moments, 0)
    case .secondBefore: return moment(weight.momentsBefore, 1)
    case .second: return moment(weight.moments, 1)
    }
  }

  // MARK: Long sums

  /// The terms of a sum that are written out, and the rest.
  func shortened(_ sum: LongSum, of address: NumberAddress) -> [Arithmetic] {
    sum.shortened(of: address, value)
  }

  private func restValue(of address: NumberAddress) -> Double {
    longSum(of: address)?.rest(from: address.skipping, value) ?? .nan
  }

  /// How many numbers the rest of a long sum stands for.
  func restCount(of address: NumberAddress) -> Int {
    max(0, (longSum(of: address)?.terms.count ?? 0) - address.skipping)
  }
}
