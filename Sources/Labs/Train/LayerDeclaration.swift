/// A hidden layer as a lesson writes it: `8`, `"8 relu"`, `"dropout 0.2"`, `"conv 6 3x3 same relu"`.
public enum LayerDeclaration: Hashable, Sendable {
  /// Units that see all inputs; their activation by the engine's name, nil for that of the lab.
  case dense(Int, activation: String? = nil)
  /// The share of the numbers that is left out while it learns.
  case dropout(Double)
  /// How much of the running statistics stays in a step; nil for that of the lab.
  case batchNormalization(momentum: Double? = nil)
  case convolution(Convolution)
  /// The largest number of every window.
  case maxPooling(Window)
  /// The mean of every window.
  case averagePooling(Window)
  /// Pictures as rows of numbers.
  case flatten

  /// Where a window stands on a picture.
  public struct Window: Hashable, Sendable {
    public var height: Int
    public var width: Int
    /// How far it moves on.
    public var stride: Int
    /// Whether zeros are put around the picture, so that every place has a window.
    public var isPadded: Bool

    public init(_ height: Int, _ width: Int, stride: Int, isPadded: Bool = false) {
      self.height = height
      self.width = width
      self.stride = stride
      self.isPadded = isPadded
    }
  }

  /// Filters that are laid on every window of a picture.
  public struct Convolution: Hashable, Sendable {
    public var filters: Int
    public var window: Window
    /// Nil for that of the lab.
    public var activation: String?

    public init(_ filters: Int, _ window: Window, activation: String? = nil) {
      self.filters = filters
      self.window = window
      self.activation = activation
    }
  }

  /// The most layers of a list.
  public static let most = 48
  static let units = 1...512
  static let filters = 1...256
  static let windows = 1...32
  static let strides = 1...32
  static let dropoutRates = 0.0...0.95
  static let momenta = 0.0...0.999

  /// Whether it has weights of its own.
  var isWeighted: Bool {
    switch self {
    case .dense, .convolution, .batchNormalization: true
    case .dropout, .maxPooling, .averagePooling, .flatten: false
    }
  }

  /// Whether it works on pictures alone.
  var takesPictures: Bool {
    switch self {
    case .convolution, .maxPooling, .averagePooling: true
    case .dense, .dropout, .batchNormalization, .flatten: false
    }
  }

  /// The units of a dense layer, the filters of a convolution; nil for other layers.
  var size: Int? {
    get {
      switch self {
      case .dense(let units, _): units
      case .convolution(let convolution): convolution.filters
      default: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .dense(_, let activation): self = .dense(newValue, activation: activation)
      case .convolution(var convolution):
        convolution.filters = newValue
        self = .convolution(convolution)
      default: break
      }
    }
  }

  /// The activation of its own; nil where it has none, or takes that of the lab.
  var activation: String? {
    get {
      switch self {
      case .dense(_, let activation): activation
      case .convolution(let convolution): convolution.activation
      default: nil
      }
    }
    set {
      switch self {
      case .dense(let units, _): self = .dense(units, activation: newValue)
      case .convolution(var convolution):
        convolution.activation = newValue
        self = .convolution(convolution)
      default: break
      }
    }
  }
}

extension LayerDeclaration: ExpressibleByIntegerLiteral {
  /// A dense layer of so many units.
  public init(integerLiteral units: Int) { self = .dense(units) }
}

extension LayerDeclaration: CustomStringConvertible {
  /// As a lesson writes it, without the quotes.
  public var description: String {
    switch self {
    case .dense(let units, let activation): "\(units)" + Self.word(activation)
    case .dropout(let rate): "dropout \(DeclaredNumber.text(rate))"
    case .batchNormalization(let momentum):
      "batchnorm" + (momentum.map { " " + DeclaredNumber.text($0) } ?? "")
    case .convolution(let convolution):
      "conv \(convolution.filters) "
        + Self.text(convolution.window, usualStride: 1, isSquare: false)
        + Self.word(convolution.activation)
    case .maxPooling(let window): "maxpool " + Self.text(window, usualStride: window.height)
    case .averagePooling(let window): "avgpool " + Self.text(window, usualStride: window.height)
    case .flatten: "flatten"
    }
  }

  private static func word(_ activation: String?) -> String { activation.map { " \($0)" } ?? "" }

  private static func text(
    _ window: Window, usualStride: Int, isSquare: Bool = true
  ) -> String {
    (isSquare && window.height == window.width
      ? "\(window.height)" : "\(window.height)x\(window.width)")
      + (window.stride == usualStride ? "" : " stride \(window.stride)")
      + (window.isPadded ? " same" : "")
  }
}
