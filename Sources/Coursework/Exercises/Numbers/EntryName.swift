internal import Formulas

/// How an entry of a vector or a matrix is named in sentences: as one counts, from 1.
enum EntryName {
  static func of(_ index: Int, in shape: Shape) -> String {
    guard case .matrix(_, let columns) = shape else { return "the \(ordinal(index + 1)) entry" }
    return "the entry in row \(index / columns + 1), column \(index % columns + 1)"
  }

  /// "the 2nd and the 4th entry"; of many the first three.
  static func of(_ indexes: [Int], in shape: Shape) -> String {
    guard indexes.count > 1 else { return indexes.first.map { of($0, in: shape) } ?? "no entry" }
    if case .matrix(_, let columns) = shape {
      let places = indexes.prefix(3).map { "row \($0 / columns + 1), column \($0 % columns + 1)" }
      return "the entries in \(joined(places, of: indexes.count))"
    }
    return "the \(joined(indexes.prefix(3).map { ordinal($0 + 1) }, of: indexes.count)) entries"
  }

  private static func joined(_ names: [String], of count: Int) -> String {
    if count > names.count {
      return names.joined(separator: ", ") + " and \(count - names.count) more"
    }
    return names.dropLast().joined(separator: ", ") + " and \(names.last ?? "")"
  }

  /// "1st", "2nd", "3rd", "11th".
  static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }
}
