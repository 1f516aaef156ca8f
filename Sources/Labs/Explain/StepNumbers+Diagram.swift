/// The numbers of a step as a diagram of its dense layers has them, and how a weight is set by hand.
extension StepNumbers {
  /// The dense layers in order, by their places in the stack and their sizes.
  private var denseLayers: [(place: Int, outputs: Int, inputs: Int)] {
    layers.indices.compactMap { place in
      guard layers[place].kind == .dense, let kernel = layers[place].weights["kernel"],
        kernel.sizes.count == 2
      else { return nil }
      return (place, kernel.sizes[1], kernel.sizes[0])
    }
  }

  /// What a neuron puts out for the first example, neurons counted from the inputs on.
  public func address(ofNeuron index: Int) -> NumberAddress? {
    let dense = denseLayers
    guard let inputs = dense.first?.inputs else { return nil }
    let address: NumberAddress
    if index < inputs {
      address = NumberAddress(.input, example: 0, at: [index])
    } else {
      var (left, rest) = (index - inputs, dense[...])
      while let layer = rest.first, left >= layer.outputs {
        left -= layer.outputs
        rest.removeFirst()
      }
      guard let layer = rest.first else { return nil }
      address = NumberAddress(.output(layer.place), example: 0, at: [left])
    }
    return has(address) ? address : nil
  }

  /// The weight of an edge, counted layer by layer, outputs × inputs.
  public func address(ofEdge index: Int) -> NumberAddress? {
    var left = index
    for layer in denseLayers {
      let count = layer.outputs * layer.inputs
      guard left >= count else {
        let (output, input) = left.quotientAndRemainder(dividingBy: layer.inputs)
        let address = NumberAddress(.weight(layer.place), at: [output, input])
        return has(address) ? address : nil
      }
      left -= count
    }
    return nil
  }

  /// What a weight is now; nil for what follows from others.
  public func presentValue(of address: NumberAddress) -> Double? {
    guard address.aspect == .value || address.aspect == .updated, isSet(address.quantity),
      let (weight, index) = weight(at: address)
    else { return nil }
    return Double(isToCome ? weight.before[index] : weight.after[index])
  }

  /// The event that sets a weight; nil for what follows from others.
  public func edit(of address: NumberAddress, to value: Double) -> RunEdit? {
    guard presentValue(of: address) != nil, let (weight, index) = weight(at: address) else {
      return nil
    }
    // A dense kernel is counted as it is shown, outputs × inputs.
    let isDense = address.layer.map { layers[$0].kind == .dense } ?? false
    let place =
      isDense && weight.sizes.count == 2
      ? address.place[0] * weight.sizes[0] + address.place[1] : index
    return .weight(name: weight.name, place: place, value: value)
  }

  /// Whether it is learned, so that it may be set instead.
  private func isSet(_ quantity: NumberAddress.Quantity) -> Bool {
    switch quantity {
    case .weight, .bias, .gamma, .beta: true
    default: false
    }
  }
}
