private import Glibc
internal import Tensors

/// Two or more arms of an Archimedean spiral, a class each (after Lang and Witbrock, 1988).
///
/// Along an arm the radius grows evenly from 0 to 1 while the angle grows by `turns` full turns; the
/// arms start at equal angles.
public struct SpiralsData: GeneratedData {
  public static let kind = "spirals"
  public static let summary = "Arms of a spiral that wind around each other, a class each."
  public static let settings: [DataSetting] = [
    .count(300), .noise(0.02),
    DataSetting("arms", "how many arms", .whole(2...10), standard: 2),
    DataSetting("turns", "full turns of an arm", .number(0.1...10), standard: 1.75),
    .balance(classes: 10),
  ]

  /// How many examples there are.
  public let count: Int
  /// The standard deviation of the noise in both coordinates.
  public let noise: Double
  /// How many arms, and so classes, there are.
  public let arms: Int
  /// How many full turns an arm makes.
  public let turns: Double
  /// The weights of the classes.
  public let balance: [Double]

  /// Spirals with these settings.
  public init(
    count: Int = 300, noise: Double = 0.02, arms: Int = 2, turns: Double = 1.75,
    balance: [Double] = []
  ) throws(DataSettingError) {
    try self.init(settings: [
      "count": .number(Double(count)), "noise": .number(noise), "arms": .number(Double(arms)),
      "turns": .number(turns), "balance": .numbers(balance),
    ])
  }

  public init(settings: [String: DataSetting.Value]) throws(DataSettingError) {
    let checked = try CheckedSettings(settings, of: Self.self)
    count = checked.whole("count")
    noise = checked.number("noise")
    arms = checked.whole("arms")
    turns = checked.number("turns")
    balance = try checked.balance(classes: checked.whole("arms"))
  }

  /// Points of the plane, examples × 2, with the number of their arm.
  public func make(seed: UInt64) -> Dataset {
    var random = RandomStream(seed: seed, name: Self.kind)
    var builder = ExampleBuilder(inputShape: [2])
    let counts = Apportionment.parts(of: count, weights: balance)
    for (arm, count) in counts.enumerated() {
      for index in 0..<count {
        // The very centre belongs to all arms, so that no point stands there.
        let radius = Double(index + 1) / Double(count)
        let angle = 2 * Double.pi * (turns * radius + Double(arm) / Double(arms))
        let (x, y) = (radius * cos(angle), radius * sin(angle))
        builder.add([x + random.noise(noise), y + random.noise(noise)], target: Double(arm))
      }
    }
    return builder.shuffled(seed: seed, classNames: (0..<arms).map { "arm \($0 + 1)" })
  }
}
