/// Numbers and texts as Python reads them.
enum PythonText {
  /// The shortest text that reads back as the same number.
  static func number(_ value: Double) -> String {
    if value.isNaN { return "np.nan" }
    if value.isInfinite { return value < 0 ? "-np.inf" : "np.inf" }
    return "\(value)"
  }

  /// The same inside a table of numbers, where whole ones need no point.
  static func entry(_ value: Float) -> String {
    wholeText(Double(value)) ?? "\(value)"
  }

  /// The same for a number of double precision.
  static func entry(_ value: Double) -> String {
    wholeText(value) ?? "\(value)"
  }

  private static func wholeText(_ value: Double) -> String? {
    guard value.magnitude < 1e6, value != 0 || value.sign == .plus, let whole = Int(exactly: value)
    else { return nil }
    return String(whole)
  }

  /// A text on one line of a comment: nothing in it ends the line, or is not seen.
  static func comment(_ text: String, limit: Int = 80) -> String {
    var result = ""
    for scalar in text.unicodeScalars.prefix(limit) {
      result.unicodeScalars.append(isPlain(scalar) ? scalar : "?")
    }
    return text.unicodeScalars.count > limit ? result + "…" : result
  }

  /// A text as a literal.
  static func literal(_ text: String, limit: Int = 200) -> String {
    var result = "\""
    for scalar in text.unicodeScalars.prefix(limit) {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case _ where isPlain(scalar): result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return result + "\""
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }

  /// A list of texts in a comment, the first of them where they are many.
  static func list(_ names: [String], most: Int = 8) -> String {
    let shown = names.prefix(most).map { comment($0, limit: 40) }.joined(separator: ", ")
    return names.count > most ? shown + ", …" : shown
  }
}
