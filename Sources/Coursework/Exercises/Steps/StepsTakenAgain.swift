internal import Formulas

/// Earlier steps worked out again with a value that has changed since: the error with the new w, on
/// the way to the new b.
enum StepsTakenAgain {
  /// The wrong rules for a step of a chain in which new values replace old ones, `w'` those of `w`.
  static func twins(
    of index: Int, in steps: [Assignment], earlierValues: [String: String]
  ) -> [Twin] {
    steps[..<index].compactMap { changed in
      guard let old = earlierValues[changed.name] else { return nil }
      return twin(of: index, in: steps, new: changed.name, old: old)
    }
  }

  private static func twin(
    of index: Int, in steps: [Assignment], new: String, old: String
  ) -> Twin? {
    let step = steps[index]
    // Only what does not use the value itself: that is a mistake in this step's own formula.
    guard !step.formula.variables.contains(old), !step.formula.variables.contains(new) else {
      return nil
    }
    var formulas: [String: Formula] = [:]
    var again: [String] = []
    for earlier in steps[..<index] where earlier.name != new {
      let names = earlier.formula.variables
      guard names.contains(old) || names.contains(where: { formulas[$0] != nil }),
        !names.contains(new),
        let formula = earlier.formula.replacing(formulas)?.replacing([old: name(new)])
      else { continue }
      formulas[earlier.name] = formula
      again.append(earlier.name)
    }
    guard step.formula.variables.contains(where: { formulas[$0] != nil }),
      let formula = step.formula.replacing(formulas)
    else { return nil }
    let shown = again.prefix(3).map { name($0).printed() }.joined(separator: ", ")
    return Twin(
      formula: formula,
      mistake: Mistake(
        rule: "new-value",
        sentence:
          "You worked out \(shown) again with the new \(name(new).printed()). All values of "
          + "one step belong to the old \(name(old).printed())."))
  }

  private static func name(_ name: String) -> Formula { Formula(.variable(name)) }
}
