internal import Formulas
internal import Learning

/// The gradients of the batch's loss, by the chain rule from the loss back.
extension StepNumbers {
  /// The address of the gradient by what comes out of a layer.
  func outputGradient(_ layer: Int, _ example: Int?, _ place: [Int]) -> NumberAddress {
    NumberAddress(.output(layer), .gradient, example: example, at: place)
  }

  private func sumGradient(_ layer: Int, _ example: Int?, _ place: [Int]) -> Arithmetic {
    .input(sum(of: layer, example, place).with(.gradient))
  }

  /// Where a gradient comes from; nil where there is none.
  func gradient(of address: NumberAddress) -> Derivation? {
    let (example, place) = (address.example, address.place)
    switch address.quantity {
    case .input:
      guard Self.index(place, layers[0].inputSizes) != nil else { return nil }
      return inputGradient(0, address)
    case .output(let layer):
      guard Self.index(place, layers[layer].outputSizes) != nil else { return nil }
      return layer == last ? lossGradient(address) : inputGradient(layer + 1, address)
    case .sum(let layer):
      guard layers[layer].hasSum, Self.index(place, layers[layer].outputSizes) != nil else {
        return nil
      }
      return slope(
        layer, z: sum(of: layer, example, place),
        a: NumberAddress(.output(layer), example: example, at: place), address)
    case .weight(let layer), .bias(let layer), .gamma(let layer), .beta(let layer):
      return weightGradient(layer, address)
    case .mean, .variance, .normalized: return normalizationGradient(address)
    default: return nil
    }
  }

  /// The long sum in a gradient's arithmetic.
  func gradientSum(of address: NumberAddress) -> LongSum? {
    switch address.quantity {
    case .input: return inputGradientSum(0, address)
    case .output(let layer):
      return layer == last ? lossGradientSum(address) : inputGradientSum(layer + 1, address)
    case .sum(let layer):
      return softmaxSlopes(layer, a: NumberAddress(.output(layer)), address)
    case .weight(let layer), .bias(let layer): return weightGradientSum(layer, address)
    case .gamma, .beta, .mean, .variance: return normalizationGradientSum(address)
    default: return nil
    }
  }

  // MARK: By what goes into a layer

  /// The gradient by what goes into a layer, from the gradients of what comes out.
  private func inputGradient(_ layer: Int, _ address: NumberAddress) -> Derivation? {
    let own = layers[layer]
    let (example, place) = (address.example, address.place)
    let mark = mark(layer)
    let through = own.hasSum ? "∂L/∂z\(mark)" : "∂L/∂\(outputName(layer))"
    let by = layer == 0 ? "x" : outputName(layer - 1)
    switch own.kind {
    case .dense, .convolution:
      guard let sum = inputGradientSum(layer, address) else { return nil }
      return Derivation(
        general: own.kind == .dense
          ? "∂L/∂\(by) = W\(mark)ᵀ·\(through)"
          : "∂L/∂\(by) = Σ of kernel W\(mark) · \(through), where it was used",
        arithmetic: .sum(shortened(sum, of: address)))
    case .maxPooling:
      guard let sum = inputGradientSum(layer, address) else { return nil }
      let isRouted = !sum.terms.isEmpty
      return Derivation(
        general: "max pooling hands the gradient to the largest of each window",
        arithmetic: isRouted ? .sum(shortened(sum, of: address)) : .constant(0),
        notes: isRouted ? [] : ["It is not the largest of any window, so nothing comes back."])
    case .averagePooling:
      guard let sum = inputGradientSum(layer, address) else { return nil }
      return Derivation(
        general: "a mean hands each of its numbers its share of the gradient",
        arithmetic: sum.terms.isEmpty ? .constant(0) : .sum(shortened(sum, of: address)))
    case .reshaped:
      guard let index = Self.index(place, own.inputSizes) else { return nil }
      return Derivation(
        general: "the same numbers in another shape",
        arithmetic: .input(outputGradient(layer, example, Self.place(index, own.outputSizes))))
    case .dropout:
      let after = Arithmetic.input(outputGradient(layer, example, place))
      guard own.mask != nil else { return Derivation(general: "d = 1", arithmetic: after) }
      return Derivation(
        general: "∂L/∂a = d\(mark)·∂L/∂a\(mark)",
        arithmetic: .product([
          .input(NumberAddress(.mask(layer), example: example, at: place)), after,
        ]))
    case .normalization: return normalizationInput(layer, example, place)
    case .activation:
      return slope(
        layer, z: input(of: layer, example, place),
        a: NumberAddress(.output(layer), example: example, at: place), address)
    case .other: return nil
    }
  }

