internal import Tensors

/// Hills and hollows in two rows, as “reg-gauss” of the TensorFlow Playground (Smilkov and others,
/// 2017).
///
/// Around each of six centres the target falls evenly from ±1 to 0 at the distance `width`; of
/// several bumps the strongest counts. Inputs are uniform in the square from −6 to 6.
public struct BumpsRegressionData: GeneratedData {
  public static let kind = "bumps"
  public static let summary = "Hills and hollows in two rows."
  public static let settings: [DataSetting] = [
    .count(400), .noise(0.05),
    DataSetting(
      "width", "distance from its centre at which a bump ends", .number(0.1...10), standard: 2),
  ]

  /// A hill or a hollow.
  public struct Bump: Hashable, Sendable {
    /// Where the bump is highest or lowest.
    public let x: Double, y: Double
    /// The target there, 1 or −1.
    public let height: Double
  }

  /// The six bumps.
  public static let bumps = [
    Bump(x: -4, y: 2.5, height: 1), Bump(x: 0, y: 2.5, height: -1),
    Bump(x: 4, y: 2.5, height: 1), Bump(x: -4, y: -2.5, height: -1),
    Bump(x: 0, y: -2.5, height: 1), Bump(x: 4, y: -2.5, height: -1),
  ]

  /// How many examples there are.
  public let count: Int
  /// The standard deviation of the noise in the targets.
  public let noise: Double
  /// How far a bump reaches.
  public let width: Double

  /// Bumps with these settings.
  public init(count: Int = 400, noise: Double = 0.05, width: Double = 2)
    throws(DataSettingError)
  {
    try self.init(settings: [
      "count": .number(Double(count)), "noise": .number(noise), "width": .number(width),
    ])
  }

  public init(settings: [String: DataSetting.Value]) throws(DataSettingError) {
    let checked = try CheckedSettings(settings, of: Self.self)
    count = checked.whole("count")
    noise = checked.number("noise")
    width = checked.number("width")
  }

  /// The height at a point, without noise.
  public func height(x: Double, y: Double) -> Double {
    var strongest = 0.0
    for bump in Self.bumps {
      let (across, along) = (x - bump.x, y - bump.y)
      let distance = (across * across + along * along).squareRoot()
      let height = bump.height * max(1 - distance / width, 0)
      if abs(height) > abs(strongest) { strongest = height }
    }
    return strongest
  }

  /// Uniform points of the plane, examples × 2, with the height above them.
  public func make(seed: UInt64) -> Dataset {
    var random = RandomStream(seed: seed, name: Self.kind)
    var builder = ExampleBuilder(inputShape: [2])
    for _ in 0..<count {
      let x = random.number(in: -6...6)
      let y = random.number(in: -6...6)
      builder.add([x, y], target: height(x: x, y: y) + random.noise(noise))
    }
    return builder.shuffled(seed: seed)
  }
}
