private import Glibc
internal import Tensors

/// A small circle inside a large one, as scikit-learn's `make_circles`.
///
/// Class 0 lies on the unit circle, class 1 on the circle with `factor` as its radius. Points stand
/// at equal distances.
public struct CirclesData: GeneratedData {
  public static let kind = "circles"
  public static let summary = "A small circle inside a large one."
  public static let settings: [DataSetting] = [
    .count(200), .noise(0.05), .balance(classes: 2),
    DataSetting(
      "factor", "radius of the inner circle, where the outer one has 1", .number(0...0.99),
      standard: 0.5),
  ]

  /// How many examples there are.
  public let count: Int
  /// The standard deviation of the noise in both coordinates.
  public let noise: Double
  /// The weights of the classes.
  public let balance: [Double]
  /// The radius of the inner circle.
  public let factor: Double

  /// Circles with these settings.
  public init(
    count: Int = 200, noise: Double = 0.05, balance: [Double] = [], factor: Double = 0.5
  ) throws(DataSettingError) {
    try self.init(settings: [
      "count": .number(Double(count)), "noise": .number(noise), "balance": .numbers(balance),
      "factor": .number(factor),
    ])
  }

  public init(settings: [String: DataSetting.Value]) throws(DataSettingError) {
    let checked = try CheckedSettings(settings, of: Self.self)
    count = checked.whole("count")
    noise = checked.number("noise")
    balance = try checked.balance(classes: 2)
    factor = checked.number("factor")
  }

  /// Points of the plane, examples × 2, with class numbers.
  public func make(seed: UInt64) -> Dataset {
    var random = RandomStream(seed: seed, name: Self.kind)
    var builder = ExampleBuilder(inputShape: [2])
    let counts = Apportionment.parts(of: count, weights: balance)
    for (circle, count) in counts.enumerated() {
      let radius = circle == 0 ? 1 : factor
      for index in 0..<count {
        let angle = 2 * Double.pi * Double(index) / Double(count)
        let (x, y) = (radius * cos(angle), radius * sin(angle))
        builder.add([x + random.noise(noise), y + random.noise(noise)], target: Double(circle))
      }
    }
    return builder.shuffled(seed: seed, classNames: ["outer", "inner"])
  }
}
