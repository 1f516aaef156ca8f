/// Data made by a rule from settings and a seed. What is made depends on these alone.
public protocol GeneratedData: Hashable, Sendable {
  /// The name in a lesson, such as `moons`.
  static var kind: String { get }
  /// What is made, in a sentence.
  static var summary: String { get }
  /// The settings, in the order in which they are shown.
  static var settings: [DataSetting] { get }

  /// Data with these settings; those not named have their standard value.
  ///
  /// - Throws: `DataSettingError` for a setting that does not exist or has a value that is not
  ///   allowed.
  init(settings: [String: DataSetting.Value]) throws(DataSettingError)

  /// The data of a seed, examples in random order.
  func make(seed: UInt64) -> Dataset
}

extension DataSetting {
  /// How many examples there are.
  static func count(_ standard: Double, upTo most: Int = 100_000) -> DataSetting {
    DataSetting("count", "how many examples", .whole(1...most), standard: .number(standard))
  }

  /// How strongly numbers are disturbed.
  static func noise(_ standard: Double, upTo most: Double = 10) -> DataSetting {
    DataSetting(
      "noise", "standard deviation of the normal noise", .number(0...most),
      standard: .number(standard))
  }

  /// How examples are shared among the classes.
  static func balance(classes: Int) -> DataSetting {
    DataSetting(
      "balance", "weights of the classes, one each; none for equal ones",
      .numbers(0...1000, count: 0...classes), standard: .numbers([]))
  }
}
