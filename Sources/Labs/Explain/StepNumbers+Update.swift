internal import Formulas
internal import Learning
private import Glibc

/// What a step makes of the weights: the optimizer's rule, and the running statistics of a batch
/// normalisation.
extension StepNumbers {
  /// Where a weight after the step comes from, or what the optimizer keeps of it then; nil for what it
  /// kept before.
  func update(of address: NumberAddress) -> Derivation? {
    switch address.quantity {
    case .runningMean(let layer), .runningVariance(let layer):
      return running(layer, address)
    case .weight, .bias, .gamma, .beta: break
    default: return nil
    }
    guard let (weight, _) = weight(at: address), weight.gradient != nil else { return nil }
    switch address.aspect {
    case .updated: return updated(address)
    case .first: return weight.moments.count > 0 ? moment(address) : nil
    case .second: return weight.moments.count > 1 ? secondMoment(address) : nil
    default: return nil
    }
  }

  private func running(_ layer: Int, _ address: NumberAddress) -> Derivation? {
    guard address.aspect == .updated, weight(at: address) != nil,
      case .normalization(let momentum, _) = layers[layer].kind
    else { return nil }
    let isMean = address.quantity == .runningMean(layer)
    let found = NumberAddress(isMean ? .mean(layer) : .variance(layer), at: address.place)
    let stays = Arithmetic.setting(momentum, "ρ")
    return Derivation(
      general: isMean ? "μᵣ′ = ρ·μᵣ + (1 − ρ)·μ" : "σ²ᵣ′ = ρ·σ²ᵣ + (1 − ρ)·σ²",
      arithmetic: .sum([
        .product([stays, .input(address.with(.value))]),
        .product([.difference(.constant(1), stays), .input(found)]),
      ]))
  }

  private func eta() -> Arithmetic { .setting(rate, "η") }

  private func updated(_ address: NumberAddress) -> Derivation? {
    let w = Arithmetic.input(address.with(.value))
    let g = Arithmetic.input(address.with(.gradient))
    let first = Arithmetic.input(address.with(.first))
    let second = Arithmetic.input(address.with(.second))
    func less(_ general: String, _ change: Arithmetic) -> Derivation {
      Derivation(general: general, arithmetic: .difference(w, change))
    }
    switch optimizer {
    case let sgd as SGD:
      if sgd.momentum == 0 { return less("w′ = w − η·∂L/∂w", .product([eta(), g])) }
      if sgd.isNesterov {
        return Derivation(
          general: "w′ = w + μ·v′ − η·∂L/∂w",
          arithmetic: .difference(
            .sum([w, .product([.setting(sgd.momentum, "μ"), first])]), .product([eta(), g])))
      }
      return Derivation(general: "w′ = w + v′", arithmetic: .sum([w, first]))
    case let adagrad as Adagrad:
      return less(
        "w′ = w − η·∂L/∂w/√(s′ + \(adagrad.initialAccumulator) + ε)",
        .quotient(
          .product([eta(), g]),
          .call(
            .sqrt,
            .sum([
              first, .setting(adagrad.initialAccumulator), .setting(adagrad.epsilon, "ε"),
            ]))))
    case let rms as RMSProp:
      return less(
        "w′ = w − η·∂L/∂w/√(s′ + ε)",
        .quotient(
          .product([eta(), g]), .call(.sqrt, .sum([first, .setting(rms.epsilon, "ε")]))))
    case let adadelta as Adadelta:
      return less(
        "w′ = w − η·√(u + ε)/√(s′ + ε)·∂L/∂w",
        .product([eta(), change(adadelta, address)]))
    case let adam as Adam:
      return less(
        "w′ = w − η·m̂/(√v̂ + ε), m̂ = m′/(1 − β₁ᵗ), v̂ = v′/(1 − β₂ᵗ)",
        adamStep(adam.beta1, adam.beta2, adam.epsilon, first, second))
    case let adam as AdamW:
      return Derivation(
        general: "w′ = w − η·λ·w − η·m̂/(√v̂ + ε), m̂ = m′/(1 − β₁ᵗ), v̂ = v′/(1 − β₂ᵗ)",
        arithmetic: .difference(
          .difference(w, .product([eta(), .setting(adam.weightDecay, "λ"), w])),
          adamStep(adam.beta1, adam.beta2, adam.epsilon, first, second)))
    case let nadam as Nadam:
      var memory = optimizerMemory
      let factors = nadam.settings(step: step, rate: rate, memory: &memory)
      return less(
        "w′ = w − η·(c₁·m′ + c₂·∂L/∂w)/(√v̂ + ε), v̂ = v′/(1 − β₂ᵗ)",
        .quotient(
          .product([
            eta(),
            .sum([
              .product([.setting(factors[4], "c₁"), first]),
              .product([.setting(factors[5], "c₂"), g]),
            ]),
          ]), root(nadam.beta2, nadam.epsilon, second)))
    default: return nil
    }
  }

