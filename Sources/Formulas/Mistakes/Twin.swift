/// A formula that is wrong in a known way. Worked out on a student's own numbers, it gives the
/// student's result if that is the mistake that was made.
public struct Twin: Hashable, Sendable {
  /// What was worked out instead.
  public let formula: Formula
  /// What was done.
  public let mistake: Mistake
  /// Its stable name in a log of answers: the rule and the place in the formula it was made at, as
  /// in "plus-for-minus@/0/1"; for an author's, the rule alone.
  public let id: String

  /// A wrong formula that an author knows of.
  public init(formula: Formula, mistake: Mistake, id: String? = nil) {
    self.formula = formula
    self.mistake = mistake
    self.id = id ?? mistake.rule
  }
}

extension Formula {
  /// The largest formula that twins are made of, in nodes.
  public static let twinSizeLimit = 400
  /// The most twins of a formula.
  public static let twinCountLimit = 200

  /// The most wrong formulas that are looked at to find them.
  static let slipCountLimit = 500

  /// The formulas that people work out by mistake when this one is asked for.
  ///
  /// None of them is equal to this formula or to another of them. `earlierValues` has, for the
  /// name of a quantity, the name of its value one step before (`["x1": "x0"]`), `otherNames` the
  /// names beside it that could be taken for one in it, and `notation` is that of the sentences. `shapes` says what names stand for, where that is known; it is guessed
  /// for the others. A formula of more than `twinSizeLimit` nodes has no twins, and none has
  /// more than `twinCountLimit`.
  public func twins(
    earlierValues: [String: String] = [:], otherNames: [String] = [],
    shapes: [String: Shape] = [:], notation: Notation = .unicode
  ) -> [Twin] {
    let context = MistakeContext(
      earlierValues: earlierValues, otherNames: otherNames, notation: notation)
    return rankedTwins(context, shapes: shapes).map(\.twin)
  }

  /// The twins, with the place of each one's rule in the catalog.
  func rankedTwins(
    _ context: MistakeContext, shapes: [String: Shape]
  ) -> [(twin: Twin, rule: Int)] {
    guard expression.isWithin(size: Self.twinSizeLimit, height: Self.heightLimit) else { return [] }
    let probe = Probe(expression, context, shapes: shapes)

    var known = [probe.reading(of: expression)]
    var twins: [(twin: Twin, rule: Int)] = []
    var counts: [String: Int] = [:]
    var looked = 0
    for (index, rule) in MistakeCatalog.rules.enumerated() {
      for slip in rule.allSlips(of: expression, context) {
        looked += 1
        if twins.count == Self.twinCountLimit || looked > Self.slipCountLimit { return twins }
        let count = counts[slip.place, default: 0] + 1
        counts[slip.place] = count
        guard slip.expression.isWithin(size: Self.sizeLimit, height: Self.heightLimit) else {
          continue
        }
        let reading = probe.reading(of: slip.expression)
        if known.contains(where: { $0.isSame(as: reading) }) { continue }
        known.append(reading)
        let twin = Twin(
          formula: Formula(checked: slip.expression), mistake: slip.mistake,
          id: count == 1 ? slip.place : "\(slip.place)-\(count)")
        twins.append((twin, index))
      }
    }
    return twins
  }
}

extension MistakeContext {
  /// What rules may know, with names in either spelling.
  init(earlierValues: [String: String], otherNames: [String] = [], notation: Notation) {
    var earlierNames: [String: String] = [:]
    for (name, earlier) in earlierValues {
      guard let name = VariableName.canonical(name), let earlier = VariableName.canonical(earlier)
      else { continue }
      earlierNames[name] = earlier
    }
    self.init(
      earlierNames: earlierNames, otherNames: otherNames.compactMap(VariableName.canonical),
      notation: notation)
  }
}

extension MistakeRule {
  /// Every way to make this mistake in a formula.
  func allSlips(of formula: Expression, _ context: MistakeContext) -> [Slip] {
    let places = RepeatedSlips(of: formula) { slips(at: $0, context) }
    return slips(inWhole: formula, context) + places.atEqualParts
      + (isHabit ? places.everywhere : []) + formula.slips { slips(at: $0, context) }
  }
}
