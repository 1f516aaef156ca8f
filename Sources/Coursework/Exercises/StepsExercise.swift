internal import Formulas

/// A chain of hand calculations, checked step by step.
///
/// Each step is a formula of the given numbers and of the steps before it. Because the steps are
/// formulas, wrong rules can be derived from them and run on the student's own numbers.
public struct StepsExercise: ExerciseKind {
  let given: GivenNumbers
  let rules: [StepRule]

  /// Of so many draws so many at least must tell mistakes apart.
  static let (drawsLooked, drawsNeeded) = (50, 10)

  init?(reading table: inout BlockTable) {
    let given = GivenNumbers(reading: &table)
    let text = table.text("steps", example: "\"\"\"…\"\"\"") ?? ""
    let lines = StepLines.read(text, key: "steps", known: given.names, table: &table)
    let authored = AuthoredMistakes(reading: &table, steps: lines.map(\.assignment.name))
    self.init(given: given, lines: lines, authored: authored)
  }

  /// Nil when there is no step. The first `hidden` lines are worked without being asked.
  init?(
    given: GivenNumbers, lines: [StepLine], authored: AuthoredMistakes, hidden: Int = 0,
    unit: String? = nil
  ) {
    guard lines.count > hidden else { return nil }
    self.given = given
    let assignments = lines.map(\.assignment)
    let earlier = EarlierNames.of(given.names + assignments.map(\.name))
      .filter { name, before in
        // The second of two slopes is no later value of the first: a series goes on from itself.
        name.hasSuffix("'") || Self.uses(before, in: name, of: assignments)
      }
    let samples = StepSamples.of(
      assignments, given: given.values(seed: nil) { _ in true })
    rules = lines.enumerated().map { index, line in
      StepRule(
        assignment: line.assignment, label: line.label, precision: line.precision, unit: unit,
        isAsked: index >= hidden, authored: authored.twins(for: line.assignment),
        onTheWay: StepsTakenAgain.twins(of: index, in: assignments, earlierValues: earlier),
        earlierValues: earlier, knownNames: given.names + assignments[..<index].map(\.name),
        samples: samples)
    }
  }

  /// Whether a step is made of a value, directly or through other steps.
  private static func uses(_ value: String, in step: String, of steps: [Assignment]) -> Bool {
    var needed: Set<String> = [step]
    for one in steps.reversed() where needed.contains(one.name) {
      needed.formUnion(one.formula.variables)
    }
    return needed.contains(value)
  }

  /// The numbers of a seed. Numbers for which a wrong rule gives nearly the right result are passed
  /// over, so that a mistake always shows, and so are those for which two likely ones do the same.
  public func variant(seed: UInt64?) -> any ExerciseVariant {
    let values = given.values(seed: seed) { values in
      MistakeSeparation(StepsVariant(exercise: self, seed: seed, values: values)).isFull
    }
    return StepsVariant(exercise: self, seed: seed, values: values)
  }

  public func faults() -> [String] {
    let variant = StepsVariant(
      exercise: self, seed: nil, values: given.values(seed: nil) { _ in true })
    let endless = variant.truths.indices.filter { !variant.truths[$0].isFinite }
    guard endless.isEmpty else {
      return endless.map { place in
        let rule = rules[place]
        var reason = "gives no finite number."
        do throws(FormulaError) {
          _ = try rule.formula.value(canonicalNames: variant.known(before: place))
        } catch { reason = "cannot be worked out: \(error.message)" }
        return "Step \(place + 1) (\(rule.name)) \(reason)"
      }
    }
    if let hidden = MistakeSeparation(variant).hiddenMistake {
      return [
        "With the numbers as written a mistake gives nearly the right result in step "
          + "\(hidden.place + 1): “\(hidden.sentence)” Change “given”."
      ]
    }
    guard given.canVary else { return [] }
    var good = 0
    for seed in 0..<Self.drawsLooked where good < Self.drawsNeeded {
      let draw = StepsVariant(exercise: self, seed: nil, values: given.draw(UInt64(seed)))
      if MistakeSeparation(draw).isFull { good += 1 }
    }
    return good >= Self.drawsNeeded
      ? []
      : [
        "Only \(good) of \(Self.drawsLooked) draws tell the mistakes apart; \(Self.drawsNeeded) are "
          + "needed. Give “vary” other numbers, with more digits or farther apart."
      ]
  }
}