  private func inputGradientSum(_ layer: Int, _ address: NumberAddress) -> LongSum? {
    let own = layers[layer]
    let (example, place) = (address.example, address.place)
    guard Self.index(place, own.inputSizes) != nil, let unit = place.last else { return nil }
    switch own.kind {
    case .dense:
      return LongSum(
        (0..<(own.outputSizes.last ?? 0)).map { output in
          .product([
            .input(NumberAddress(.weight(layer), at: [output, unit])),
            sumGradient(layer, example, place.dropLast() + [output]),
          ])
        })
    case .convolution(let windows, let groups):
      let (channels, filters) = (own.inputSizes[2] / groups, own.outputSizes[2] / groups)
      let (group, channel) = (unit / channels, unit % channels)
      return LongSum(
        windows.windows(row: place[0], column: place[1]).flatMap { spot in
          (group * filters..<(group + 1) * filters).map { filter in
            .product([
              .input(
                NumberAddress(.weight(layer), at: [filter, spot.down, spot.right, channel])),
              sumGradient(layer, example, [spot.row, spot.column, filter]),
            ])
          }
        })
    case .maxPooling(let windows):
      return LongSum(
        windows.windows(row: place[0], column: place[1]).compactMap { spot in
          largest(of: layer, windows, example, [spot.row, spot.column, unit]) == place
            ? .input(outputGradient(layer, example, [spot.row, spot.column, unit])) : nil
        })
    case .averagePooling(let windows):
      return LongSum(
        windows.windows(row: place[0], column: place[1]).map { spot in
          let count = windows.places(row: spot.row, column: spot.column).count
          let at = own.outputSizes.count == 1 ? [unit] : [spot.row, spot.column, unit]
          return .quotient(
            .input(outputGradient(layer, example, at)), .constant(Double(count)))
        })
    case .activation:
      return softmaxSlopes(layer, a: NumberAddress(.output(layer)), address)
    default: return nil
    }
  }

  /// Where the largest number of a window stands: the first of equal ones.
  private func largest(
    of layer: Int, _ windows: StepWindows, _ example: Int?, _ place: [Int]
  ) -> [Int]? {
    var best: (place: [Int], value: Double)?
    for spot in windows.places(row: place[0], column: place[1]) {
      let at = [spot.row, spot.column, place[2]]
      let value = value(of: input(of: layer, example, at))
      if best.map({ value > $0.value }) ?? true { best = (at, value) }
    }
    return best?.place
  }

  // MARK: Through an activation

  /// The gradient by the number before an activation.
  private func slope(
    _ layer: Int, z: NumberAddress, a: NumberAddress, _ address: NumberAddress
  ) -> Derivation? {
    let after = Arithmetic.input(a.with(.gradient))
    let (one, output) = (Arithmetic.constant(1), Arithmetic.input(a))
    let isPositive = value(of: z) > 0
    func derivation(_ general: String, _ slope: Arithmetic, _ notes: [String] = []) -> Derivation {
      Derivation(
        general: "∂L/∂z = ∂L/∂a·g′(z), \(general)", arithmetic: .product([after, slope]),
        notes: notes)
    }
    let sign = isPositive ? "z is above 0." : "z is not above 0."
    switch layers[layer].function {
    case .linear: return Derivation(general: "∂L/∂z = ∂L/∂a", arithmetic: after)
    case .step: return derivation("the slope of a step is 0", .constant(0))
    case .sigmoid:
      return derivation("σ′ = a·(1 − a)", .product([output, .difference(one, output)]))
    case .tanh: return derivation("tanh′ = 1 − a²", .difference(one, .power(output, 2)))
    case .relu:
      return derivation(
        "relu′ = 1 where z > 0, else 0", .constant(isPositive ? 1 : 0, symbol: "relu′(z)"), [sign])
    case .leakyReLU(let slope):
      return derivation(
        "g′ = 1 where z > 0, else \(slope)", isPositive ? one : .setting(slope), [sign])
    case .elu(let scale):
      return derivation(
        "g′ = 1 where z > 0, else a + \(scale)",
        isPositive ? one : .sum([output, .setting(scale)]), [sign])
    case .softplus:
      return derivation(
        "g′ = σ(z)",
        .quotient(one, .sum([one, .call(.exp, .negated(.input(z)))])))
    case .softmax:
      guard let slopes = softmaxSlopes(layer, a: a, address) else { return nil }
      return Derivation(
        general: "∂L/∂zᵢ = aᵢ·(∂L/∂aᵢ − Σⱼ ∂L/∂aⱼ·aⱼ)",
        arithmetic: .product([
          output, .difference(after, .sum(shortened(slopes, of: address))),
        ]))
    }
  }