  /// 1 − βᵗ
  private func correction(_ beta: Float, _ symbol: String) -> Arithmetic {
    let power = "\(symbol)\(NumberNames.superscript("\(step)"))"
    return .difference(
      .constant(1),
      .constant(pow(Double(beta), Double(step)), symbol: power))
  }

  private func root(_ beta2: Float, _ epsilon: Float, _ second: Arithmetic) -> Arithmetic {
    .sum([
      .call(.sqrt, .quotient(second, correction(beta2, "β₂"))), .setting(epsilon, "ε"),
    ])
  }

  private func adamStep(
    _ beta1: Float, _ beta2: Float, _ epsilon: Float, _ first: Arithmetic, _ second: Arithmetic
  ) -> Arithmetic {
    .quotient(
      .product([eta(), .quotient(first, correction(beta1, "β₁"))]),
      root(beta2, epsilon, second))
  }

  /// What Adadelta multiplies the rate with.
  private func change(_ adadelta: Adadelta, _ address: NumberAddress) -> Arithmetic {
    let epsilon = Arithmetic.setting(adadelta.epsilon, "ε")
    return .product([
      .quotient(
        .call(.sqrt, .sum([.input(address.with(.secondBefore)), epsilon])),
        .call(.sqrt, .sum([.input(address.with(.first)), epsilon]))),
      .input(address.with(.gradient)),
    ])
  }

  // MARK: What optimizers keep

  private func moment(_ address: NumberAddress) -> Derivation? {
    let before = Arithmetic.input(address.with(.firstBefore))
    let g = Arithmetic.input(address.with(.gradient))
    func mean(
      _ share: Float, _ symbol: String, _ name: String, of value: Arithmetic, _ text: String
    )
      -> Derivation
    {
      let stays = Arithmetic.setting(share, symbol)
      return Derivation(
        general: "\(name)′ = \(symbol)·\(name) + (1 − \(symbol))·\(text)",
        arithmetic: .sum([
          .product([stays, before]), .product([.difference(.constant(1), stays), value]),
        ]))
    }
    switch optimizer {
    case let sgd as SGD:
      return Derivation(
        general: "v′ = μ·v − η·∂L/∂w",
        arithmetic: .difference(
          .product([.setting(sgd.momentum, "μ"), before]), .product([eta(), g])))
    case is Adagrad:
      return Derivation(general: "s′ = s + (∂L/∂w)²", arithmetic: .sum([before, .power(g, 2)]))
    case let rms as RMSProp: return mean(rms.decay, "ρ", "s", of: .power(g, 2), "(∂L/∂w)²")
    case let delta as Adadelta: return mean(delta.decay, "ρ", "s", of: .power(g, 2), "(∂L/∂w)²")
    case let adam as Adam: return mean(adam.beta1, "β₁", "m", of: g, "∂L/∂w")
    case let adam as AdamW: return mean(adam.beta1, "β₁", "m", of: g, "∂L/∂w")
    case let nadam as Nadam: return mean(nadam.beta1, "β₁", "m", of: g, "∂L/∂w")
    default: return nil
    }
  }

  private func secondMoment(_ address: NumberAddress) -> Derivation? {
    let before = Arithmetic.input(address.with(.secondBefore))
    let square = Arithmetic.power(.input(address.with(.gradient)), 2)
    func mean(_ share: Float, _ symbol: String, _ name: String, _ value: Arithmetic, _ text: String)
      -> Derivation
    {
      let stays = Arithmetic.setting(share, symbol)
      return Derivation(
        general: "\(name)′ = \(symbol)·\(name) + (1 − \(symbol))·\(text)",
        arithmetic: .sum([
          .product([stays, before]), .product([.difference(.constant(1), stays), value]),
        ]))
    }
    switch optimizer {
    case let adam as Adam: return mean(adam.beta2, "β₂", "v", square, "(∂L/∂w)²")
    case let adam as AdamW: return mean(adam.beta2, "β₂", "v", square, "(∂L/∂w)²")
    case let nadam as Nadam: return mean(nadam.beta2, "β₂", "v", square, "(∂L/∂w)²")
    case let delta as Adadelta:
      return mean(
        delta.decay, "ρ", "u", .power(change(delta, address), 2), "(√(u + ε)/√(s′ + ε)·∂L/∂w)²")
    default: return nil
    }
  }
}
