private import Glibc
internal import Tensors

/// Grey images of surfaces, with the kind of surface as the class.
///
/// Stripes are a sine wave across the image, checker and dots repeat along two directions at right
/// angles, noise is uniform in every pixel. Angle, frequency and position are drawn for each image.
public struct TexturesData: GeneratedData {
  /// A kind of surface; the raw values are the names of the classes.
  public enum Texture: String, Hashable, Sendable, CaseIterable {
    case stripes, checker, dots, noise
  }

  public static let kind = "textures"
  public static let summary = "Images of stripes, checks, dots and noise."
  public static let settings: [DataSetting] = [
    .count(200, upTo: 5000), .noise(0.05), .balance(classes: 4),
    DataSetting("side", "height and width of the images in pixels", .whole(4...64), standard: 16),
    DataSetting("frequency", "periods across the image", .number(0.5...32), standard: 4),
    DataSetting(
      "frequencySpread", "the frequency differs by at most this", .number(0...31.5), standard: 1),
    DataSetting(
      "angle", "direction across the stripes in degrees, 0 to the right, 90 up",
      .number(-180...180), standard: 0),
    DataSetting(
      "angleSpread", "the direction differs by at most this, in degrees", .number(0...180),
      standard: 180),
  ]

  /// How many images there are.
  public let count: Int
  /// The standard deviation of the noise in every pixel.
  public let noise: Double
  /// The weights of the classes, in the order of `Texture.allCases`.
  public let balance: [Double]
  /// Height and width in pixels.
  public let side: Int
  /// Periods across the image, in the middle.
  public let frequency: Double
  /// By how much the frequency differs at most.
  public let frequencySpread: Double
  /// The direction across the stripes in degrees, in the middle.
  public let angle: Double
  /// By how many degrees the direction differs at most.
  public let angleSpread: Double

  /// Textures with these settings.
  public init(
    count: Int = 200, side: Int = 16, noise: Double = 0.05, frequency: Double = 4,
    frequencySpread: Double = 1, angle: Double = 0, angleSpread: Double = 180,
    balance: [Double] = []
  ) throws(DataSettingError) {
    try self.init(settings: [
      "count": .number(Double(count)), "side": .number(Double(side)), "noise": .number(noise),
      "frequency": .number(frequency), "frequencySpread": .number(frequencySpread),
      "angle": .number(angle), "angleSpread": .number(angleSpread), "balance": .numbers(balance),
    ])
  }

  public init(settings: [String: DataSetting.Value]) throws(DataSettingError) {
    let checked = try CheckedSettings(settings, of: Self.self)
    count = checked.whole("count")
    noise = checked.number("noise")
    balance = try checked.balance(classes: Texture.allCases.count)
    side = checked.whole("side")
    frequency = checked.number("frequency")
    frequencySpread = checked.number("frequencySpread")
    angle = checked.number("angle")
    angleSpread = checked.number("angleSpread")
    guard frequencySpread < frequency else {
      throw checked.error(
        "frequencySpread", allowed: "below the frequency, \(DataSetting.text(frequency))")
    }
  }

  /// Images from 0 (black) to 1 (white), examples × side × side × 1, with the number of the texture.
  public func make(seed: UInt64) -> Dataset {
    var random = RandomStream(seed: seed, name: Self.kind)
    var builder = ExampleBuilder(inputShape: [side, side, 1])
    let counts = Apportionment.parts(of: count, weights: balance)
    for (number, (texture, count)) in zip(Texture.allCases, counts).enumerated() {
      for _ in 0..<count {
        let pixels = image(of: texture, random: &random)
        let noisy = pixels.map { Float(min(max($0 + random.noise(noise), 0), 1)) }
        builder.add(noisy, target: Float(number))
      }
    }
    return builder.shuffled(seed: seed, classNames: Texture.allCases.map(\.rawValue))
  }

  private func image(of texture: Texture, random: inout RandomStream) -> [Double] {
    let degrees = random.number(in: angle - angleSpread...angle + angleSpread)
    let frequency = random.number(
      in: frequency - frequencySpread...frequency + frequencySpread)
    let (firstPhase, secondPhase) = (random.number(in: 0...1), random.number(in: 0...1))
    let (across, up) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
    var pixels: [Double] = []
    for row in 0..<side {
      for column in 0..<side {
        // From the middle, in periods, the vertical direction upwards.
        let x = (Double(column) - Double(side - 1) / 2) / Double(side) * frequency
        let y = (Double(side - 1) / 2 - Double(row)) / Double(side) * frequency
        let first = x * across + y * up + firstPhase
        let second = y * across - x * up + secondPhase
        pixels.append(brightness(of: texture, first, second, random: &random))
      }
    }
    return pixels
  }

  /// The brightness where two directions have gone through so many periods.
  private func brightness(
    of texture: Texture, _ first: Double, _ second: Double, random: inout RandomStream
  ) -> Double {
    switch texture {
    case .stripes: return 0.5 + 0.5 * sin(2 * .pi * first)
    case .checker:
      return (first - first.rounded(.down) < 0.5) == (second - second.rounded(.down) < 0.5) ? 1 : 0
    case .dots:
      // A disc around the middle of each period that covers half of it: π·r² = 1/2.
      let (x, y) = (first - first.rounded(), second - second.rounded())
      return x * x + y * y < 0.5 / Double.pi ? 1 : 0
    case .noise: return random.number(in: 0...1)
    }
  }
}
