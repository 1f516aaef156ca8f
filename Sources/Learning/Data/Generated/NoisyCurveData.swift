private import Glibc
internal import Tensors

/// A curve over one input with noise, to fit too little and too much.
///
/// The input is uniform from −1 to 1. A sine is `sin(2π·frequency·x)`; a polynomial has the given
/// coefficients, `c0 + c1·x + c2·x² + …`; a step is −1 left of 0 and 1 from there on.
public struct NoisyCurveData: GeneratedData {
  /// Which curve it is.
  public enum Curve: String, Hashable, Sendable, CaseIterable {
    case sine, polynomial, step
  }

  public static let kind = "curve"
  public static let summary = "A sine, a polynomial or a step with noise."
  public static let settings: [DataSetting] = [
    .count(50), .noise(0.2, upTo: 100),
    DataSetting(
      "curve", "which curve", .choice(Curve.allCases.map(\.rawValue)),
      standard: .choice(Curve.sine.rawValue)),
    DataSetting(
      "frequency", "periods of the sine in an interval of length 1", .number(0.01...20),
      standard: 1),
    DataSetting(
      "coefficients", "of the polynomial, the constant first",
      .numbers(-1000...1000, count: 1...11), standard: [0, -1, 0, 2]),
  ]

  /// How many examples there are.
  public let count: Int
  /// The standard deviation of the noise in the targets.
  public let noise: Double
  /// Which curve it is.
  public let curve: Curve
  /// The periods of the sine in an interval of length 1.
  public let frequency: Double
  /// The coefficients of the polynomial, the constant first.
  public let coefficients: [Double]

  /// A curve with these settings.
  public init(
    _ curve: Curve = .sine, count: Int = 50, noise: Double = 0.2, frequency: Double = 1,
    coefficients: [Double] = [0, -1, 0, 2]
  ) throws(DataSettingError) {
    try self.init(settings: [
      "count": .number(Double(count)), "noise": .number(noise), "curve": .choice(curve.rawValue),
      "frequency": .number(frequency), "coefficients": .numbers(coefficients),
    ])
  }

  public init(settings: [String: DataSetting.Value]) throws(DataSettingError) {
    let checked = try CheckedSettings(settings, of: Self.self)
    count = checked.whole("count")
    noise = checked.number("noise")
    curve = Curve(rawValue: checked.choice("curve")) ?? .sine
    frequency = checked.number("frequency")
    coefficients = checked.numbers("coefficients")
  }

  /// The curve without noise.
  public func value(at x: Double) -> Double {
    switch curve {
    case .sine: sin(2 * Double.pi * frequency * x)
    case .polynomial: coefficients.reversed().reduce(0) { $0 * x + $1 }
    case .step: x < 0 ? -1 : 1
    }
  }

  /// Uniform inputs, examples × 1, with the curve's values and noise.
  public func make(seed: UInt64) -> Dataset {
    var random = RandomStream(seed: seed, name: Self.kind)
    var builder = ExampleBuilder(inputShape: [1])
    for _ in 0..<count {
      let x = random.number(in: -1...1)
      builder.add([x], target: value(at: x) + random.noise(noise))
    }
    return builder.shuffled(seed: seed)
  }
}
