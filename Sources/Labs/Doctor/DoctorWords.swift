private import Formulas

/// How the doctor writes numbers.
enum DoctorWords {
  /// Three digits.
  static func number(_ value: Double) -> String { NumberText.written(value, digits: 3) }

  /// A share in percent, two digits.
  static func percent(_ share: Double) -> String {
    "\(NumberText.written(share * 100, digits: share.magnitude >= 1 ? 3 : 2)) %"
  }
}
