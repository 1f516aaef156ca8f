private import Formulas

/// How the doctor writes numbers.
enum DoctorWords {
  /// Three digits.
  static func number(_ value: Double) -> String { NumberText.written(value, digits: 3) }

  /// A share in percent, two digits.
  static func percent(_ share: Double) -> String {
    "\(NumberText.written(share * 100, digits: share.magnitude >= 1 ? 3 : 2)) %"
  }

  /// “x1”, “x1 and x2”, “x1, x2 and 5 others”.
  static func list(_ names: [String]) -> String {
    switch names.count {
    case 0: ""
    case 1: names[0]
    case 2: "\(names[0]) and \(names[1])"
    case 3: "\(names[0]), \(names[1]) and \(names[2])"
    default: "\(names[0]), \(names[1]) and \(names.count - 2) others"
    }
  }
}
