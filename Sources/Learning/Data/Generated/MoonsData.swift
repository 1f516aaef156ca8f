private import Glibc
internal import Tensors

/// Two half circles that reach into each other, as scikit-learn's `make_moons`.
///
/// Class 0 is the upper half of the unit circle around (0, 0), class 1 the lower half of that around
/// (1, 0.5). Points stand at equal distances along the half circles, ends included.
public struct MoonsData: GeneratedData {
  public static let kind = "moons"
  public static let summary = "Two half circles that reach into each other."
  public static let settings: [DataSetting] = [
    .count(200), .noise(0.1), .balance(classes: 2),
  ]

  /// How many examples there are.
  public let count: Int
  /// The standard deviation of the noise in both coordinates.
  public let noise: Double
  /// The weights of the classes.
  public let balance: [Double]

  /// Moons with these settings.
  public init(count: Int = 200, noise: Double = 0.1, balance: [Double] = [])
    throws(DataSettingError)
  {
    try self.init(settings: [
      "count": .number(Double(count)), "noise": .number(noise), "balance": .numbers(balance),
    ])
  }

  public init(settings: [String: DataSetting.Value]) throws(DataSettingError) {
    let checked = try CheckedSettings(settings, of: Self.self)
    count = checked.whole("count")
    noise = checked.number("noise")
    balance = try checked.balance(classes: 2)
  }

  /// Points of the plane, examples × 2, with class numbers.
  public func make(seed: UInt64) -> Dataset {
    var random = RandomStream(seed: seed, name: Self.kind)
    var builder = ExampleBuilder(inputShape: [2])
    let counts = Apportionment.parts(of: count, weights: balance)
    for (moon, count) in counts.enumerated() {
      for index in 0..<count {
        let angle = count == 1 ? 0 : Double.pi * Double(index) / Double(count - 1)
        let (x, y) = moon == 0 ? (cos(angle), sin(angle)) : (1 - cos(angle), 0.5 - sin(angle))
        builder.add([x + random.noise(noise), y + random.noise(noise)], target: Double(moon))
      }
    }
    return builder.shuffled(seed: seed, classNames: ["upper", "lower"])
  }
}
