internal import Tensors

/// Normal clouds around centres, a class each, as scikit-learn's `make_blobs`.
public struct BlobsData: GeneratedData {
  public static let kind = "blobs"
  public static let summary = "Normal clouds of points around centres, a class each."
  public static let settings: [DataSetting] = [
    .count(300),
    DataSetting("centres", "how many clouds", .whole(1...100), standard: 3),
    DataSetting("features", "how many numbers a point has", .whole(1...100), standard: 2),
    DataSetting(
      "spreads", "standard deviation of each cloud, or one for all",
      .numbers(0...100, count: 1...100), standard: [1]),
    DataSetting(
      "positions", "the centres' coordinates, centre after centre; none to draw them",
      .numbers(-1000...1000, count: 0...10_000), standard: []),
    DataSetting(
      "box", "centres are drawn from minus this to plus this in every coordinate",
      .number(0...1000), standard: 10),
    .balance(classes: 100),
  ]

  /// How many examples there are.
  public let count: Int
  /// How many clouds, and so classes, there are.
  public let centres: Int
  /// How many numbers a point has.
  public let features: Int
  /// The standard deviation of each cloud.
  public let spreads: [Double]
  /// Where the centres stand, centres × features; empty where the seed draws them.
  public let positions: [[Double]]
  /// Drawn centres lie from minus this to plus this.
  public let box: Double
  /// The weights of the classes.
  public let balance: [Double]

  /// Blobs with centres drawn from the seed.
  public init(
    count: Int = 300, centres: Int = 3, features: Int = 2, spreads: [Double] = [1],
    box: Double = 10, balance: [Double] = []
  ) throws(DataSettingError) {
    try self.init(settings: [
      "count": .number(Double(count)), "centres": .number(Double(centres)),
      "features": .number(Double(features)), "spreads": .numbers(spreads), "box": .number(box),
      "balance": .numbers(balance),
    ])
  }

  public init(settings: [String: DataSetting.Value]) throws(DataSettingError) {
    let checked = try CheckedSettings(settings, of: Self.self)
    count = checked.whole("count")
    let (centres, features) = (checked.whole("centres"), checked.whole("features"))
    (self.centres, self.features) = (centres, features)
    box = checked.number("box")
    balance = try checked.balance(classes: centres)
    let spreads = checked.numbers("spreads")
    guard spreads.count == 1 || spreads.count == centres else {
      throw checked.error("spreads", allowed: "one number, or \(centres), one a centre")
    }
    self.spreads =
      spreads.count == centres ? spreads : Array(repeating: spreads[0], count: centres)
    let numbers = checked.numbers("positions")
    guard numbers.isEmpty || numbers.count == centres * features else {
      throw checked.error(
        "positions",
        allowed: "\(centres * features) numbers, \(features) for each of \(centres) centres")
    }
    positions =
      numbers.isEmpty
      ? [] : (0..<centres).map { Array(numbers[$0 * features..<($0 + 1) * features]) }
  }

  /// Points, examples × features, with the number of their cloud.
  public func make(seed: UInt64) -> Dataset {
    var random = RandomStream(seed: seed, name: Self.kind)
    var places = RandomStream(seed: seed, name: "centres of blobs")
    var builder = ExampleBuilder(inputShape: [features])
    let counts = Apportionment.parts(of: count, weights: balance)
    for (cloud, count) in counts.enumerated() {
      let drawn = (0..<features).map { _ in places.number(in: -box...box) }
      let centre = positions.isEmpty ? drawn : positions[cloud]
      for _ in 0..<count {
        builder.add(centre.map { $0 + random.noise(spreads[cloud]) }, target: Double(cloud))
      }
    }
    return builder.shuffled(
      seed: seed, classNames: (0..<centres).map { "blob \($0 + 1)" })
  }
}
