public import Tensors

/// Every filter is laid on every window of a picture: result = sum of picture · kernel + bias, then an
/// activation (Fukushima, 1980; LeCun and others, 1989). As Keras' `Conv2D`.
///
/// Pictures are height × width × channels; the kernel is height × width × channels / groups ×
/// filters. It is a cross-correlation, as everywhere in the field: the kernel is not turned.
public struct Conv2D: Layer {
  public static let kind = "Conv2D"

  /// How many filters, and so channels of the result.
  public var filters: Int
  public var kernel: WindowSize
  /// How far the window moves on.
  public var stride: WindowSize
  public var padding: WindowPadding
  /// Filters and channels fall into so many groups; the filters of a group see its channels alone.
  public var groups: Int
  public var activation: ActivationFunction
  public var usesBias: Bool
  public var kernelInitializer: Initializer
  public var biasInitializer: Initializer
  public var kernelRegularizer: Regularizer?
  public var biasRegularizer: Regularizer?
  public var activityRegularizer: Regularizer?

  public init(
    _ filters: Int, kernel: WindowSize, stride: WindowSize = 1, padding: WindowPadding = .valid,
    groups: Int = 1, activation: ActivationFunction = .linear, usesBias: Bool = true,
    kernelInitializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros,
    kernelRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil,
    activityRegularizer: Regularizer? = nil
  ) {
    self.filters = filters
    self.kernel = kernel
    self.stride = stride
    self.padding = padding
    self.groups = groups
    self.activation = activation
    self.usesBias = usesBias
    self.kernelInitializer = kernelInitializer
    self.biasInitializer = biasInitializer
    self.kernelRegularizer = kernelRegularizer
    self.biasRegularizer = biasRegularizer
    self.activityRegularizer = activityRegularizer
  }

  /// A kernel given as height and width.
  public init(
    _ filters: Int, kernel: (Int, Int), stride: WindowSize = 1, padding: WindowPadding = .valid,
    groups: Int = 1, activation: ActivationFunction = .linear, usesBias: Bool = true,
    kernelInitializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros,
    kernelRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil,
    activityRegularizer: Regularizer? = nil
  ) {
    self.init(
      filters, kernel: WindowSize(kernel.0, kernel.1), stride: stride, padding: padding,
      groups: groups, activation: activation, usesBias: usesBias,
      kernelInitializer: kernelInitializer, biasInitializer: biasInitializer,
      kernelRegularizer: kernelRegularizer, biasRegularizer: biasRegularizer,
      activityRegularizer: activityRegularizer)
  }

  public func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    let picture = try picture(inputs)
    try positive(filters, "filters")
    try positive(groups, "groups")
    let axes = try windows(on: picture, kernel, "kernel", stride: stride, padding)
    try divides(groups, picture.last, "channels", remedy: "Change the groups.")
    try divides(groups, filters, "filters", remedy: "Change the groups or the filters.")
    let taps = kernel.height * kernel.width * (picture.last / groups)
    guard filters <= Self.mostWeights / taps else {
      throw LayerProblem(
        expected: "\(Self.mostWeights) weights or fewer",
        got: "\(taps) for each of \(filters) filters",
        remedy: "Make the kernel smaller, or take fewer filters.")
    }
    return [axes.rows.count, axes.columns.count, filters]
  }

  /// 1 GB of them.
  private static let mostWeights = 268_435_456

  private func divides(
    _ groups: Int, _ count: Int, _ name: String, remedy: String
  ) throws(LayerProblem) {
    guard count.isMultiple(of: groups) else {
      throw LayerProblem(
        expected: "a number of \(name) that its \(groups) groups divide", got: "\(count)",
        remedy: remedy)
    }
  }

  public func weights(for inputs: [Shape]) -> [WeightSpecification] {
    let channels = inputs[0].last / groups
    let taps = kernel.height * kernel.width
    let (fanIn, fanOut) = (taps * channels, taps * filters)
    var result = [
      WeightSpecification(
        "kernel", [kernel.height, kernel.width, channels, filters],
        initializer: kernelInitializer, fanIn: fanIn, fanOut: fanOut,
        regularizer: kernelRegularizer)
    ]
    if usesBias {
      result.append(
        WeightSpecification(
          "bias", [filters], initializer: biasInitializer, fanIn: fanIn, fanOut: fanOut,
          regularizer: biasRegularizer))
    }
    return result
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    let picture = recorder.shape(of: inputs[0])
    let isPadded = padding == .same
    let shape = ConvolutionShape(
      batch: picture[0],
      rows: WindowAxis(
        size: picture[1], window: kernel.height, stride: stride.height, isPadded: isPadded),
      columns: WindowAxis(
        size: picture[2], window: kernel.width, stride: stride.width, isPadded: isPadded),
      channels: picture[3], filters: filters, groups: groups)
    let convolution = ConvolutionOperation(
      input: inputs[0], kernel: recorder.requiredWeight("kernel"), bias: recorder.weight("bias"),
      shape: shape)
    var node = recorder.add(
      convolution, part: activation == .linear ? "" : "z",
      shape: [shape.batch, shape.rows.count, shape.columns.count, filters])
    if activation != .linear { node = recorder.activate(node, activation) }
    recorder.regularizeActivity(node, activityRegularizer)
    return node
  }
}
