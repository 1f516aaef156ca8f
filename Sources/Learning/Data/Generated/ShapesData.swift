internal import Tensors

/// Images of one white shape on black at a random place and in a random size, with the shape as the
/// class.
///
/// The shape always lies inside the image. A pixel on its edge is grey by the part that is covered.
public struct ShapesData: GeneratedData {
  /// A shape; the raw values are the names of the classes.
  public enum Outline: String, Hashable, Sendable, CaseIterable {
    case circle, square, triangle, cross
  }

  public static let kind = "shapes"
  public static let summary = "Images of a circle, a square, a triangle or a cross."
  public static let settings: [DataSetting] = [
    .count(200, upTo: 5000), .noise(0.05), .balance(classes: 4),
    DataSetting("side", "height and width of the images in pixels", .whole(4...64), standard: 16),
    DataSetting(
      "smallest", "least width of a shape, where the image has 1", .number(0.1...1),
      standard: 0.4),
    DataSetting(
      "largest", "greatest width of a shape, where the image has 1", .number(0.1...1),
      standard: 0.8),
  ]

  /// How many images there are.
  public let count: Int
  /// The standard deviation of the noise in every pixel.
  public let noise: Double
  /// The weights of the classes, in the order of `Outline.allCases`.
  public let balance: [Double]
  /// Height and width in pixels.
  public let side: Int
  /// The least width of a shape, as a part of the image's.
  public let smallest: Double
  /// The greatest width of a shape, as a part of the image's.
  public let largest: Double

  /// Shapes with these settings.
  public init(
    count: Int = 200, side: Int = 16, noise: Double = 0.05, smallest: Double = 0.4,
    largest: Double = 0.8, balance: [Double] = []
  ) throws(DataSettingError) {
    try self.init(settings: [
      "count": .number(Double(count)), "side": .number(Double(side)), "noise": .number(noise),
      "smallest": .number(smallest), "largest": .number(largest), "balance": .numbers(balance),
    ])
  }

  public init(settings: [String: DataSetting.Value]) throws(DataSettingError) {
    let checked = try CheckedSettings(settings, of: Self.self)
    count = checked.whole("count")
    noise = checked.number("noise")
    balance = try checked.balance(classes: Outline.allCases.count)
    side = checked.whole("side")
    smallest = checked.number("smallest")
    largest = checked.number("largest")
    guard smallest <= largest else {
      throw checked.error(
        "smallest", allowed: "at most the largest, \(DataSetting.text(largest))")
    }
  }

  /// Images from 0 (black) to 1 (white), examples × side × side × 1, with the number of the shape.
  public func make(seed: UInt64) -> Dataset {
    var random = RandomStream(seed: seed, name: Self.kind)
    var builder = ExampleBuilder(inputShape: [side, side, 1])
    let counts = Apportionment.parts(of: count, weights: balance)
    for (number, (outline, count)) in zip(Outline.allCases, counts).enumerated() {
      for _ in 0..<count {
        let radius = random.number(in: smallest...largest) * Double(side) / 2
        let room = radius...max(Double(side) - radius, radius)
        let (x, y) = (random.number(in: room), random.number(in: room))
        let pixels = image(of: outline, x: x, y: y, radius: radius)
        let noisy = pixels.map { Float(min(max($0 + random.noise(noise), 0), 1)) }
        builder.add(noisy, target: Float(number))
      }
    }
    return builder.shuffled(seed: seed, classNames: Outline.allCases.map(\.rawValue))
  }

  private func image(of outline: Outline, x: Double, y: Double, radius: Double) -> [Double] {
    let samples = [0.125, 0.375, 0.625, 0.875]
    var pixels: [Double] = []
    for row in 0..<side {
      for column in 0..<side {
        var covered = 0
        for below in samples {
          for right in samples {
            let across = (Double(column) + right - x) / radius
            let down = (Double(row) + below - y) / radius
            if outline.contains(across: across, down: down) { covered += 1 }
          }
        }
        pixels.append(Double(covered) / 16)
      }
    }
    return pixels
  }
}

extension ShapesData.Outline {
  /// Whether a point lies in the shape that fills the square from −1 to 1.
  func contains(across: Double, down: Double) -> Bool {
    guard abs(across) <= 1, abs(down) <= 1 else { return false }
    return switch self {
    case .circle: across * across + down * down <= 1
    case .square: true
    case .triangle: abs(across) <= (down + 1) / 2
    case .cross: abs(across) <= 1.0 / 3 || abs(down) <= 1.0 / 3
    }
  }
}
