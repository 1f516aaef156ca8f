/// What the settings of a schedule must be.
enum ScheduleCheck {
  /// A number of steps is 1 or more.
  static func steps(_ value: Int, _ what: String) throws(ModelError) {
    guard value > 0 else { throw ModelError("\(what) is \(value). Set it to 1 or more.") }
  }

  /// A share of the rate lies between 0 and 1.
  static func share(_ value: Float, _ what: String) throws(ModelError) {
    guard (0...1).contains(value) else {
      throw ModelError("\(what) is \(value). Set it to a number from 0 to 1.")
    }
  }
}
