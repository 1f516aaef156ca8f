internal import Tensors

/// A plane over its inputs: `y = w·x + b + noise`, as “reg-plane” of the TensorFlow Playground
/// (Smilkov and others, 2017), whose slopes 0.1 and radius 6 are the standard here.
public struct PlaneRegressionData: GeneratedData {
  public static let kind = "plane"
  public static let summary = "Numbers that rise evenly with the inputs."
  public static let settings: [DataSetting] = [
    .count(200), .noise(0.1, upTo: 100),
    DataSetting(
      "slopes", "the slope in each input; there are as many inputs",
      .numbers(-1000...1000, count: 1...100), standard: [0.1, 0.1]),
    DataSetting("bias", "the height over 0", .number(-1000...1000), standard: 0),
    DataSetting(
      "radius", "inputs are drawn from minus this to plus this", .number(0.001...1000),
      standard: 6),
  ]

  /// How many examples there are.
  public let count: Int
  /// The standard deviation of the noise in the targets.
  public let noise: Double
  /// The slope in each input.
  public let slopes: [Double]
  /// The height over 0.
  public let bias: Double
  /// Inputs lie from minus this to plus this.
  public let radius: Double

  /// A plane with these settings.
  public init(
    count: Int = 200, noise: Double = 0.1, slopes: [Double] = [0.1, 0.1], bias: Double = 0,
    radius: Double = 6
  ) throws(DataSettingError) {
    try self.init(settings: [
      "count": .number(Double(count)), "noise": .number(noise), "slopes": .numbers(slopes),
      "bias": .number(bias), "radius": .number(radius),
    ])
  }

  public init(settings: [String: DataSetting.Value]) throws(DataSettingError) {
    let checked = try CheckedSettings(settings, of: Self.self)
    count = checked.whole("count")
    noise = checked.number("noise")
    slopes = checked.numbers("slopes")
    bias = checked.number("bias")
    radius = checked.number("radius")
  }

  /// Uniform points, examples × slopes, with the height above them.
  public func make(seed: UInt64) -> Dataset {
    var random = RandomStream(seed: seed, name: Self.kind)
    var builder = ExampleBuilder(inputShape: [slopes.count])
    for _ in 0..<count {
      let input = slopes.map { _ in random.number(in: -radius...radius) }
      let height = zip(slopes, input).reduce(bias) { $0 + $1.0 * $1.1 }
      builder.add(input, target: height + random.noise(noise))
    }
    return builder.shuffled(seed: seed)
  }
}
