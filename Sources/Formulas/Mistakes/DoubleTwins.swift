/// A formula that is wrong in two known ways at once.
public struct DoubleTwin: Hashable, Sendable {
  /// What was worked out instead.
  public let formula: Formula
  /// What was done, the more plausible first.
  public let mistakes: [Mistake]
  /// Its stable name in a log of answers, of the names of the two, joined by "+".
  public let id: String
}

/// The formulas of two mistakes at once, found one by one as they are asked for, the most plausible
/// first. None is equal to the formula, to one of its twins or to another.
public struct DoubleTwins: Sequence, Sendable {
  let formula: Formula
  let singles: [(twin: Twin, rule: Int)]
  let context: MistakeContext
  let probe: Probe

  /// The most that are given.
  public static let countLimit = 200
  /// The most wrong formulas that are looked at to find them.
  static let slipCountLimit = 800

  /// Starts with the most plausible pair.
  public func makeIterator() -> Iterator { Iterator(self) }

  /// Where in the sequence it stands.
  public struct Iterator: IteratorProtocol {
    private let twins: DoubleTwins
    private var known: [Probe.Reading]
    private var waiting: [DoubleTwin] = []
    private var pairs: [(first: Int, rule: Int)]
    private var given = 0
    private var looked = 0

    init(_ twins: DoubleTwins) {
      self.twins = twins
      known = ([twins.formula] + twins.singles.map(\.twin.formula)).map {
        twins.probe.reading(of: $0.expression)
      }
      let rules = MistakeCatalog.rules.indices
      // Rules stand in the order of plausibility, so the sum of their places ranks a pair.
      let singles = twins.singles
      pairs = singles.indices.prefix(60).flatMap { first in rules.map { (first, $0) } }
        .sorted {
          let (left, right) = (singles[$0.first].rule, singles[$1.first].rule)
          return (left + $0.rule, left, $0.first) < (right + $1.rule, right, $1.first)
        }.reversed()
    }

    /// The next one; nil when there are no more.
    public mutating func next() -> DoubleTwin? {
      while waiting.isEmpty {
        guard given < DoubleTwins.countLimit, looked < DoubleTwins.slipCountLimit,
          let pair = pairs.popLast()
        else { return nil }
        look(at: twins.singles[pair.first].twin, MistakeCatalog.rules[pair.rule])
      }
      given += 1
      return given > DoubleTwins.countLimit ? nil : waiting.removeFirst()
    }

    private mutating func look(at first: Twin, _ rule: any MistakeRule) {
      var counts: [String: Int] = [:]
      for slip in rule.allSlips(of: first.formula.expression, twins.context) {
        looked += 1
        let count = counts[slip.place, default: 0] + 1
        counts[slip.place] = count
        guard looked <= DoubleTwins.slipCountLimit,
          slip.expression.isWithin(
            size: Formula.twinSizeLimit * 2, height: Formula.heightLimit)
        else { continue }
        let reading = twins.probe.reading(of: slip.expression)
        if known.contains(where: { $0.isSame(as: reading) }) { continue }
        known.append(reading)
        waiting.append(
          DoubleTwin(
            formula: Formula(checked: slip.expression), mistakes: [first.mistake, slip.mistake],
            id: "\(first.id)+\(slip.place)" + (count == 1 ? "" : "-\(count)")))
      }
    }
  }
}

extension Formula {
  /// The formulas that people work out when they make two mistakes at once; see `twins` for what
  /// the arguments mean.
  public func doubleTwins(
    earlierValues: [String: String] = [:], otherNames: [String] = [],
    shapes: [String: Shape] = [:], notation: Notation = .unicode
  ) -> DoubleTwins {
    let context = MistakeContext(
      earlierValues: earlierValues, otherNames: otherNames, notation: notation)
    return DoubleTwins(
      formula: self, singles: rankedTwins(context, shapes: shapes), context: context,
      probe: Probe(expression, context, shapes: shapes))
  }
}
