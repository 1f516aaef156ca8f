internal import Learning

extension LayerDeclaration {
  /// What a text of a lesson says: `8`, `8 relu`, `dropout 0.2`, `batchnorm 0.9`, `conv 6 3x3 stride 2 same
  /// relu`, `maxpool 2`, `avgpool 2`, `flatten`.
  ///
  /// - Throws: what to write instead, at the key `layers`.
  public init(reading text: String) throws(LabError) {
    guard var words = DeclaredNumber.words(text), let first = words.first else {
      throw Self.unknown(text)
    }
    words.removeFirst()
    switch first.lowercased() {
    case "dropout":
      guard words.count == 1,
        let rate = DeclaredNumber.read(words[0], in: Self.dropoutRates)
      else {
        throw Self.fault(
          text, "needs the share that is left out, from 0 to 0.95: \"dropout 0.2\"")
      }
      self = .dropout(rate)
    case "batchnorm":
      let momentum = DeclaredNumber.read(words.first, in: Self.momenta)
      guard words.isEmpty || words.count == 1 && momentum != nil else {
        throw Self.fault(
          text,
          "takes at most the share of the running statistics that stays in a step, from 0 to 0.999: "
            + "\"batchnorm 0.9\"")
      }
      self = .batchNormalization(momentum: momentum)
    case "flatten": self = try Self.alone(.flatten, text, words)
    case "maxpool": self = .maxPooling(try Self.pooling(text, words, "maxpool"))
    case "avgpool": self = .averagePooling(try Self.pooling(text, words, "avgpool"))
    case "conv": self = .convolution(try Self.convolution(text, words))
    default: self = try Self.dense(text, first, words)
    }
  }

  private static func dense(
    _ text: String, _ first: Substring, _ words: [Substring]
  ) throws(LabError) -> LayerDeclaration {
    guard let number = Int(first) else { throw unknown(text) }
    guard units.contains(number) else {
      throw fault(text, "has \(first) units, and a layer has 1 to 512: 8")
    }
    guard words.count <= 1 else {
      throw fault(text, "is a number of units and at most an activation: \"8 relu\"")
    }
    return .dense(
      number,
      activation: try words.first.map { word throws(LabError) in
        try activation(word)
      })
  }

  private static func convolution(
    _ text: String, _ words: [Substring]
  ) throws(LabError) -> Convolution {
    let example = "\"conv 6 3x3 same relu\""
    guard let filters = DeclaredNumber.whole(words.first, in: filters) else {
      throw fault(text, "needs its number of filters, 1 to 256: \(example)")
    }
    guard words.count > 1, let size = size(words[1]) else {
      throw fault(text, "needs the size of its window, up to 32x32: \(example)")
    }
    var window = Window(size.0, size.1, stride: 1)
    let rest = try options(text, words.dropFirst(2), &window, example)
    guard rest.count <= 1 else {
      throw fault(text, "has more than an activation at its end: \(example)")
    }
    return Convolution(
      filters, window,
      activation: try rest.first.map { word throws(LabError) in
        try activation(word)
      })
  }

  private static func pooling(
    _ text: String, _ words: [Substring], _ name: String
  ) throws(LabError) -> Window {
    let example = "\"\(name) 2\""
    guard let first = words.first, let size = size(first) else {
      throw fault(text, "needs the size of its window, up to 32x32: \(example)")
    }
    var window = Window(size.0, size.1, stride: size.0)
    guard try options(text, words.dropFirst(), &window, example).isEmpty else {
      throw fault(
        text, "has a word that it does not know: \(example), or \"\(name) 3x3 stride 2 same\"")
    }
    return window
  }

  /// Takes `stride 2`, `same` and `valid`; what is left is given back.
  private static func options(
    _ text: String, _ words: ArraySlice<Substring>, _ window: inout Window, _ example: String
  ) throws(LabError) -> [Substring] {
    var rest: [Substring] = []
    var waiting = Array(words.reversed())
    while let word = waiting.popLast() {
      switch word {
      case "same": window.isPadded = true
      case "valid": window.isPadded = false
      case "stride":
        guard let stride = DeclaredNumber.whole(waiting.popLast(), in: strides) else {
          throw fault(text, "needs a number from 1 to 32 behind “stride”: \(example)")
        }
        window.stride = stride
      default: rest.append(word)
      }
    }
    return rest
  }

  /// `3x3`, or `3` for a square.
  private static func size(_ word: Substring) -> (Int, Int)? {
    let sides = word.split(separator: "x", omittingEmptySubsequences: false)
    guard let height = DeclaredNumber.whole(sides.first, in: windows),
      let width = DeclaredNumber.whole(sides.last, in: windows), sides.count <= 2
    else { return nil }
    return (height, width)
  }

  /// The name of an activation that hidden layers may have, as the engine writes it.
  static func activation(_ word: some StringProtocol) throws(LabError) -> String {
    guard let function = ActivationFunction(String(word)), function != .softmax else {
      throw LabError(
        "Hidden layers have no activation “\(word.prefix(40))”. Write tanh, relu, sigmoid, linear, "
          + "leakyReLU, elu or softplus.", at: "layers")
    }
    return String(word)
  }

  private static func alone(
    _ layer: LayerDeclaration, _ text: String, _ words: [Substring]
  ) throws(LabError) -> LayerDeclaration {
    guard words.isEmpty else { throw fault(text, "stands alone: \"\(layer)\"") }
    return layer
  }

  private static func fault(_ text: String, _ sentence: String) -> LabError {
    LabError("The layer “\(text.prefix(60))” \(sentence)", at: "layers")
  }

  private static func unknown(_ text: String) -> LabError {
    fault(
      text,
      "is none that is known. Write a number of units, or \"8 relu\", \"dropout 0.2\", "
        + "\"batchnorm\", \"conv 6 3x3 same relu\", \"maxpool 2\", \"avgpool 2\", \"flatten\".")
  }
}
