internal import Formulas
internal import Learning

extension StepNumbers: ExplainableNumbers {
  var title: String {
    "step \(step): \(batch == 1 ? "a batch of 1 example" : "a batch of \(batch) examples")"
  }

  var exampleCount: Int { batch }

  func exampleName(_ example: Int) -> String {
    let row = rows.indices.contains(example) ? " (row \(rows[example] + 1) of the data)" : ""
    return "example \(example + 1) of \(batch)\(row)"
  }

  func explanation(
    of address: NumberAddress, _ notation: Notation
  ) -> NumberExplanation? {
    guard has(address) else { return nil }
    let (value, name) = (value(of: address), fullName(of: address, notation))
    guard let derivation = derivation(of: address) else {
      return NumberExplanation(
        address: address, name: name, value: value, meaning: meaning(of: address), general: "",
        line: nil, inputs: [], notes: [NumberNames.spelled(origin(of: address), notation)])
    }
    let inputs = derivation.arithmetic.inputs
    let numbers = Dictionary(uniqueKeysWithValues: inputs.map { ($0, self.value(of: $0)) })
    func short(_ input: NumberAddress) -> String {
      names.name(of: input, in: address.example, notation)
    }
    let line = ExplanationLine(
      derivation.arithmetic, result: value, notation: notation, name: short,
      number: { numbers[$0] ?? .nan })
    let rests = inputs.filter { $0.skipping > 0 }.map { rest in
      "… stands for \(restCount(of: rest)) more numbers as one."
    }
    return NumberExplanation(
      address: address, name: name, value: value, meaning: meaning(of: address),
      general: NumberNames.spelled(derivation.general, notation), line: line,
      inputs: inputs.map {
        NumberExplanation.Input(
          address: $0, name: $0.skipping > 0 ? restName($0, notation) : short($0),
          value: numbers[$0] ?? .nan)
      },
      notes: (derivation.notes + rests + others(inputs, than: address.example)).map {
        NumberNames.spelled($0, notation)
      })
  }

  /// What the number in brackets behind a name means, where there is one.
  private func others(_ inputs: [NumberAddress], than example: Int?) -> [String] {
    guard
      let other = inputs.first(where: {
        $0.skipping == 0 && $0.example != nil && $0.example != example
      }), let place = other.example
    else { return [] }
    let isAfter = [.answer, .answerLoss].contains(other.quantity)
    return [
      isAfter
        ? "[\(place + 1)] is row \(place + 1) of the data."
        : "[\(place + 1)] is example \(place + 1) of the batch."
    ]
  }

  private func fullName(of address: NumberAddress, _ notation: Notation) -> String {
    address.skipping > 0
      ? restName(address, notation) : names.name(of: address, in: address.example, notation)
  }

  private func restName(_ address: NumberAddress, _ notation: Notation) -> String {
    NumberNames.spelled("… (\(restCount(of: address)) more)", notation)
  }

  // MARK: Words

  /// What a number is, in words.
  func meaning(of address: NumberAddress) -> String {
    if address.skipping > 0 {
      return "the other numbers of a long sum, as one"
    }
    let own = quantity(of: address)
    return switch address.aspect {
    case .value: own
    case .gradient: "how the batch's loss changes with \(own)"
    case .updated: "\(own), after the step"
    case .firstBefore, .secondBefore: "what the optimizer kept of \(own), before the step"
    case .first, .second: "what the optimizer keeps of \(own), after the step"
    }
  }

  private func quantity(of address: NumberAddress) -> String {
    let unit = spot(address.place)
    let layer = (address.layer ?? 0) + 1
    return switch address.quantity {
    case .input:
      address.place.count == 1 ? "input \(address.place[0] + 1)" : "the input\(unit)"
    case .target: "the target"
    case .sum: "the weighted sum\(unit) of layer \(layer)"
    case .output: "the output\(unit) of layer \(layer)"
    case .weight:
      address.place.count == 2
        ? "the weight from input \(address.place[1] + 1) to unit \(address.place[0] + 1) of layer \(layer)"
        : "the weight of filter \((address.place.first ?? 0) + 1) of layer \(layer)"
          + spot(Array(address.place.dropFirst()))
    case .bias: "the bias\(unit) of layer \(layer)"
    case .gamma: "the learned scale\(unit) of layer \(layer)"
    case .beta: "the learned shift\(unit) of layer \(layer)"
    case .mean: "the mean over the batch\(unit) of layer \(layer)"
    case .variance: "the variance over the batch\(unit) of layer \(layer)"
    case .normalized: "the normalised number\(unit) of layer \(layer)"
    case .runningMean: "the running mean\(unit) of layer \(layer)"
    case .runningVariance: "the running variance\(unit) of layer \(layer)"
    case .mask: "the dropout factor\(unit) of layer \(layer)"
    case .probability: "the probability that the loss sees\(unit)"
    case .exampleLoss: "the loss of an example"
    case .loss: "the loss of the batch, which the step lowers"
    case .penalty: "the penalty for the weights of layer \(layer)"
    case .curveLoss: "the loss of all examples after the step"
    case .answer: "what the model says after the step\(unit)"
    case .answerLoss: "the loss of an example after the step"
    case .line: ""
    }
  }

  private func spot(_ place: [Int]) -> String {
    switch place.count {
    case 0: ""
    case 1: " of unit \(place[0] + 1)"
    case 3: " at row \(place[0] + 1), column \(place[1] + 1), channel \(place[2] + 1)"
    default: " at \(place.map { "\($0 + 1)" }.joined(separator: ", "))"
    }
  }

  /// Where a number comes from that no arithmetic leads to.
  private func origin(of address: NumberAddress) -> String {
    switch (address.quantity, address.aspect) {
    case (.input, _), (.target, _):
      let example = address.example ?? 0
      let row = rows.indices.contains(example) ? ", row \(rows[example] + 1) of the data" : ""
      return "It is given: a number of example \(example + 1)\(row)."
    case (.mask, _):
      return "It is drawn anew in every step: 0 leaves the number out, the others are scaled up."
    case (.answer, _):
      return "The model says it with the weights after the step. Take the next step to see how."
    case (_, .firstBefore), (_, .secondBefore):
      return step == 1 ? "It begins with 0." : "It was kept from step \(step - 1)."
    case (.runningMean, _), (.runningVariance, _):
      return step == 1 ? "It is where training began." : "It was kept from step \(step - 1)."
    case (.weight, .value), (.bias, .value), (.gamma, .value), (.beta, .value):
      return step == 1
        ? "It is where training began." : "It came from the update of step \(step - 1)."
    default: return "The engine works it out; its arithmetic is not told here."
    }
  }
}
