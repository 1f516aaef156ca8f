internal import Formulas
internal import Learning

extension StepNumbers {
  /// Where a number comes from: the rule for all of its kind, and its own arithmetic.
  struct Derivation {
    var general: String
    var arithmetic: Arithmetic
    var notes: [String] = []
  }

  /// Where a number comes from; nil for one that is given, and where there is none.
  func derivation(of address: NumberAddress) -> Derivation? {
    if address.skipping > 0 {
      guard let sum = longSum(of: address) else { return nil }
      let parts = shortened(sum, of: address)
      return Derivation(
        general: sum.isLargest ? "the largest of the others" : "the other terms of the sum",
        arithmetic: sum.isLargest ? .largest(parts) : .sum(parts))
    }
    if let layer = address.layer, !layers.indices.contains(layer) { return nil }
    if address.aspect == .gradient { return gradient(of: address) }
    if address.aspect != .value { return update(of: address) }
    switch address.quantity {
    case .sum(let layer): return weightedSum(layer, address)
    case .output(let layer): return output(layer, address)
    case .mean, .variance, .normalized: return normalization(address)
    case .probability, .exampleLoss, .loss, .penalty, .curveLoss, .answerLoss:
      return lossDerivation(address)
    default: return nil
    }
  }

  /// The long sum that is a part of a number's arithmetic; nil where there is none.
  func longSum(of address: NumberAddress) -> LongSum? {
    if let layer = address.layer, !layers.indices.contains(layer) { return nil }
    if address.aspect == .gradient { return gradientSum(of: address) }
    guard address.aspect == .value else { return nil }
    switch address.quantity {
    case .sum(let layer), .output(let layer):
      let isSum = address.quantity == .sum(layer)
      if let powers = softmaxPowers(layer, address) { return LongSum(powers) }
      guard isSum || !layers[layer].hasSum else { return nil }
      return forwardSum(layer, address)
    case .mean, .variance: return normalizationSum(address)
    default: return lossSum(address)
    }
  }

  // MARK: Layers

  private func output(_ layer: Int, _ address: NumberAddress) -> Derivation? {
    let own = layers[layer]
    let (example, place) = (address.example, address.place)
    guard Self.index(place, own.outputSizes) != nil else { return nil }
    if own.hasSum { return activation(layer, of: sum(of: layer, example, place), address) }
    let mark = mark(layer)
    switch own.kind {
    case .dense, .convolution: return weightedSum(layer, address)
    case .activation: return activation(layer, of: input(of: layer, example, place), address)
    case .maxPooling, .averagePooling:
      guard let sum = forwardSum(layer, address) else { return nil }
      let parts = shortened(sum, of: address)
      if sum.isLargest {
        return Derivation(
          general: "a\(mark) = the largest number of the window", arithmetic: .largest(parts))
      }
      return Derivation(
        general: "a\(mark) = the mean of the window",
        arithmetic: .quotient(.sum(parts), .constant(Double(sum.terms.count))))
    case .reshaped:
      guard let before = reshapedInput(layer, address) else { return nil }
      return Derivation(
        general: "a\(mark) = the same numbers in a row",
        arithmetic: .input(before))
    case .dropout:
      let before = Arithmetic.input(input(of: layer, example, place))
      guard own.mask != nil else { return Derivation(general: "d = 1", arithmetic: before) }
      return Derivation(
        general: "a\(mark) = d\(mark)·a, d is 0 for what is left out",
        arithmetic: .product([
          .input(NumberAddress(.mask(layer), example: example, at: place)), before,
        ]))
    case .normalization:
      let channel = [place[place.count - 1]]
      var scaled = Arithmetic.input(
        NumberAddress(.normalized(layer), example: example, at: place))
      if own.weights["gamma"] != nil {
        scaled = .product([.input(NumberAddress(.gamma(layer), at: channel)), scaled])
      }
      if own.weights["beta"] != nil {
        scaled = .sum([scaled, .input(NumberAddress(.beta(layer), at: channel))])
      }
      return Derivation(general: "y = γ·x̂ + β", arithmetic: scaled)
    case .other: return nil
    }
  }

  /// The number of the layer's sign: ⁽¹⁾, and nothing where there is one layer.
  func mark(_ layer: Int) -> String {
    names.hasOneLayer ? "" : "⁽\(NumberNames.superscript("\(layer + 1)"))⁾"
  }

  /// The letter of what comes out of a layer, with its number: a⁽¹⁾, ŷ.
  func outputName(_ layer: Int) -> String {
    if layer == last { return names.lastOutput + (names.lastOutput == "a" ? mark(layer) : "") }
    return (names.normalizing.contains(layer) ? "y" : "a") + mark(layer)
  }

  /// What goes into a layer that has the same numbers in another shape.
  private func reshapedInput(_ layer: Int, _ address: NumberAddress) -> NumberAddress? {
    let own = layers[layer]
    return Self.index(address.place, own.outputSizes).map {
      input(of: layer, address.example, Self.place($0, own.inputSizes))
    }
  }