  /// The products in the gradient of a softmax layer; nil for others.
  private func softmaxSlopes(
    _ layer: Int, a: NumberAddress, _ address: NumberAddress
  ) -> LongSum? {
    guard layers[layer].function == .softmax, let count = layers[layer].outputSizes.last else {
      return nil
    }
    return LongSum(
      (0..<count).map { index in
        let other = NumberAddress(
          a.quantity, example: address.example, at: address.place.dropLast() + [index])
        return .product([.input(other.with(.gradient)), .input(other)])
      })
  }

  // MARK: By weights

  private func weightGradient(_ layer: Int, _ address: NumberAddress) -> Derivation? {
    guard let (weight, _) = weight(at: address), weight.gradient != nil,
      let sum = gradientSum(of: address)
    else { return nil }
    let mark = mark(layer)
    let through = layers[layer].hasSum ? "∂L/∂z\(mark)" : "∂L/∂\(outputName(layer))"
    let into = layer == 0 ? "x" : outputName(layer - 1)
    let isConvolution = weight.sizes.count == 4
    var general =
      switch address.quantity {
      case .weight:
        isConvolution
          ? "∂L/∂w\(mark) = Σ over examples and places of \(through)·\(into)"
          : "∂L/∂w\(mark) = Σ over the batch of \(through)·\(into)"
      case .bias: "∂L/∂b\(mark) = Σ over the batch of \(through)"
      case .gamma: "∂L/∂γ\(mark) = Σ over the batch of ∂L/∂y·x̂"
      default: "∂L/∂β\(mark) = Σ over the batch of ∂L/∂y"
      }
    var parts = shortened(sum, of: address)
    let own = Arithmetic.input(address.with(.value))
    if let penalty = weight.penalty, penalty.l2 != 0 {
      parts.append(.product([.constant(2), .setting(penalty.l2, "λ₂"), own]))
      general += " + 2·λ₂·w"
    }
    if let penalty = weight.penalty, penalty.l1 != 0 {
      parts.append(.product([.setting(penalty.l1, "λ₁"), .call(.sign, own)]))
      general += " + λ₁·sign(w)"
    }
    return Derivation(
      general: general, arithmetic: .sum(parts),
      notes: ["L is a mean over the batch, so each example's gradient has 1/\(batch) in it."])
  }

  private func weightGradientSum(_ layer: Int, _ address: NumberAddress) -> LongSum? {
    let own = layers[layer]
    let place = address.place
    guard weight(at: address) != nil else { return nil }
    let isBias = address.quantity == .bias(layer)
    switch own.kind {
    case .dense:
      let spots = Self.places(own.outputSizes.dropLast())
      return LongSum(
        (0..<batch).flatMap { example in
          spots.map { spot in
            let slope = sumGradient(layer, example, spot + [place[0]])
            return isBias
              ? slope : .product([slope, .input(input(of: layer, example, spot + [place[1]]))])
          }
        })
    case .convolution(let windows, let groups):
      if isBias {
        let spots = Self.places(own.outputSizes.dropLast())
        return LongSum(
          (0..<batch).flatMap { example in
            spots.map { sumGradient(layer, example, $0 + [place[0]]) }
          })
      }
      let (channels, filters) = (own.inputSizes[2] / groups, own.outputSizes[2] / groups)
      let channel = place[0] / filters * channels + place[3]
      let pairs = windows.pairs(down: place[1], right: place[2])
      return LongSum(
        (0..<batch).flatMap { example in
          pairs.map { pair in
            .product([
              sumGradient(layer, example, [pair.output.0, pair.output.1, place[0]]),
              .input(input(of: layer, example, [pair.input.0, pair.input.1, channel])),
            ])
          }
        })
    default: return nil
    }
  }
}
