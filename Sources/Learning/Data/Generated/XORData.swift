internal import Tensors

/// The exclusive or of two signs: class 1 where x1 and x2 have different signs, which no straight
/// line separates from class 0 (Minsky and Papert, 1969).
///
/// Points are uniform in the four quadrants of the square from −1 to 1; both quadrants of a class
/// have as many points, or the first has one more.
public struct XORData: GeneratedData {
  public static let kind = "xor"
  public static let summary = "Four squares; a class has those that touch at a corner."
  public static let settings: [DataSetting] = [
    .count(200), .noise(0), .balance(classes: 2),
    DataSetting(
      "gap", "least distance of a point from both axes, before noise", .number(0...0.9),
      standard: 0.1),
  ]

  /// How many examples there are.
  public let count: Int
  /// The standard deviation of the noise in both coordinates, which changes no class.
  public let noise: Double
  /// The weights of the classes.
  public let balance: [Double]
  /// The least distance from both axes.
  public let gap: Double

  /// XOR data with these settings.
  public init(
    count: Int = 200, noise: Double = 0, balance: [Double] = [], gap: Double = 0.1
  ) throws(DataSettingError) {
    try self.init(settings: [
      "count": .number(Double(count)), "noise": .number(noise), "balance": .numbers(balance),
      "gap": .number(gap),
    ])
  }

  public init(settings: [String: DataSetting.Value]) throws(DataSettingError) {
    let checked = try CheckedSettings(settings, of: Self.self)
    count = checked.whole("count")
    noise = checked.number("noise")
    balance = try checked.balance(classes: 2)
    gap = checked.number("gap")
  }

  /// Points of the plane, examples × 2, with class numbers.
  public func make(seed: UInt64) -> Dataset {
    var random = RandomStream(seed: seed, name: Self.kind)
    var builder = ExampleBuilder(inputShape: [2])
    let counts = Apportionment.parts(of: count, weights: balance)
    for (number, count) in counts.enumerated() {
      for index in 0..<count {
        let first: Double = index.isMultiple(of: 2) ? 1 : -1
        let second = number == 0 ? first : -first
        let x = first * random.number(in: gap...1)
        let y = second * random.number(in: gap...1)
        builder.add([x + random.noise(noise), y + random.noise(noise)], target: Double(number))
      }
    }
    return builder.shuffled(seed: seed, classNames: ["same sign", "different signs"])
  }
}