  private func weightedSum(_ layer: Int, _ address: NumberAddress) -> Derivation? {
    let own = layers[layer]
    guard let sum = forwardSum(layer, address) else { return nil }
    var parts = shortened(sum, of: address)
    if own.weights["bias"] != nil {
      let unit = address.place[address.place.count - 1]
      parts.append(.input(NumberAddress(.bias(layer), at: [unit])))
    }
    let mark = mark(layer)
    let into = layer == 0 ? "x" : outputName(layer - 1)
    let result = own.hasSum ? "z\(mark)" : outputName(layer)
    let general =
      own.kind == .dense
      ? "\(result) = W\(mark)·\(into) + b\(mark)"
      : "\(result) = Σ window of \(into) · kernel W\(mark) + b\(mark)"
    return Derivation(general: general, arithmetic: .sum(parts))
  }

  /// The products of a weighted sum, or the numbers of a window.
  private func forwardSum(_ layer: Int, _ address: NumberAddress) -> LongSum? {
    let own = layers[layer]
    let (example, place) = (address.example, address.place)
    guard Self.index(place, own.outputSizes) != nil, let unit = place.last else { return nil }
    switch own.kind {
    case .dense:
      let inputs = own.inputSizes.last ?? 0
      return LongSum(
        (0..<inputs).map { index in
          .product([
            .input(NumberAddress(.weight(layer), at: [unit, index])),
            .input(input(of: layer, example, place.dropLast() + [index])),
          ])
        })
    case .convolution(let windows, let groups):
      let channels = own.inputSizes[2] / groups
      let first = unit / max(1, own.outputSizes[2] / groups) * channels
      return LongSum(
        windows.places(row: place[0], column: place[1]).flatMap { spot in
          (0..<channels).map { channel in
            .product([
              .input(
                NumberAddress(.weight(layer), at: [unit, spot.down, spot.right, channel])),
              .input(input(of: layer, example, [spot.row, spot.column, first + channel])),
            ])
          }
        })
    case .maxPooling(let windows), .averagePooling(let windows):
      // The mean of a whole picture has a channel alone as its place.
      let at = place.count == 1 ? [0, 0, unit] : place
      let isLargest = if case .maxPooling = own.kind { true } else { false }
      return LongSum(
        windows.places(row: at[0], column: at[1]).map {
          .input(input(of: layer, example, [$0.row, $0.column, unit]))
        }, isLargest: isLargest)
    default: return nil
    }
  }

  // MARK: Activations

  private func activation(
    _ layer: Int, of before: NumberAddress, _ address: NumberAddress
  ) -> Derivation? {
    let z = Arithmetic.input(before)
    let isPositive = value(of: before) > 0
    let sign = isPositive ? "z is above 0." : "z is not above 0."
    let one = Arithmetic.constant(1)
    switch layers[layer].function {
    case .linear: return Derivation(general: "a = z", arithmetic: z)
    case .step:
      return Derivation(
        general: "a = 1 where z ≥ 0, else 0", arithmetic: .constant(value(of: before) >= 0 ? 1 : 0))
    case .sigmoid:
      return Derivation(
        general: "a = σ(z) = 1/(1 + e⁻ᶻ)",
        arithmetic: .quotient(one, .sum([one, .call(.exp, .negated(z))])))
    case .tanh: return Derivation(general: "a = tanh(z)", arithmetic: .call(.tanh, z))
    case .relu: return Derivation(general: "a = max(0, z)", arithmetic: .call(.relu, z))
    case .leakyReLU(let slope):
      return Derivation(
        general: "a = z where z > 0, else \(slope)·z",
        arithmetic: isPositive ? z : .product([.setting(slope), z]), notes: [sign])
    case .elu(let scale):
      return Derivation(
        general: "a = z where z > 0, else \(scale)·(eᶻ − 1)",
        arithmetic: isPositive
          ? z : .product([.setting(scale), .difference(.call(.exp, z), one)]), notes: [sign])
    case .softplus:
      return Derivation(
        general: "a = ln(1 + eᶻ)", arithmetic: .call(.ln, .sum([one, .call(.exp, z)])))
    case .softmax:
      guard let powers = softmaxPowers(layer, address), let unit = address.place.last else {
        return nil
      }
      return softmax(powers, unit, address)
    }
  }

  /// The powers of e that a softmax layer shares out; nil for other layers.
  private func softmaxPowers(_ layer: Int, _ address: NumberAddress) -> [Arithmetic]? {
    let own = layers[layer]
    guard own.function == .softmax, address.quantity == .output(layer),
      let count = own.outputSizes.last, Self.index(address.place, own.outputSizes) != nil
    else { return nil }
    return powers(
      of: (0..<count).map { index in
        let place = Array(address.place.dropLast()) + [index]
        return own.hasSum
          ? sum(of: layer, address.example, place) : input(of: layer, address.example, place)
      })
  }

  /// e to each score. Powers of large scores are more than any number: then all are taken relative to
  /// the largest.
  func powers(of scores: [NumberAddress]) -> [Arithmetic] {
    let largest = scores.max { value(of: $0) < value(of: $1) }
    let isLarge = scores.contains { value(of: $0).magnitude > 80 }
    return scores.map { score in
      .call(
        .exp, isLarge ? .difference(.input(score), .input(largest ?? score)) : .input(score))
    }
  }

  /// The share of one of several powers.
  func softmax(_ powers: [Arithmetic], _ chosen: Int, _ address: NumberAddress) -> Derivation {
    Derivation(
      general: "softmax: eᶻ over the sum of all eᶻ",
      arithmetic: .quotient(powers[chosen], .sum(shortened(LongSum(powers), of: address))))
  }
}
