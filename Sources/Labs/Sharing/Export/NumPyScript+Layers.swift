internal import Formulas
internal import Learning

/// The layers of a model: a function of Python for each kind that it has, and the way through them.
extension NumPyScript {
  static func layerFunctions(_ model: ExportedModel) -> String {
    var parts: [String] = []
    func add(_ text: String) { if !parts.contains(text) { parts.append(text) } }
    let formulas = model.inputs.features.map { $0.printed(.ascii) }
    if formulas.contains(where: { $0.contains("sigmoid(") }) { add(sigmoid) }
    for layer in model.layers {
      switch layer.kind {
      case .dense: add(dense)
      case .convolution:
        add(padded)
        add(convolution)
      case .batchNormalization: add(batchNormalization)
      case .maxPooling:
        add(padded)
        add(maxPooling)
      case .averagePooling:
        add(padded)
        add(averagePooling)
      case .flatten: add(flatten)
      case .dropout: break
      }
      if let function = layer.activation.flatMap({ ActivationFunction($0) }),
        let code = code(function)
      {
        add(code)
      }
    }
    return "\n# ---------- The layers ----------\n\n" + parts.joined(separator: "\n\n\n")
  }

  static func network(_ model: ExportedModel) -> String {
    let lines = model.layers.map { "    " + line($0) }
    return """

      # ---------- The model ----------


      def model(x):
          \"\"\"The outputs of the model, a row an example.\"\"\"
      \(lines.joined(separator: "\n"))
          return x
      """
  }

  private static func line(_ layer: ExportedLayer) -> String {
    func names(_ weights: [String]) -> String {
      weights.map { variable(layer, $0) }.joined(separator: ", ")
    }
    func window(_ window: LayerDeclaration.Window) -> String {
      "stride=\(window.stride), same=\(window.isPadded ? "True" : "False")"
    }
    switch layer.kind {
    case .dense:
      return "x = " + activated("dense(x, \(names(["kernel", "bias"])))", layer.activation)
    case .convolution(let size):
      return "x = "
        + activated(
          "convolution(x, \(names(["kernel", "bias"])), \(window(size)))", layer.activation)
    case .batchNormalization(let epsilon):
      let all = names(["gamma", "beta", "movingMean", "movingVariance"])
      return "x = batch_normalization(x, \(all), \(epsilon))"
    case .dropout(let rate):
      return
        "# \(layer.name) leaves out \(rate) of the numbers while it learns, and nothing afterwards."
    case .maxPooling(let size):
      return "x = max_pooling(x, \(size.height), \(size.width), \(window(size)))"
    case .averagePooling(let size):
      return "x = average_pooling(x, \(size.height), \(size.width), \(window(size)))"
    case .flatten: return "x = flatten(x)"
    }
  }

  // MARK: Activations

  private static func activated(_ sum: String, _ name: String?) -> String {
    switch name.flatMap({ ActivationFunction($0) }) {
    case nil, .linear: sum
    case .step: "step(\(sum))"
    case .sigmoid: "sigmoid(\(sum))"
    case .tanh: "np.tanh(\(sum))"
    case .relu: "relu(\(sum))"
    case .leakyReLU(let slope): "leaky_relu(\(sum), \(slope))"
    case .elu(let scale): "elu(\(sum), \(scale))"
    case .softplus: "softplus(\(sum))"
    case .softmax: "softmax(\(sum))"
    }
  }

  private static func code(_ function: ActivationFunction) -> String? {
    switch function {
    case .linear, .tanh: nil
    case .sigmoid: sigmoid
    case .step:
      """
      def step(z):
          return np.where(z >= 0, 1.0, 0.0)
      """
    case .relu:
      """
      def relu(z):
          return np.maximum(z, 0)
      """
    case .leakyReLU:
      """
      def leaky_relu(z, slope):
          return np.where(z > 0, z, slope * z)
      """
    case .elu:
      """
      def elu(z, scale):
          \"\"\"z above 0, scale·(e^z - 1) below.\"\"\"
          return np.where(z > 0, z, scale * np.expm1(np.minimum(z, 0)))
      """
    case .softplus:
      """
      def softplus(z):
          \"\"\"ln(1 + e^z), without overflow.\"\"\"
          return np.logaddexp(0, z)
      """
    case .softmax:
      """
      def softmax(z):
          \"\"\"e^z of each, divided by the sum over the row; the largest is taken off first.\"\"\"
          e = np.exp(z - z.max(axis=-1, keepdims=True))
          return e / e.sum(axis=-1, keepdims=True)
      """
    }
  }

  private static let sigmoid = """
    def sigmoid(z):
        \"\"\"1 / (1 + e^-z), written so that no z overflows.\"\"\"
        return 0.5 * (1 + np.tanh(0.5 * z))
    """

  // MARK: Layers

  private static let dense = """
    def dense(x, W, b):
        \"\"\"Every unit: the sum of all its inputs times its weights, and its bias.

        x is examples × inputs, W is outputs × inputs.
        \"\"\"
        return x @ W.T + b
    """

  private static let flatten = """
    def flatten(x):
        \"\"\"Every picture as a row: height, then width, then channels.\"\"\"
        return x.reshape(len(x), -1)
    """

  private static let batchNormalization = """
    def batch_normalization(x, gamma, beta, mean, variance, epsilon):
        \"\"\"Mean 0 and variance 1 by what it saw while it learned, then a scale and a mean of its own.\"\"\"
        return (x - mean) / np.sqrt(variance + epsilon) * gamma + beta
    """

  private static let padded = """
    def padded(x, height, width, stride, value):
        \"\"\"Pictures with a rim, so that there are size / stride windows, rounded up, along each side.\"\"\"
        rims = []
        for size, window in [(x.shape[1], height), (x.shape[2], width)]:
            count = -(-size // stride)
            rim = max(0, (count - 1) * stride + window - size)
            rims.append((rim // 2, rim - rim // 2))
        return np.pad(x, [(0, 0), rims[0], rims[1], (0, 0)], constant_values=value)


    def windows(x, height, width, stride):
        \"\"\"For each place within a window: what stands there in all windows of all pictures.\"\"\"
        last_row = x.shape[1] - height + 1
        last_column = x.shape[2] - width + 1
        for i in range(height):
            for j in range(width):
                yield i, j, x[:, i : i + last_row : stride, j : j + last_column : stride]
    """

  private static let convolution = """
    def convolution(x, W, b, stride, same):
        \"\"\"Every filter on every window: the sum of picture times weights, and the filter's bias.

        x is pictures × height × width × channels, W is filters × channels × height × width.
        \"\"\"
        height, width = W.shape[2:]
        if same:
            x = padded(x, height, width, stride, 0)
        result = b
        for i, j, part in windows(x, height, width, stride):
            result = result + part @ W[:, :, i, j].T
        return result
    """

  private static let maxPooling = """
    def max_pooling(x, height, width, stride, same):
        \"\"\"The largest number of every window, channel by channel.\"\"\"
        if same:
            x = padded(x, height, width, stride, -np.inf)
        result = -np.inf
        for i, j, part in windows(x, height, width, stride):
            result = np.maximum(result, part)
        return result
    """

  private static let averagePooling = """
    def average_pooling(x, height, width, stride, same):
        \"\"\"The mean of every window, channel by channel; a rim does not count.\"\"\"
        inside = np.ones_like(x)
        if same:
            x = padded(x, height, width, stride, 0)
            inside = padded(inside, height, width, stride, 0)
        total = sum(part for i, j, part in windows(x, height, width, stride))
        count = sum(part for i, j, part in windows(inside, height, width, stride))
        return total / count
    """
}
