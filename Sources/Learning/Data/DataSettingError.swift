/// A setting with a value that is not allowed, or that does not exist.
public struct DataSettingError: Error, Hashable, Sendable {
  /// The name of the setting.
  public let setting: String
  /// The value as it was given.
  public let value: String
  /// What is allowed, such as “a number from 0 to 1”.
  public let allowed: String

  /// What was given and what is allowed.
  public init(setting: String, value: String, allowed: String) {
    self.setting = setting
    self.value = value
    self.allowed = allowed
  }

  /// Refuses a number outside its range; NaN is outside every range.
  static func check(_ value: Double, _ setting: String, in range: ClosedRange<Double>)
    throws(DataSettingError)
  {
    guard range.contains(value) else {
      throw DataSettingError(
        setting: setting, value: DataSetting.text(value),
        allowed: "a number from \(DataSetting.text(range.lowerBound))"
          + " to \(DataSetting.text(range.upperBound))")
    }
  }
}

extension DataSettingError: CustomStringConvertible {
  public var description: String { "The setting “\(setting)” is \(value); it must be \(allowed)" }
}
