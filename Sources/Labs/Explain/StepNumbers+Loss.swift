internal import Formulas
internal import Learning

/// The loss of an example, of the batch, and the gradient with which the way back begins.
extension StepNumbers {
  private func output(_ example: Int?, _ unit: Int, isAfter: Bool = false) -> NumberAddress {
    NumberAddress(
      isAfter ? .answer : .output(last), example: example,
      at: Self.place(unit, layers[last].outputSizes))
  }

  /// The target of an output; of a class, the number of the class.
  private func target(_ example: Int?, _ unit: Int, isAfter: Bool) -> Arithmetic {
    let value = targetValue(example, unit, isAfter: isAfter)
    // After the step all examples are looked at, and a batch's places say nothing of them.
    if isAfter { return .constant(value, symbol: "t") }
    let place = loss.takesClass ? [] : Self.place(unit, layers[last].outputSizes)
    return .input(NumberAddress(.target, example: example, at: place))
  }

  private func targetValue(_ example: Int?, _ unit: Int, isAfter: Bool) -> Double {
    guard let example, let numbers = isAfter ? after?.targets : target else { return .nan }
    let width = numbers.values.count / max(1, numbers.sizes[0])
    let place = example * width + (loss.takesClass ? 0 : unit)
    return numbers.values.indices.contains(place) ? Double(numbers.values[place]) : .nan
  }

  /// The class that an example belongs to, from 0.
  private func label(_ example: Int?, isAfter: Bool) -> Int {
    let value = targetValue(example, 0, isAfter: isAfter)
    return value >= 0 && value < Double(outputCount) ? Int(value) : 0
  }

  // MARK: Forward

  func lossDerivation(_ address: NumberAddress) -> Derivation? {
    switch address.quantity {
    case .probability: return probability(address)
    case .exampleLoss:
      guard let example = address.example, (0..<batch).contains(example) else { return nil }
      return exampleLoss(address, isAfter: false)
    case .answerLoss:
      guard let example = address.example, let after,
        (0..<after.answers.sizes[0]).contains(example)
      else { return nil }
      return exampleLoss(address, isAfter: true)
    case .loss:
      guard let sum = lossSum(address) else { return nil }
      let mean = Arithmetic.quotient(
        .sum(shortened(sum, of: address)), .constant(Double(batch), symbol: "m"))
      let penalties = layers.indices.filter { !penaltyTerms($0).isEmpty }
        .map { Arithmetic.input(NumberAddress(.penalty($0))) }
      return Derivation(
        general: penalties.isEmpty
          ? "L = the mean of the examples' losses"
          : "L = the mean of the examples' losses + penalties",
        arithmetic: penalties.isEmpty ? mean : .sum([mean] + penalties))
    case .curveLoss:
      guard let after, let sum = lossSum(address) else { return nil }
      return Derivation(
        general:
          "a point of the loss curve: the mean over all examples, with the weights after the step",
        arithmetic: .quotient(
          .sum(shortened(sum, of: address)),
          .constant(Double(after.answers.sizes[0]), symbol: "m")))
    case .penalty(let layer):
      guard let sum = lossSum(address), !sum.terms.isEmpty else { return nil }
      let penalty = layers[layer].weights["kernel"]?.penalty
      let parts = Arithmetic.sum(shortened(sum, of: address))
      switch (penalty?.l1 ?? 0, penalty?.l2 ?? 0) {
      case (0, let l2):
        return Derivation(
          general: "R = λ₂·Σ w²", arithmetic: .product([.setting(l2, "λ₂"), parts]))
      case (let l1, 0):
        return Derivation(
          general: "R = λ₁·Σ |w|", arithmetic: .product([.setting(l1, "λ₁"), parts]))
      default: return Derivation(general: "R = Σ (λ₂·w² + λ₁·|w|)", arithmetic: parts)
      }
    default: return nil
    }
  }

  func lossSum(_ address: NumberAddress) -> LongSum? {
    switch address.quantity {
    case .loss:
      return LongSum(
        (0..<batch).map { .input(NumberAddress(.exampleLoss, example: $0)) })
    case .curveLoss:
      guard let after else { return nil }
      return LongSum(
        (0..<after.answers.sizes[0]).map { .input(NumberAddress(.answerLoss, example: $0)) })
    case .penalty(let layer): return LongSum(penaltyTerms(layer))
    case .probability:
      guard loss.usesSoftmax else { return nil }
      return LongSum(powers(of: (0..<outputCount).map { output(address.example, $0) }))
    case .exampleLoss: return exampleSum(address, isAfter: false)
    case .answerLoss: return exampleSum(address, isAfter: true)
    default: return nil
    }
  }

