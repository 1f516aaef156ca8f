internal import Formulas

/// Reads several numbers that a student typed in a row: `1 2 3`, `1; 2; 3`.
enum NumbersAnswer {
  /// - Throws: a sentence that says how many numbers are wanted and how they are written.
  static func read(_ text: String, count: Int) throws(FormulaError) -> [Double] {
    guard text.utf8.count <= 40 * max(1, count) + 200 else {
      throw FormulaError(message: "this is too long. \(advice(count))")
    }
    let words = text.split { $0.isWhitespace || $0 == ";" || $0 == "[" || $0 == "]" }
    guard words.count == count else {
      throw FormulaError(
        message: "\(words.isEmpty ? "there is no number here." : "here are \(words.count).") "
          + advice(count))
    }
    var numbers: [Double] = []
    for word in words { numbers.append(try NumberText.read(String(word)).value) }
    return numbers
  }

  private static func advice(_ count: Int) -> String {
    "Write \(count) numbers with spaces between them, like 3 2,5 1."
  }
}
