/// A formula that is wrong in a known way. Worked out on a student's own numbers, it gives the
/// student's result if that is the mistake that was made.
public struct Twin: Hashable, Sendable {
  /// What was worked out instead.
  public let formula: Formula
  /// What was done.
  public let mistake: Mistake

  /// A wrong formula that an author knows of.
  public init(formula: Formula, mistake: Mistake) {
    self.formula = formula
    self.mistake = mistake
  }
}

extension Formula {
  /// The largest formula that twins are made of, in nodes.
  public static let twinSizeLimit = 400
  /// The most twins of a formula.
  public static let twinCountLimit = 200

  /// The formulas that people work out by mistake when this one is asked for.
  ///
  /// None of them is equal to this formula or to another of them. `earlierValues` has, for the
  /// name of a quantity, the name of its value one step before (`["x1": "x0"]`), and `notation` is
  /// that of the sentences. A formula of more than `twinSizeLimit` nodes has no twins, and none has
  /// more than `twinCountLimit`.
  public func twins(
    earlierValues: [String: String] = [:], notation: Notation = .unicode
  ) -> [Twin] {
    guard expression.isWithin(size: Self.twinSizeLimit, height: Self.heightLimit) else { return [] }
    var earlierNames: [String: String] = [:]
    for (name, earlier) in earlierValues {
      guard let name = VariableName.canonical(name), let earlier = VariableName.canonical(earlier)
      else { continue }
      earlierNames[name] = earlier
    }
    let context = MistakeContext(earlierNames: earlierNames, notation: notation)
    let probe = Probe(names: variables + earlierNames.values)

    var known = [probe.reading(of: expression)]
    var twins: [Twin] = []
    for rule in MistakeCatalog.rules {
      let slips =
        rule.slips(inWhole: expression, context)
        + expression.slips { rule.slips(at: $0, context) }
      for slip in slips {
        let reading = probe.reading(of: slip.expression)
        if known.contains(where: { $0.isSame(as: reading) }) { continue }
        if twins.count == Self.twinCountLimit { return twins }
        known.append(reading)
        twins.append(Twin(formula: Formula(checked: slip.expression), mistake: slip.mistake))
      }
    }
    return twins
  }
}