  private func penaltyTerms(_ layer: Int) -> [Arithmetic] {
    guard let weight = layers[layer].weights["kernel"], let penalty = weight.penalty,
      penalty.l1 != 0 || penalty.l2 != 0
    else { return [] }
    return Self.places(Self.shownSizes(weight)).map { place in
      let w = Arithmetic.input(NumberAddress(.weight(layer), at: place))
      if penalty.l1 == 0 { return .power(w, 2) }
      if penalty.l2 == 0 { return .call(.abs, w) }
      return .sum([
        .product([.setting(penalty.l2, "λ₂"), .power(w, 2)]),
        .product([.setting(penalty.l1, "λ₁"), .call(.abs, w)]),
      ])
    }
  }

  private func probability(_ address: NumberAddress) -> Derivation? {
    let sizes = layers[last].outputSizes
    guard loss.takesScores, let unit = Self.index(address.place, sizes) else { return nil }
    if loss.usesSoftmax {
      return softmax(
        powers(of: (0..<outputCount).map { output(address.example, $0) }), unit, address)
    }
    let z = Arithmetic.input(output(address.example, unit))
    return Derivation(
      general: "p = σ(z) = 1/(1 + e⁻ᶻ)",
      arithmetic: .quotient(.constant(1), .sum([.constant(1), .call(.exp, .negated(z))])))
  }

  /// The terms of an example's loss, one an output, where it is a sum of several.
  private func exampleSum(_ address: NumberAddress, isAfter: Bool) -> LongSum? {
    let example = address.example
    switch loss {
    case .classNumber(let isScore):
      guard isAfter && isScore || !isScore else { return nil }
      let outputs = (0..<outputCount).map { output(example, $0, isAfter: isAfter) }
      return LongSum(isScore ? powers(of: outputs) : outputs.map { .input($0) })
    case .multiClassHinge:
      let label = label(example, isAfter: isAfter)
      let own = Arithmetic.input(output(example, label, isAfter: isAfter))
      return LongSum(
        (0..<outputCount).filter { $0 != label }.map { unit in
          let other = Arithmetic.input(output(example, unit, isAfter: isAfter))
          return .call(.relu, .sum([.difference(.constant(1), own), other]))
        })
    case .other: return nil
    default:
      return LongSum((0..<outputCount).map { term(example, $0, isAfter: isAfter) })
    }
  }

  private func exampleLoss(_ address: NumberAddress, isAfter: Bool) -> Derivation? {
    let example = address.example
    let outputs = Arithmetic.constant(Double(outputCount), symbol: "K")
    switch loss {
    case .classNumber(let isScore):
      let label = label(example, isAfter: isAfter)
      let note = ["The target is class \(label)."]
      if isScore && !isAfter {
        let p = NumberAddress(
          .probability, example: example, at: Self.place(label, layers[last].outputSizes))
        return Derivation(
          general: "ℓ = −ln p of the target's class", arithmetic: .negated(.call(.ln, .input(p))),
          notes: note)
      }
      guard let sum = exampleSum(address, isAfter: isAfter) else { return nil }
      let own = isScore ? sum.terms[label] : .input(output(example, label, isAfter: isAfter))
      return Derivation(
        general: isScore ? "ℓ = −ln softmax(z) of the target's class" : "ℓ = −ln p, p = a/Σ a",
        arithmetic: .negated(
          .call(.ln, .quotient(own, .sum(shortened(sum, of: address))))), notes: note)
    case .multiClassHinge:
      guard let sum = exampleSum(address, isAfter: isAfter) else { return nil }
      return Derivation(
        general: "ℓ = Σ max(0, 1 − zₜ + zₖ)/K over the other classes",
        arithmetic: .quotient(.sum(shortened(sum, of: address)), outputs))
    case .other: return nil
    default:
      guard let sum = exampleSum(address, isAfter: isAfter) else { return nil }
      let parts = shortened(sum, of: address)
      if case .distribution = loss {
        return Derivation(general: "ℓ = −Σ t·ln p", arithmetic: .sum(parts))
      }
      return Derivation(
        general: outputCount == 1 ? general : "\(general), the mean over the outputs",
        arithmetic: outputCount == 1 ? .sum(parts) : .quotient(.sum(parts), outputs))
    }
  }

