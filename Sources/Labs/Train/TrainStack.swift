internal import Learning

/// The layers of a declaration as the engine has them: with the layers that come in by themselves, and
/// the last one.
struct TrainStack {
  /// What the last layer is.
  struct Output {
    let units: Int
    let activation: ActivationFunction
  }

  /// The sizes of an example.
  let inputSizes: [Int]
  let layers: [any Layer]

  init(
    _ declaration: TrainDeclaration, inputs: Int, output: Output, penalty: Regularizer?
  ) throws(LabError) {
    let common = try Self.function(declaration.activation, at: "activation")
    let start = declaration.initializer.engine
    inputSizes = declaration.pictureSizes ?? [inputs]
    var isPicture = declaration.pictureSizes != nil
    var layers: [any Layer] = []
    for declared in declaration.layers {
      guard isPicture || !declared.takesPictures else {
        throw LabError(
          "The layer “\(declared)” works on pictures. Say their height and width, image = [8, 8], and "
            + "put it before the first number of units and before “flatten”.", at: "layers")
      }
      let function = try declared.activation.map { name throws(LabError) in
        try Self.function(name, at: "layers")
      }
      switch declared {
      case .dense(let units, _):
        guard LayerDeclaration.units.contains(units) else {
          throw LabError(
            "A layer has \(units) units. Write 1 to 512: layers = [8, 8]", at: "layers")
        }
        if isPicture { layers.append(Flatten()) }
        isPicture = false
        layers.append(
          Dense(
            units, activation: function ?? common, kernelInitializer: start,
            kernelRegularizer: penalty))
      case .convolution(let convolution):
        layers.append(
          Conv2D(
            convolution.filters, kernel: convolution.window.size,
            stride: WindowSize(convolution.window.stride), padding: convolution.window.padding,
            activation: function ?? common, kernelInitializer: start, kernelRegularizer: penalty))
      case .maxPooling(let window):
        layers.append(
          MaxPooling2D(window.size, stride: WindowSize(window.stride), padding: window.padding))
      case .averagePooling(let window):
        layers.append(
          AveragePooling2D(window.size, stride: WindowSize(window.stride), padding: window.padding))
      case .dropout(let rate): layers.append(Dropout(Float(rate)))
      case .batchNormalization(let momentum):
        layers.append(Self.normalization(momentum, declaration))
      case .flatten:
        layers.append(Flatten())
        isPicture = false
      }
      if declared.size != nil {
        if declaration.normalizes == true {
          layers.append(Self.normalization(nil, declaration))
        }
        if let rate = declaration.dropout { layers.append(Dropout(Float(rate))) }
      }
    }
    if isPicture { layers.append(Flatten()) }
    layers.append(
      Dense(
        output.units, activation: output.activation, kernelInitializer: start,
        kernelRegularizer: penalty))
    self.layers = layers
  }

  private static func normalization(
    _ momentum: Double?, _ declaration: TrainDeclaration
  ) -> BatchNormalization {
    guard let momentum = momentum ?? declaration.statistics else { return BatchNormalization() }
    return BatchNormalization(momentum: Float(momentum))
  }

  private static func function(
    _ name: String, at key: String
  ) throws(LabError) -> ActivationFunction {
    guard let function = ActivationFunction(name), function != .softmax else {
      throw LabError(
        "Hidden layers have no activation “\(name)”. Write tanh, relu, sigmoid, linear, leakyReLU, "
          + "elu or softplus.", at: key)
    }
    return function
  }

  /// How many multiplications an example takes, forward.
  ///
  /// - Parameter sizes: of what each layer makes.
  func multiplications(_ sizes: [[Int]]) -> Int {
    var count = 0
    var input = inputSizes
    for (layer, size) in zip(layers, sizes) {
      let outputs = size.reduce(1, *)
      switch layer {
      case is Dense: count += ((input.last ?? 1) + 1) * outputs
      case let convolution as Conv2D:
        count +=
          (convolution.kernel.height * convolution.kernel.width * (input.last ?? 1) + 1) * outputs
      default: count += outputs
      }
      input = size
    }
    return count
  }
}

extension LayerDeclaration.Window {
  fileprivate var size: WindowSize { WindowSize(height, width) }
  fileprivate var padding: WindowPadding { isPadded ? .same : .valid }
}
