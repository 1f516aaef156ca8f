internal import Formulas

/// Reads a formula that a student typed, with or without its name in front.
struct FormulaAnswer {
  /// The name of what is asked; nil where it has none.
  let name: String?
  /// The names that may be used.
  let offered: [String]
  /// Names that have a value but are not to be used.
  let hidden: [String]

  /// Longer answers are not looked at.
  static let longest = 1_000

  /// The formula, or why there is none to judge.
  func read(_ text: String) -> Result<Formula, Unreadable> {
    guard text.utf8.count <= 4 * Self.longest, text.count <= Self.longest else {
      return .failure(
        Unreadable(sentence: "Write at most \(Self.longest) characters; yours has more."))
    }
    guard !text.allSatisfy(\.isWhitespace) else {
      return .failure(Unreadable(sentence: "Write a formula. \(advice)"))
    }
    let formula: Formula
    do throws(FormulaError) {
      formula = try parsed(text)
    } catch {
      return .failure(Unreadable(sentence: error.description))
    }
    for used in formula.variables where !offered.contains(used) {
      let shown = VariableName.printed(used)
      if hidden.contains(used) {
        return .failure(Unreadable(sentence: "Write it without \(shown). \(advice)"))
      }
      let near = NearestWord.to(used, among: offered).map {
        " Did you mean \(VariableName.printed($0))?"
      }
      return .failure(
        Unreadable(sentence: "The name \(shown) has no value here.\(near ?? "") \(advice)"))
    }
    return .success(formula)
  }

  /// Why an answer cannot be judged.
  struct Unreadable: Error {
    let sentence: String
    var verdict: Verdict { Verdict(.unreadable, [sentence]) }
  }

  private var advice: String {
    offered.isEmpty
      ? "Write it with numbers."
      : "You may use \(offered.map { VariableName.printed($0, .ascii) }.joined(separator: ", "))."
  }

  /// The formula alone, or behind the name of what is asked.
  private func parsed(_ text: String) throws(FormulaError) -> Formula {
    let plain: FormulaError
    do throws(FormulaError) {
      return try Formula(parsing: text)
    } catch { plain = error }
    let line: Assignment
    do throws(FormulaError) {
      line = try Assignment(parsing: text)
    } catch {
      let hasSign = text.contains("=") && !text.contains("==")
      throw hasSign && name != nil ? error : plain
    }
    guard line.name == name else {
      guard let name else { throw plain }
      throw FormulaError(
        message: "what is asked is \(VariableName.printed(name)), not "
          + "\(VariableName.printed(line.name)). Write \(name) = and its formula.")
    }
    return line.formula
  }
}