  private var general: String {
    switch loss {
    case .squared(let factor): factor == 1 ? "ℓ = (ŷ − t)²" : "ℓ = ½·(ŷ − t)²"
    case .absolute: "ℓ = |ŷ − t|"
    case .huber(let delta): "ℓ = ½·e² where |e| ≤ \(delta), else \(delta)·|e| − ½·\(delta)²"
    case .hinge: "ℓ = max(0, 1 − s·z), s = 1 or −1 for the two classes"
    case .squaredHinge: "ℓ = max(0, 1 − s·z)², s = 1 or −1 for the two classes"
    case .binary: "ℓ = −t·ln p − (1 − t)·ln(1 − p)"
    default: ""
    }
  }

  /// What the loss makes of one output.
  private func term(_ example: Int?, _ unit: Int, isAfter: Bool) -> Arithmetic {
    let address = output(example, unit, isAfter: isAfter)
    let y = Arithmetic.input(address)
    let t = target(example, unit, isAfter: isAfter)
    let error = Arithmetic.difference(y, t)
    let wanted = targetValue(example, unit, isAfter: isAfter)
    switch loss {
    case .squared(let factor):
      return factor == 1
        ? .power(error, 2) : .quotient(.power(error, 2), .constant(1 / factor))
    case .absolute: return .call(.abs, error)
    case .huber(let delta):
      guard (value(of: address) - wanted).magnitude > Double(delta) else {
        return .quotient(.power(error, 2), .constant(2))
      }
      let bound = Arithmetic.setting(delta, "δ")
      return .difference(
        .product([bound, .call(.abs, error)]), .quotient(.power(bound, 2), .constant(2)))
    case .hinge: return .call(.relu, margin(y, wanted))
    case .squaredHinge: return .power(.call(.relu, margin(y, wanted)), 2)
    case .binary(let isScore): return binaryTerm(example, unit, isScore, isAfter: isAfter)
    case .distribution(let isScore):
      let p =
        isScore
        ? Arithmetic.input(
          NumberAddress(
            .probability, example: example, at: Self.place(unit, layers[last].outputSizes)))
        : y
      return wanted == 0 ? .constant(0) : .negated(.product([t, .call(.ln, p)]))
    default: return .constant(.nan)
    }
  }

  private func margin(_ y: Arithmetic, _ target: Double) -> Arithmetic {
    .difference(.constant(1), .product([.constant(target > 0 ? 1 : -1, symbol: "s"), y]))
  }

  private func binaryTerm(
    _ example: Int?, _ unit: Int, _ isScore: Bool, isAfter: Bool
  ) -> Arithmetic {
    let address = output(example, unit, isAfter: isAfter)
    let (y, one) = (Arithmetic.input(address), Arithmetic.constant(1))
    let wanted = targetValue(example, unit, isAfter: isAfter)
    let t = target(example, unit, isAfter: isAfter)
    let score = value(of: address)
    // Beyond that 1 − p has no digits left; the same loss written by the score has.
    if isScore, score.magnitude > 12 || isAfter {
      let tail = Arithmetic.call(
        .ln, .sum([one, .call(.exp, score > 0 ? .negated(y) : y)]))
      if score > 0 { return .sum([.product([.difference(one, t), y]), tail]) }
      return .difference(tail, .product([t, y]))
    }
    let p: Arithmetic =
      isScore
      ? .input(
        NumberAddress(
          .probability, example: example, at: Self.place(unit, layers[last].outputSizes))) : y
    let (yes, no) = (Arithmetic.call(.ln, p), Arithmetic.call(.ln, .difference(one, p)))
    if wanted == 1 { return .negated(yes) }
    if wanted == 0 { return .negated(no) }
    return .difference(
      .negated(.product([t, yes])), .product([.difference(one, t), no]))
  }

  // MARK: Backward

