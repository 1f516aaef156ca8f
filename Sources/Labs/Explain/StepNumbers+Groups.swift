internal import Formulas
internal import Learning

extension StepNumbers {
  /// The matrices of the step: inputs, layer after layer, and the loss.
  func groups(
    example: Int, _ aspect: NumberAddress.Aspect, _ notation: Notation
  ) -> [NumberGroup] {
    let example = min(max(0, example), batch - 1)
    var groups = [
      NumberGroup(
        title: exampleName(example),
        matrices: pictures(.input, layers[0].inputSizes, example, aspect, notation, "x")
          + (aspect == .value ? targets(example, notation) : []))
    ]
    for layer in layers.indices {
      groups.append(
        NumberGroup(
          title: "layer \(layer + 1): \(words(layer))",
          matrices: weights(layer, aspect, notation)
            + numbers(layer, example, aspect, notation)))
    }
    groups.append(NumberGroup(title: "loss", matrices: losses(example, aspect, notation)))
    return groups.filter { !$0.matrices.isEmpty }
  }

  private func words(_ layer: Int) -> String {
    let own = layers[layer]
    return own.function == .linear || own.kind == .activation
      ? own.layer.kind : "\(own.layer.kind), \(own.function)"
  }

  /// The name of a matrix: its letter with the layer's number, and what aspect it shows.
  private func title(
    _ letter: String, _ layer: Int?, _ aspect: NumberAddress.Aspect, _ notation: Notation
  ) -> String {
    let isLastOutput = layer == last && letter == names.lastOutput && letter != "a"
    let own = letter + (isLastOutput ? "" : layer.map(mark) ?? "")
    let kept = names.moments
    let text =
      switch aspect {
      case .value: own
      case .gradient: "∂L/∂\(own)"
      case .updated: "\(own)′"
      case .firstBefore: "\(kept.first ?? "")(\(own))"
      case .first: "\(kept.first ?? "")′(\(own))"
      case .secondBefore: "\(kept.last ?? "")(\(own))"
      case .second: "\(kept.last ?? "")′(\(own))"
      }
    return NumberNames.spelled(text, notation)
  }

  /// Numbers of an example: a column, or a matrix a channel.
  private func pictures(
    _ quantity: NumberAddress.Quantity, _ sizes: [Int], _ example: Int?,
    _ aspect: NumberAddress.Aspect, _ notation: Notation, _ letter: String
  ) -> [NumberMatrix] {
    let first = NumberAddress(quantity, aspect, example: example, at: sizes.map { _ in 0 })
    guard has(first) else { return [] }
    let title = title(letter, first.layer, aspect, notation)
    switch sizes.count {
    case 0: return [NumberMatrix(title, first, rows: nil)]
    case 1: return [NumberMatrix(title, first, rows: (0, sizes[0]))]
    case 2: return [NumberMatrix(title, first, rows: (0, sizes[0]), columns: (1, sizes[1]))]
    default:
      return (0..<sizes[sizes.count - 1]).map { channel in
        var start = first
        start.place[sizes.count - 1] = channel
        return NumberMatrix(
          sizes[sizes.count - 1] == 1 ? title : "\(title) channel \(channel + 1)", start,
          rows: (0, sizes[0]), columns: (1, sizes[1]))
      }
    }
  }

  private func targets(_ example: Int, _ notation: Notation) -> [NumberMatrix] {
    pictures(
      .target, loss.takesClass ? [] : layers[last].outputSizes, example, .value, notation, "t")
  }

  private func numbers(
    _ layer: Int, _ example: Int, _ aspect: NumberAddress.Aspect, _ notation: Notation
  ) -> [NumberMatrix] {
    let own = layers[layer]
    var result: [NumberMatrix] = []
    if own.statistics != nil {
      let channels = [own.inputSizes.last ?? 1]
      result += pictures(.mean(layer), channels, nil, aspect, notation, "μ")
      result += pictures(.variance(layer), channels, nil, aspect, notation, "σ²")
      result += pictures(.normalized(layer), own.inputSizes, example, aspect, notation, "x̂")
    }
    if own.mask != nil {
      result += pictures(.mask(layer), own.outputSizes, example, aspect, notation, "d")
    }
    if own.hasSum {
      result += pictures(.sum(layer), own.outputSizes, example, aspect, notation, "z")
    }
    let letter = layer == last ? names.lastOutput : own.statistics == nil ? "a" : "y"
    return result
      + pictures(.output(layer), own.outputSizes, example, aspect, notation, letter)
  }

  private func weights(
    _ layer: Int, _ aspect: NumberAddress.Aspect, _ notation: Notation
  ) -> [NumberMatrix] {
    // After the step there is also what the optimizer keeps, and what it kept before.
    let aspects: [NumberAddress.Aspect] =
      aspect == .updated ? [.updated, .firstBefore, .first, .secondBefore, .second] : [aspect]
    return aspects.flatMap { aspect -> [NumberMatrix] in
      kernels(layer, aspect, notation)
        + [
          (NumberAddress.Quantity.bias(layer), "b"), (.gamma(layer), "γ"), (.beta(layer), "β"),
          (.runningMean(layer), "μᵣ"), (.runningVariance(layer), "σ²ᵣ"),
        ].flatMap { quantity, letter in
          weight(at: NumberAddress(quantity, at: [0])).map {
            pictures(quantity, $0.weight.sizes, nil, aspect, notation, letter)
          } ?? []
        }
    }
  }

  private func kernels(
    _ layer: Int, _ aspect: NumberAddress.Aspect, _ notation: Notation
  ) -> [NumberMatrix] {
    guard let weight = layers[layer].weights["kernel"] else { return [] }
    let sizes = Self.shownSizes(weight)
    let first = NumberAddress(.weight(layer), aspect, at: sizes.map { _ in 0 })
    guard has(first) else { return [] }
    let title = title("W", layer, aspect, notation)
    guard sizes.count == 4 else {
      return [NumberMatrix(title, first, rows: (0, sizes[0]), columns: (1, sizes[1]))]
    }
    return (0..<sizes[0]).flatMap { filter in
      (0..<sizes[3]).map { channel in
        let start = NumberAddress(.weight(layer), aspect, at: [filter, 0, 0, channel])
        let channels = sizes[3] == 1 ? "" : ", channel \(channel + 1)"
        return NumberMatrix(
          "\(title) filter \(filter + 1)\(channels)", start, rows: (1, sizes[1]),
          columns: (2, sizes[2]))
      }
    }
  }

  private func losses(
    _ example: Int, _ aspect: NumberAddress.Aspect, _ notation: Notation
  ) -> [NumberMatrix] {
    guard aspect == .value else { return [] }
    let probabilities =
      loss.takesScores
      ? pictures(.probability, layers[last].outputSizes, example, aspect, notation, "p") : []
    let single: [(NumberAddress.Quantity, Int?, String)] =
      [(.exampleLoss, example, "ℓ")]
      + layers.indices.map { (.penalty($0), nil, "R") } + [
        (.loss, nil, "L"), (.curveLoss, nil, "L′"),
      ]
    return probabilities
      + single.flatMap { quantity, example, letter in
        pictures(quantity, [], example, aspect, notation, letter)
      }
  }
}
