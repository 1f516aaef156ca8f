internal import Formulas
internal import Learning

/// Batch normalisation: y = γ·(x − μ)/√(σ² + ε) + β, μ and σ² of the batch.
extension StepNumbers {
  private func epsilon(_ layer: Int) -> Arithmetic {
    guard case .normalization(_, let epsilon) = layers[layer].kind else { return .constant(0) }
    return .setting(epsilon, "ε")
  }

  /// The numbers of a channel in the whole batch, by their examples and places.
  private func channelPlaces(_ layer: Int, _ channel: Int) -> [(example: Int, place: [Int])] {
    let places = Self.places(layers[layer].inputSizes.dropLast()).map { $0 + [channel] }
    return (0..<batch).flatMap { example in places.map { (example, $0) } }
  }

  private func count(_ layer: Int) -> Arithmetic {
    .constant(Double(layers[layer].statistics?.count ?? 1))
  }

  private func width(_ layer: Int, _ channel: [Int]) -> Arithmetic {
    .sum([.input(NumberAddress(.variance(layer), at: channel)), epsilon(layer)])
  }

  func normalization(_ address: NumberAddress) -> Derivation? {
    guard let layer = address.layer, let unit = address.place.last,
      layers[layer].statistics != nil, (0..<(layers[layer].inputSizes.last ?? 0)).contains(unit)
    else { return nil }
    switch address.quantity {
    case .mean, .variance:
      guard let sum = normalizationSum(address) else { return nil }
      let isMean = address.quantity == .mean(layer)
      return Derivation(
        general: isMean
          ? "μ = the mean over the batch" : "σ² = the mean of (x − μ)² over the batch",
        arithmetic: .quotient(.sum(shortened(sum, of: address)), count(layer)))
    case .normalized:
      guard Self.index(address.place, layers[layer].inputSizes) != nil else { return nil }
      return Derivation(
        general: "x̂ = (x − μ)/√(σ² + ε)",
        arithmetic: .quotient(
          .difference(
            .input(input(of: layer, address.example, address.place)),
            .input(NumberAddress(.mean(layer), at: [unit]))), .call(.sqrt, width(layer, [unit]))))
    default: return nil
    }
  }

  func normalizationSum(_ address: NumberAddress) -> LongSum? {
    guard let layer = address.layer, let channel = address.place.first,
      layers[layer].statistics != nil
    else { return nil }
    let mean = Arithmetic.input(NumberAddress(.mean(layer), at: [channel]))
    return LongSum(
      channelPlaces(layer, channel).map { example, place in
        let x = Arithmetic.input(input(of: layer, example, place))
        return address.quantity == .mean(layer) ? x : .power(.difference(x, mean), 2)
      })
  }

  // MARK: Backward

  /// The gradients of what a batch normalisation works with, by the chain rule; `outputs` are the
  /// gradients of what comes out of it.
  func normalizationGradient(_ address: NumberAddress) -> Derivation? {
    guard let layer = address.layer, let unit = address.place.last,
      layers[layer].statistics != nil
    else { return nil }
    switch address.quantity {
    case .normalized:
      guard Self.index(address.place, layers[layer].outputSizes) != nil else { return nil }
      let slope = Arithmetic.input(outputGradient(layer, address.example, address.place))
      guard layers[layer].weights["gamma"] != nil else {
        return Derivation(general: "∂L/∂x̂ = ∂L/∂y", arithmetic: slope)
      }
      return Derivation(
        general: "∂L/∂x̂ = ∂L/∂y·γ",
        arithmetic: .product([slope, .input(NumberAddress(.gamma(layer), at: [unit]))]))
    case .variance:
      guard let sum = gradientSum(of: address) else { return nil }
      let width = width(layer, [unit])
      return Derivation(
        general: "∂L/∂σ² = −½·(σ² + ε)^(−3/2)·Σ ∂L/∂x̂·(x − μ)",
        arithmetic: .negated(
          .quotient(
            .sum(shortened(sum, of: address)),
            .product([.constant(2), width, .call(.sqrt, width)]))))
    case .mean:
      guard let sum = gradientSum(of: address) else { return nil }
      return Derivation(
        general: "∂L/∂μ = −Σ ∂L/∂x̂/√(σ² + ε)",
        arithmetic: .negated(
          .quotient(.sum(shortened(sum, of: address)), .call(.sqrt, width(layer, [unit])))))
    default: return nil
    }
  }

  /// Sums over the numbers of a channel: for γ, β, μ and σ².
  func normalizationGradientSum(_ address: NumberAddress) -> LongSum? {
    guard let layer = address.layer, let channel = address.place.first,
      layers[layer].statistics != nil
    else { return nil }
    let mean = Arithmetic.input(NumberAddress(.mean(layer), at: [channel]))
    return LongSum(
      channelPlaces(layer, channel).map { example, place in
        let y = Arithmetic.input(outputGradient(layer, example, place))
        let normalized = NumberAddress(.normalized(layer), example: example, at: place)
        switch address.quantity {
        case .gamma: return .product([y, .input(normalized)])
        case .beta: return y
        case .mean: return .input(normalized.with(.gradient))
        default:
          return .product([
            .input(normalized.with(.gradient)),
            .difference(.input(input(of: layer, example, place)), mean),
          ])
        }
      })
  }

  /// The gradient by what goes into a batch normalisation: by x̂, by σ² and by μ.
  func normalizationInput(
    _ layer: Int, _ example: Int?, _ place: [Int]
  ) -> Derivation {
    let channel = [place[place.count - 1]]
    let mean = NumberAddress(.mean(layer), at: channel)
    let variance = NumberAddress(.variance(layer), at: channel)
    let normalized = NumberAddress(.normalized(layer), .gradient, example: example, at: place)
    let distance = Arithmetic.difference(.input(input(of: layer, example, place)), .input(mean))
    return Derivation(
      general: "∂L/∂x = ∂L/∂x̂/√(σ² + ε) + ∂L/∂σ²·2(x − μ)/n + ∂L/∂μ/n",
      arithmetic: .sum([
        .quotient(.input(normalized), .call(.sqrt, width(layer, channel))),
        .quotient(
          .product([.input(variance.with(.gradient)), .constant(2), distance]), count(layer)),
        .quotient(.input(mean.with(.gradient)), count(layer)),
      ]), notes: ["Three ways: through x̂ itself, through σ² and through μ of the batch."])
  }
}