  /// The gradient of the batch's loss by an output of the model.
  func lossGradient(_ address: NumberAddress) -> Derivation? {
    let example = address.example
    guard let unit = Self.index(address.place, layers[last].outputSizes) else { return nil }
    let y = Arithmetic.input(address.with(.value))
    let t = target(example, unit, isAfter: false)
    let wanted = targetValue(example, unit, isAfter: false)
    let error = Arithmetic.difference(y, t)
    let examples = Arithmetic.constant(Double(batch), symbol: "m")
    let all: Arithmetic =
      outputCount == 1
      ? examples : .product([examples, .constant(Double(outputCount), symbol: "K")])
    let share = outputCount == 1 ? "m" : "(m·K)"
    let p = Arithmetic.input(
      NumberAddress(.probability, example: example, at: address.place))
    func derivation(_ general: String, _ slope: Arithmetic, by divisor: Arithmetic? = nil)
      -> Derivation
    {
      Derivation(
        general: general, arithmetic: .quotient(slope, divisor ?? all),
        notes: ["m is the number of examples in the batch: L is their mean."])
    }
    switch loss {
    case .squared(let factor):
      return factor == 1
        ? derivation("∂L/∂ŷ = 2·(ŷ − t)/\(share)", .product([.constant(2), error]))
        : derivation("∂L/∂ŷ = (ŷ − t)/\(share)", error)
    case .absolute: return derivation("∂L/∂ŷ = sign(ŷ − t)/\(share)", .call(.sign, error))
    case .huber(let delta):
      let isFar = (value(of: address.with(.value)) - wanted).magnitude > Double(delta)
      return derivation(
        "∂L/∂ŷ = (ŷ − t)/\(share), held within ±\(delta)",
        isFar ? .product([.setting(delta, "δ"), .call(.sign, error)]) : error)
    case .hinge, .squaredHinge:
      let margin = margin(y, wanted)
      let isInside = margin.value(value) > 0
      let side = Arithmetic.constant(wanted > 0 ? -1 : 1, symbol: "(−s)")
      let slope: Arithmetic =
        !isInside
        ? .constant(0)
        : loss == .hinge ? side : .product([.constant(2), side, margin])
      return derivation(
        loss == .hinge
          ? "∂L/∂z = −s/\(share) where 1 − s·z > 0, else 0"
          : "∂L/∂z = −2·s·(1 − s·z)/\(share) where 1 − s·z > 0, else 0", slope)
    case .binary(true): return derivation("∂L/∂z = (p − t)/\(share)", .difference(p, t))
    case .binary(false):
      return derivation(
        "∂L/∂a = (a − t)/(a·(1 − a))/\(share)",
        .quotient(error, .product([y, .difference(.constant(1), y)])))
    case .classNumber(true):
      let isOwn = label(example, isAfter: false) == unit
      return derivation(
        "∂L/∂z = (p − 1)/m for the target's class, p/m for the others",
        isOwn ? .difference(p, .constant(1)) : p, by: examples)
    case .classNumber(false):
      guard let sum = lossGradientSum(address) else { return nil }
      let shares = Arithmetic.quotient(.constant(1), .sum(shortened(sum, of: address)))
      let isOwn = label(example, isAfter: false) == unit
      return derivation(
        "∂L/∂a = (1/Σ a − 1/a)/m for the target's class, 1/Σ a/m for the others",
        isOwn ? .difference(shares, .quotient(.constant(1), y)) : shares, by: examples)
    case .distribution(true):
      return derivation("∂L/∂z = (p − t)/m", .difference(p, t), by: examples)
    case .multiClassHinge:
      guard let sum = lossGradientSum(address) else { return nil }
      return derivation(
        "∂L/∂z = 1/(m·K) where the margin is missed; less their number for the target's class",
        sum.terms.isEmpty ? .constant(0) : .sum(shortened(sum, of: address)))
    case .distribution(false), .other: return nil
    }
  }

  func lossGradientSum(_ address: NumberAddress) -> LongSum? {
    let example = address.example
    guard let unit = Self.index(address.place, layers[last].outputSizes) else { return nil }
    switch loss {
    case .classNumber(false):
      return LongSum((0..<outputCount).map { .input(output(example, $0)) })
    case .multiClassHinge:
      let label = label(example, isAfter: false)
      let own = Arithmetic.input(output(example, label))
      // A step over the margin: 1 where it is missed.
      let missed = (0..<outputCount).filter { $0 != label }.map { other -> Arithmetic in
        .call(
          .step, .sum([.difference(.constant(1), own), .input(output(example, other))]))
      }
      if unit == label { return LongSum(missed.map { .negated($0) }) }
      return LongSum([missed[unit < label ? unit : unit - 1]])
    default: return nil
    }
  }
}
